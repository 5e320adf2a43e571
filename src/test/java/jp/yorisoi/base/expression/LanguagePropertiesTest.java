package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.api.Test;

/// What holds of every tree: printing and reading give the same again, more knowledge never turns an answer round, what
/// is missing settles it, and the explanation says what the fast way says.
class LanguagePropertiesTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());
    private static final int ROUNDS = 1_500;

    private static Compiled read(String text) {
        Faults faults = new Faults();
        Condition condition = EXPRESSIONS.condition(text, At.typed(), faults);
        assertThat(faults.problems()).as(text).isEmpty();
        return (Compiled) condition;
    }

    @Test
    void whatIsPrintedIsReadAsTheSame() {
        Random random = new Random(9);
        RandomTree trees = new RandomTree(random, false);
        for (int i = 0; i < ROUNDS; i++) {
            Clause clause = trees.sharp();
            String text = Printer.text(clause);
            if (text.length() < Tokens.LONGEST / 2) {
                Compiled read = read(text);
                assertThat(read.node()).as(text).isEqualTo(clause);
                assertThat(read.text()).isEqualTo(text);
                assertThat(read.plain(Locale.JAPAN)).isNotBlank().doesNotContain("expression.");
                assertThat(read.plain(Locale.ENGLISH)).isNotBlank().doesNotContain("expression.");
            }
        }
    }

    @Test
    void moreKnowledgeNeverTurnsAnAnswerRound() {
        Random random = new Random(10);
        RandomTree trees = new RandomTree(random, true);
        for (int i = 0; i < ROUNDS; i++) {
            Clause clause = trees.sharp();
            Someone someone = trees.someone();
            Outcome before = Evaluation.test(clause, someone);
            trees.complete(someone, name -> random.nextBoolean());
            Outcome after = Evaluation.test(clause, someone);
            if (before.truth() != Truth.UNKNOWN) {
                assertThat(after.truth()).as(Printer.text(clause)).isEqualTo(before.truth());
            }
        }
    }

    @Test
    void whatIsMissingSettlesTheAnswer() {
        Random random = new Random(11);
        RandomTree trees = new RandomTree(random, true);
        for (int i = 0; i < ROUNDS; i++) {
            Clause clause = trees.sharp();
            Someone someone = trees.someone();
            Outcome before = Evaluation.test(clause, someone);
            if (before.truth() == Truth.UNKNOWN) {
                Set<String> missing = before.missing();
                assertThat(missing).as(Printer.text(clause)).isNotEmpty();
                trees.complete(someone, missing::contains);
                assertThat(Evaluation.test(clause, someone).truth())
                        .as(Printer.text(clause) + " " + missing)
                        .isNotEqualTo(Truth.UNKNOWN);
            } else {
                assertThat(before.missing()).isEmpty();
            }
        }
    }

    @Test
    void anAnswerWithNothingPresumedStandsWithoutWhatWasPresumed() {
        Random random = new Random(12);
        RandomTree trees = new RandomTree(random, true);
        for (int i = 0; i < ROUNDS; i++) {
            Clause clause = trees.sharp();
            Someone someone = trees.someone();
            Outcome outcome = Evaluation.test(clause, someone);
            if (outcome.truth() != Truth.UNKNOWN && outcome.presumed().isEmpty()) {
                someone.forgetPresumed();
                assertThat(Evaluation.test(clause, someone).truth())
                        .as(Printer.text(clause))
                        .isEqualTo(outcome.truth());
            }
        }
    }

    @Test
    void theExplanationSaysWhatTheFastWaySays() {
        Random random = new Random(13);
        RandomTree trees = new RandomTree(random, false);
        for (int i = 0; i < ROUNDS / 4; i++) {
            Clause clause = trees.sharp();
            Someone someone = trees.someone();
            Trace trace = Explanation.of(clause, someone);
            assertThat(trace.truth()).isEqualTo(Evaluation.test(clause, someone).truth());
            assertThat(trace.text()).isEqualTo(Printer.text(clause));
        }
    }

    @Test
    void noTextWhateverFailsOtherwiseThanWithAPlace() {
        Random random = new Random(14);
        String[] pieces = {
            "教育.欠席日数",
            "(",
            ")",
            "（",
            "）",
            ">=",
            "＞＝",
            "30",
            "1,000",
            "かつ",
            "または",
            "でない",
            "not",
            "が",
            "は",
            ",",
            "、",
            "「",
            "」",
            "\"",
            "人数",
            "世帯員",
            "家児相",
            "件数",
            "=",
            "!=",
            " ",
            "　",
            "-",
            "+",
            "÷",
            ".",
            ";",
            ":",
            "手帳のいずれか",
            "該当",
            "身体",
            "3級以上",
            "2026-02-30",
            "なし",
            "はい",
            "課税区分",
            "非課税",
            "年度末まで",
            "最新",
            "順位",
            "表",
            "\n",
            "𠮷",
            "🙂",
            "\u0000",
            "{",
            "}",
            "前回差",
            "不明",
            "課税区分が非課税かつ",
            "所得(申請者)",
            "児童",
            "5-所得",
            "所得-5",
        };
        for (int i = 0; i < ROUNDS * 2; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(
                        random.nextInt(12) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : pieces[random.nextInt(pieces.length)]);
            }
            Faults faults = new Faults();
            Condition condition = EXPRESSIONS.condition(text.toString(), new At("f.yaml", 3, 7), faults);
            faults.problems().forEach(problem -> {
                assertThat(problem.place().row()).isGreaterThanOrEqualTo(3);
                assertThat(problem.place().column()).isGreaterThanOrEqualTo(1);
            });
            if (faults.isEmpty()) {
                assertThat(read(condition.text()).text()).isEqualTo(condition.text());
            } else {
                assertThat(condition.test(Someone.of()).truth()).isEqualTo(Truth.UNKNOWN);
            }
        }
    }

    @Test
    void nestingTooDeepGetsASentence() {
        for (String text : new String[] {
            "(".repeat(10_000),
            "(".repeat(4_900),
            "(".repeat(2_400) + "はい" + ")".repeat(2_400),
            "not ".repeat(1_200) + "はい",
            "はい" + " でない".repeat(1_200),
            "-".repeat(4_900) + "1 > 0",
            "ひとり親が".repeat(900),
            "かつ".repeat(90),
            "1 +".repeat(1_500) + " 1 > 0",
            "人数(世帯員, ".repeat(400),
        }) {
            Faults faults = new Faults();
            EXPRESSIONS.condition(text, At.typed(), faults);
            assertThat(faults.isEmpty()).isFalse();
        }
        read("はい" + " かつ はい".repeat(400));
        read("1" + " + 1".repeat(400) + " > 0");
        read("(".repeat(35) + "はい" + ")".repeat(35));
    }
}
