package jp.yorisoi.base.expression;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.yorisoi.Fuzzed;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text as a rule: it is read, or it has faults; what is read prints, says itself and reads again as the same.
class ExpressionsFuzzTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());

    private static final Pattern WHEN = Pattern.compile("(?m)(?:when|if): (.+?)(?:, score.*)?$");

    static List<String> rules() throws Exception {
        List<String> rules = new ArrayList<>(List.of(
                "年齢 >= 15 かつ (ひとり親 または 課税区分 = 非課税)",
                "件数(家児相, 緊急度 > 3 かつ 受付日 >= 月前(12)) >= 3",
                "手帳のいずれか(該当: 身体 3級以上, 療育 B1以上; 診断書: 精神 2級)",
                "人数(世帯員, 年齢 < 18) > 1 かつ 教育.欠席日数(今年度) >= 30",
                "所得(申請者) < 表(jifu, 人数(児童)) + 1,000 × 2 ÷ 3",
                "((((((((年齢",
                "学校名 = 「第一",
                "予防接種.接種済回 *¾象回数"));
        try (Stream<Path> files = Files.walk(Path.of("resources", "rules"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                WHEN.matcher(Files.readString(file)).results().forEach(found -> rules.add(found.group(1)));
            }
        }
        return rules;
    }

    @MethodSource("rules")
    @FuzzTest
    void anyTextIsReadOrHasFaults(@NotNull String text) throws Exception {
        Fuzzed.holds(() -> {
            Faults faults = new Faults();
            Condition condition = EXPRESSIONS.condition(text, At.typed(), faults);
            Fuzzed.codes(faults);
            faults.problems().forEach(problem -> {
                if (problem.place().row() < 1 || problem.place().column() < 1) {
                    throw new AssertionError("a fault without a place");
                }
            });
            if (faults.isEmpty()) {
                again((Compiled) condition);
            }
            EXPRESSIONS.formula(text, At.typed(), new Faults());
        });
    }

    private static void again(Compiled read) {
        read.plain(Locale.JAPAN);
        read.plain(Locale.ENGLISH);
        Faults faults = new Faults();
        Compiled same = (Compiled) EXPRESSIONS.condition(read.text(), At.typed(), faults);
        boolean tooLong =
                faults.problems().stream().allMatch(problem -> problem.code().equals("expression.too-long"));
        if (!faults.isEmpty() && !tooLong) {
            throw new AssertionError("prints what it can't read: " + read.text());
        }
        if (faults.isEmpty() && !same.node().equals(read.node())) {
            throw new AssertionError("reads its own print as something else: " + read.text());
        }
    }
}
