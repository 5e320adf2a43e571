package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes are told with their place, a sentence and the name that was meant.
class FaultsTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());

    private static List<Problem> faults(String text) {
        Faults faults = new Faults();
        EXPRESSIONS.condition(text, new At("rules/a.yaml", 4, 11), faults);
        return faults.problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育.欠席日 >= 30 | name-unknown | 11 | 「教育.欠席日」という名前はありません。「教育.欠席日数」の書き間違いではありませんか。",
                "ひとり親 かつ 年令 > 3 | name-unknown | 19 | 「年令」という名前はありません。「年齢」の書き間違いではありませんか。",
                "課税区分 = 非課説 | code-unknown | 18 | 「課税区分」に「非課説」はありません。「非課税」の書き間違いではありませんか。",
                "課税区分 = 「非課説」 | code-unknown | 18 | 「課税区分」に「非課説」はありません。「非課税」の書き間違いではありませんか。",
                "課税区分 が (課税, 30) | types-differ | 11 | 「課税区分」は区分、「30」は数なので、比べられません。",
                "年齢 | condition-needed | 11 | 「年齢」は数なので、これだけでは条件になりません。",
                "ひとり親 または 課税区分 | condition-needed | 20 | 「課税区分」は区分なので、これだけでは条件になりません。",
                "年齢 >= 30歳 | unit-written | 17 | 「30歳」という名前はありません。数には単位を付けません。",
                "年齢 >= 2026-04-01 | types-differ | 11 | 「年齢」は数、「2026-04-01」は日付なので、比べられません。",
                "生年月日 > 2026-02-30 | date-impossible | 18 | 「2026-02-30」という日はありません。",
                "ひとり親 > はい | no-order | 11 | 「ひとり親」には順序がないので、「>」は使えません。",
                "学校名 = 第一小学校 | text-unquoted | 17 | 「第一小学校」という項目はありません。",
                "所得 + ひとり親 > 3 | number-needed | 16 | 「ひとり親」は数ではありません（はい・いいえです）。",
                "日数(年齢) > 3 | date-needed | 14 | 「年齢」は日付ではありません（数です）。",
                "人数(世帯, 年齢 > 3) > 1 | group-unknown | 14 | 「世帯」は人の組ではありません。「世帯員」の書き間違いではありませんか。",
                "件数(家児, 緊急度 > 3) > 1 | group-unknown | 14 | 「家児」は記録ではありません。「家児相」の書き間違いではありませんか。",
                "件数(家児相, 緊急 > 3) > 1 | name-not-of-source | 19 | 「家児相」の記録に「緊急」という項目はありません。「緊急度」の書き間違いではありませんか。",
                "件数(家児相, 人数(児童) > 3) > 1 | inside-records | 19 | 「家児相」の記録の条件の中では「児童」を数えられません。",
                "児童 > 3 | group-alone | 11 | 「児童」だけでは条件になりません。",
                "教育.欠席日数(再来年度) > 3 | qualifier-unknown | 11 | 「教育.欠席日数」に「(再来年度)」は付けられません。",
                "合計額(世帯員, 所得) > 3 | name-unknown | 11 | 「合計額」という名前はありません。「合計」の書き間違いではありませんか。",
                "全員(世帯員) | arguments | 11 | 「全員」の書き方が違います。",
                "所得 < 表(jifu, 3) | table-unknown | 18 | 「jifu」という表はありません。",
                "手帳のいずれか(該当: 身体 B1) | grade-unknown | 23 | 「身体 B1」という手帳の等級はありません。",
                "手帳のいずれか(該当: 療育 3級以上) | grade-unknown | 23 | 「療育 3級以上」という手帳の等級はありません。",
                "年齢 > 3 かつ | ends-early | 20 | 条件が途中で終わっています。",
                "年齢 > > 3 | unexpected | 16 | 「>」はここには書けません。",
                "学校名 = 「第一 | quote-open | 17 | 引用の閉じる記号がありません。",
            })
    void aMistakeHasItsPlaceAndSentence(String text, String code, int column, String sentence) {
        List<Problem> problems = faults(text);
        assertThat(problems).hasSize(1);
        Problem problem = problems.getFirst();
        assertThat(problem.code()).isEqualTo("expression." + code);
        assertThat(problem.place().file()).isEqualTo("rules/a.yaml");
        assertThat(problem.place().row()).isEqualTo(4);
        assertThat(problem.place().column()).isEqualTo(column);
        assertThat(new Texts(Locale.JAPAN).sentence(problem)).isEqualTo(sentence);
        assertThat(new Texts(Locale.ENGLISH).sentence(problem))
                .doesNotContain("{")
                .doesNotContain("expression.");
        assertThat(new Texts(Locale.JAPAN).advice(problem)).isNotBlank().doesNotContain("{nearest");
        assertThat(new Texts(Locale.ENGLISH).advice(problem)).isNotBlank();
    }

    @Test
    void allMistakesOfATextAreToldAtOnce() {
        assertThat(faults("年令 > 3 かつ 課税区分 = 非課説 かつ (学校 = 3 または ひとり親)"))
                .extracting(Problem::code)
                .containsExactly("expression.name-unknown", "expression.code-unknown", "expression.name-unknown");
    }

    @Test
    void aMistakeInALaterLineHasThatLine() {
        Problem problem = faults("年齢 > 3\n  かつ 年令 > 3").getFirst();
        assertThat(problem.place().row()).isEqualTo(5);
        assertThat(problem.place().column()).isEqualTo(6);
    }

    @Test
    void aMistakeInAQuotedTextOfADefinitionHasItsColumn() {
        Faults faults = new Faults();
        DefinitionNode root = new DefinitionText("a.yaml", "plain: 年令 > 3\nquoted: \"年令 > 3\"\n").read(faults);
        EXPRESSIONS.condition(root.needText("plain"), At.of(root.need("plain")), faults);
        EXPRESSIONS.condition(root.needText("quoted"), At.of(root.need("quoted")), faults);
        assertThat(faults.problems())
                .extracting(problem -> problem.place().column())
                .containsExactly(8, 10);
    }

    @Test
    void everyFaultHasItsSentenceAndAdvice() throws Exception {
        Pattern code = Pattern.compile("\"(expression\\.[a-z-]+)\"");
        TreeSet<String> missing = new TreeSet<>();
        Texts texts = new Texts(Locale.JAPAN);
        try (Stream<Path> files = Files.list(Path.of("src/main/java/jp/yorisoi/base/expression"))) {
            for (Path file : files.toList()) {
                Matcher matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!texts.has(matcher.group(1) + ".sentence") || !texts.has(matcher.group(1) + ".advice")) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
