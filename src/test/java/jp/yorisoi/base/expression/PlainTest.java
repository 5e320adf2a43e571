package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How conditions read to people: in one canonical form, in plain words, in sentences with values, as a tree of
/// reasons.
class PlainTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());

    private static Condition condition(String text) {
        Faults faults = new Faults();
        Condition condition = EXPRESSIONS.condition(text, At.typed(), faults);
        assertThat(faults.problems()).as(text).isEmpty();
        return condition;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育.欠席日数（今年度）≧３０ | 教育.欠席日数(今年度) >= 30",
                "課税区分が非課税 and (not ひとり親 or 事実婚) | 課税区分 = 非課税 かつ (ひとり親 でない または 事実婚)",
                "(ひとり親 かつ 事実婚) でない または 年齢>3 かつ 所得=1,000 | (ひとり親 かつ 事実婚) でない または (年齢 > 3 かつ 所得 = 1000)",
                "課税区分 は (課税、非課税) でない | (課税区分 が (課税, 非課税)) でない",
                "年齢 - (3 - 2) * 4 > -1 | 年齢 - (3 - 2) × 4 > -1",
                "続柄 = 夫(未届) | 続柄 = 「夫(未届)」",
                "続柄 が (子, なし) | 続柄 = なし または 続柄 = 子",
                "件数(家児相,相談種別が養護-虐待)>=3 | 件数(家児相, 相談種別 = 養護-虐待) >= 3",
                "手帳のいずれか(診断書：身体 4級；該当：身体 3級以上、療育 B1以上) | 手帳のいずれか(該当: 身体 3級以上, 療育 B1以上; 診断書: 身体 4級)",
            })
    void aConditionHasOneForm(String text, String canonical) {
        assertThat(condition(text).text()).isEqualTo(canonical);
        assertThat(condition(canonical).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育.欠席日数(今年度) >= 30 | 教育の欠席日数（今年度）が30以上 | 教育.欠席日数 (今年度) is 30 or more",
                "課税区分 = 非課税 かつ ひとり親 | 課税区分が非課税 かつ ひとり親である | 課税区分 is 非課税 and ひとり親",
                "いずれか(大人, 課税区分 が (課税, 未申告)) | 大人のだれかについて、課税区分が課税、未申告のどれか | for any of 大人: 課税区分 is one of 課税, 未申告",
                "件数(家児相, 受付日 >= 月前(12)) >= 3 | 家児相のうち「受付日が基準日の12か月前以後」の件数が3以上 | the number of records of 家児相 where 受付日 is 12 months before the reference day or later is 3 or more",
                "生年月日 < 2020-04-01 | 生年月日が令和2年4月1日より前 | 生年月日 is before 令和2年4月1日",
            })
    void aConditionIsSaidPlainly(String text, String japanese, String english) {
        assertThat(condition(text).plain(Locale.JAPAN)).isEqualTo(japanese);
        assertThat(condition(text).plain(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void aSentenceIsFilledWithValues() {
        Faults faults = new Faults();
        Sentence sentence = Sentence.parse(
                "欠席が{教育.欠席日数(今年度)}日、{生年月日}生まれ、前年度は{教育.欠席日数(前年度)}、割合{所得 ÷ 4}", EXPRESSIONS, At.typed(), faults);
        assertThat(faults.problems()).isEmpty();
        Someone someone = Someone.of("教育.欠席日数(今年度)", 42, "生年月日", LocalDate.of(2019, 5, 1), "所得", 10);
        assertThat(sentence.fill(someone)).isEqualTo("欠席が42日、令和元年5月1日生まれ、前年度は不明、割合2.5");
        assertThat(sentence.items()).hasSize(4);
    }

    @Test
    void aMistakeInASentenceHasItsColumn() {
        Faults faults = new Faults();
        Sentence.parse("欠席が{教育.欠席日}日", EXPRESSIONS, new At("a.yaml", 2, 10), faults);
        Sentence.parse("欠席が{教育", EXPRESSIONS, new At("a.yaml", 3, 10), faults);
        assertThat(faults.problems())
                .extracting(problem -> problem.place().column())
                .containsExactly(14, 13);
    }

    @Test
    void anAnswerIsExplainedPartByPart() {
        Someone mother = new Someone("母").with("所得", 500_000);
        Someone father = new Someone("父");
        Someone someone = Someone.of("教育.欠席日数(今年度)", 42).group("大人", mother, father);
        Trace trace =
                condition("教育.欠席日数(今年度) >= 30 かつ 人数(大人, 所得 < 900000) >= 1").explain(someone);
        assertThat(trace.truth()).isEqualTo(Truth.YES);
        Trace absence = trace.parts().getFirst();
        assertThat(absence.result()).isEqualTo("該当");
        assertThat(absence.parts().getFirst().result()).isEqualTo("42");
        assertThat(absence.parts().getFirst().items()).containsExactly(new ItemName("教育.欠席日数", "今年度"));
        Trace count = trace.parts().get(1).parts().getFirst();
        assertThat(count.result()).isEqualTo("1〜2");
        assertThat(count.parts()).extracting(Trace::subject).isEqualTo(List.of("母", "父"));
        assertThat(count.parts()).extracting(Trace::result).isEqualTo(List.of("該当", "不明"));
    }
}
