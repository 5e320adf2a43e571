package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.yorisoi.base.definition.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What conditions say of a person: the three values, none, ranges of counts, what is missing and what was presumed.
class EvaluationTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Names());

    private static Condition condition(String text) {
        Faults faults = new Faults();
        Condition condition = EXPRESSIONS.condition(text, At.typed(), faults);
        assertThat(faults.problems()).as(text).isEmpty();
        return condition;
    }

    private static Outcome ask(String text, Scope scope) {
        return condition(text).test(scope);
    }

    private static Reading value(String text, Scope scope) {
        Faults faults = new Faults();
        Formula formula = EXPRESSIONS.formula(text, At.typed(), faults);
        assertThat(faults.problems()).as(text).isEmpty();
        return formula.value(scope);
    }

    private static Someone child() {
        return Someone.of(
                "年齢",
                10,
                "生年月日",
                LocalDate.of(2016, 5, 1),
                "教育.欠席日数(今年度)",
                42,
                "課税区分",
                "非課税",
                "続柄",
                "長男",
                "ひとり親",
                true,
                "事実婚",
                false,
                "要介護度",
                "要介護3",
                "学校名",
                "第一小学校",
                "身体障害者手帳.等級",
                Value.NONE,
                "給与収入",
                Value.NONE,
                "所得",
                1_000_000,
                "地区",
                "北部",
                "健診.1歳6か月健診.受診日",
                LocalDate.of(2017, 12, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "教育.欠席日数(今年度) >= 30 | yes",
                "教育.欠席日数（今年度）　＞＝　３０ | yes",
                "教育.欠席日数(今年度) ≧ 43 | no",
                "教育.欠席日数(前年度) >= 30 | unknown",
                "教育.欠席日数(前年度) >= 30 または 教育.欠席日数(今年度) >= 30 | yes",
                "教育.欠席日数(前年度) >= 30 かつ 教育.欠席日数(今年度) >= 43 | no",
                "not ひとり親 | no",
                "ひとり親 でない | no",
                "ひとり親でない | no",
                "事実婚 = no | yes",
                "事実婚 が いいえ | yes",
                "課税区分 が 非課税 | yes",
                "課税区分が非課税 かつ続柄が長男 | yes",
                "課税区分が非課税かつ続柄が長男 | yes",
                "課税区分 が (課税, 均等割のみ) | no",
                "課税区分は(課税、非課税) | yes",
                "課税区分 が 課税 でない | yes",
                "課税区分 != 課税 | yes",
                "要介護度 >= 要介護3 | yes",
                "要介護度 > 要介護3 | no",
                "要介護度 <= 要支援2 | no",
                "学校名 = 「第一小学校」 | yes",
                "学校名 = \"第一小学校\" | yes",
                "地区 = 北部 | yes",
                "地区 = 北部かつ年齢>=10 | yes",
                "所得 <= 1,000,000 | yes",
                "所得-100000 < 900001 | yes",
                "所得 × 2 ÷ 4 - 500,000 = 0 | yes",
                "-所得 < 0 | yes",
                "給与収入 < 1 | no",
                "給与収入 != 5 | no",
                "給与収入 = なし | yes",
                "給与収入 != なし | no",
                "給与収入 + 1 = 1 | yes",
                "所得 / 0 > 1 | unknown",
                "健診.1歳6か月健診.受診日 >= 2017-12-01 | yes",
                "健診.1歳6か月健診.受診日 < 年前(9) | no",
                "月数(健診.1歳6か月健診.受診日) = 107 | yes",
                "日数(生年月日) > 3000 | yes",
                "年度初め = 2026-04-01 | yes",
                "基準日 = 2026-11-20 | yes",
                "日前(20) = 2026-10-31 | yes",
                "月前(12) = 2025-11-20 | yes",
                "年度末まで(18) | yes",
                "年度末まで(9) | no",
                "不明(教育.欠席日数(前年度)) | yes",
                "不明(所得) | no",
                "(年齢 >= 10) = はい | yes",
                "はい | yes",
            })
    void aConditionSaysOfOnePerson(String text, String expected) {
        assertThat(ask(text, child()).truth().id()).isEqualTo(expected);
    }

    @Test
    void onlyWhatCouldTurnTheAnswerIsMissing() {
        assertThat(ask("教育.欠席日数(前年度) >= 30 または 教育.欠席ペース >= 30", child()).missing())
                .containsExactlyInAnyOrder("教育.欠席日数(前年度)", "教育.欠席ペース");
        assertThat(ask("(教育.欠席日数(前年度) >= 30 かつ 事実婚) または 教育.欠席ペース >= 30", child())
                        .missing())
                .containsExactly("教育.欠席ペース");
        assertThat(ask("所得 / (所得 - 1,000,000) > 1", child()).missing()).containsExactly("所得");
    }

    @Test
    void presumedItemsAreNamedOnlyWhereTheyMattered() {
        Someone someone = child().with("事実婚", Someone.presumed(false, "事実婚"));
        assertThat(ask("事実婚 でない", someone).presumed()).containsExactly("事実婚");
        assertThat(ask("事実婚 でない または ひとり親", someone)).isEqualTo(Outcome.of(Truth.YES));
        assertThat(ask("事実婚 でない かつ ひとり親", someone).presumed()).containsExactly("事実婚");
        assertThat(ask("事実婚 でない かつ 所得 = 0", someone)).isEqualTo(Outcome.of(Truth.NO));
    }

    private static Someone family() {
        Someone mother = new Someone("母").with("年齢", 40, "所得", 500_000, "ひとり親", true);
        Someone aunt = new Someone("その他").with("年齢", 50, "所得", Value.NONE);
        Someone elder = new Someone("長女").with("年齢", 15, "生年月日", LocalDate.of(2011, 4, 2), "児童である", true);
        Someone self = child().with("児童である", true);
        Someone twin = new Someone("二男").with("生年月日", LocalDate.of(2016, 5, 1), "児童である", true);
        return self.group("世帯員", mother, aunt, elder, self, twin)
                .group("児童", elder, self, twin)
                .group("大人", mother, aunt)
                .group("申請者", mother);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "人数(世帯員) = 5 | yes | ''",
                "人数(世帯員, ひとり親) >= 1 | yes | ''",
                "人数(世帯員, ひとり親) >= 2 | yes | ''",
                "人数(世帯員, ひとり親) >= 3 | unknown | ひとり親",
                "人数(世帯員, ひとり親) >= 6 | no | ''",
                "人数(世帯員, ひとり親) - 1 >= 1 | yes | ''",
                "いずれか(大人, 所得 >= 500000) | yes | ''",
                "いずれか(大人, ひとり親) | yes | ''",
                "全員(大人, ひとり親) | unknown | ひとり親",
                "全員(大人, 所得 < 1) | no | ''",
                "全員(配偶者, 所得 < 1) | yes | ''",
                "だれも(大人, 年齢 > 50) | yes | ''",
                "合計(大人, 所得) = 500000 | yes | ''",
                "合計(児童, 所得) >= 0 | unknown | 所得",
                "最大(大人, 年齢) = 50 | yes | ''",
                "最大(世帯員, 年齢) >= 50 | yes | ''",
                "最大(世帯員, 年齢) < 50 | no | ''",
                "最小(世帯員, 年齢) <= 10 | yes | ''",
                "最小(世帯員, 年齢) >= 10 | unknown | 年齢",
                "最大(配偶者, 年齢) = なし | yes | ''",
                "最大(児童, 生年月日) = 2016-05-01 | yes | ''",
                "順位(児童) = 2 | yes | ''",
                "順位(児童, 児童である) = 2 | yes | ''",
                "順位(児童, 年齢 >= 11) = なし | yes | ''",
                "所得(申請者) = 500000 | yes | ''",
                "所得(配偶者) = なし | yes | ''",
                "年齢(児童) = 15 | unknown | 年齢(児童)",
                "所得 < 表(jifu-full, 人数(児童)) | yes | ''",
                "所得 < 表(jifu-full, 人数(児童, ひとり親)) | yes | ''",
                "所得 < 表(jifu-full, 人数(児童, ひとり親) - 1) | unknown | ひとり親",
                "所得 < 表(jifu-first) | unknown | 表(jifu-first)",
            })
    void aConditionSaysOfAFamily(String text, String expected, String missing) {
        Outcome outcome = ask(text, family());
        assertThat(outcome.truth().id()).isEqualTo(expected);
        assertThat(String.join(",", outcome.missing())).isEqualTo(missing);
    }

    @Test
    void whoMayBeAMemberKeepsACountOpen() {
        Someone someone = family().perhapsMore("大人", "続柄");
        assertThat(ask("人数(大人) >= 2", someone).truth()).isEqualTo(Truth.YES);
        assertThat(ask("人数(大人) = 2", someone).missing()).containsExactly("続柄");
        assertThat(ask("いずれか(大人, 年齢 > 60)", someone).missing()).containsExactly("続柄");
        assertThat(ask("全員(大人, 年齢 > 60)", someone).truth()).isEqualTo(Truth.NO);
        assertThat(ask("合計(大人, 所得) < 1", someone).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aCountNamesWhatWasPresumedOnlyWhereItHangsOnIt() {
        Someone sure = new Someone("母").with("ひとり親", true);
        Someone likely = new Someone("父").with("ひとり親", Someone.presumed(true, "ひとり親"));
        Someone someone = Someone.of().group("大人", sure, likely);
        assertThat(ask("人数(大人, ひとり親) >= 1", someone)).isEqualTo(Outcome.of(Truth.YES));
        assertThat(ask("人数(大人, ひとり親) >= 2", someone).presumed()).containsExactly("ひとり親");
        assertThat(ask("人数(大人, ひとり親) >= 3", someone)).isEqualTo(Outcome.of(Truth.NO));
    }

    @Test
    void recordsAreCountedAndTheNewestRead() {
        Someone old = new Someone("2025-01-10").with("受付日", LocalDate.of(2025, 1, 10), "相談種別", "養護-虐待", "緊急度", 1);
        Someone recent = new Someone("2026-10-01").with("受付日", LocalDate.of(2026, 10, 1), "相談種別", "養護-虐待", "緊急度", 3);
        Someone other = new Someone("2026-09-01").with("受付日", LocalDate.of(2026, 9, 1), "相談種別", "保健");
        Someone someone = Someone.of().group("家児相", recent, other, old);
        assertThat(ask("件数(家児相, 相談種別 = 養護-虐待 かつ 受付日 >= 月前(12)) >= 1", someone).truth())
                .isEqualTo(Truth.YES);
        assertThat(ask("件数(家児相, 相談種別が養護-虐待) = 2", someone).truth()).isEqualTo(Truth.YES);
        assertThat(ask("あり(家児相)", someone).truth()).isEqualTo(Truth.YES);
        assertThat(ask("あり(家児相, 緊急度 >= 4)", someone).missing()).containsExactly("緊急度");
        assertThat(value("最新(家児相, 相談種別)", someone)).isEqualTo(Reading.of(new Value.Text("養護-虐待")));
        assertThat(value("最大(家児相, 受付日)", someone)).isEqualTo(Reading.of(new Value.Date(LocalDate.of(2026, 10, 1))));
        assertThat(value("最新(市民税, 所得)", someone)).isEqualTo(Reading.of(Value.NONE));
        assertThat(ask("あり(市民税)", someone.perhapsMore("市民税", "市民税")).missing()).containsExactly("市民税");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-04-01, 17, no",
        "2008-04-02, 18, yes",
        "2009-04-01, 17, yes",
    })
    void theFiscalYearsEndCountsAsTheLawDoes(LocalDate birth, int age, String expected) {
        assertThat(ask("年度末まで(18)", Someone.of("生年月日", birth)).truth().id()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"17, yes", "18, unknown", "19, no"})
    void anAgeAloneTellsAllButOneYear(int age, String expected) {
        Outcome outcome = ask("年度末まで(18)", Someone.of("年齢", age));
        assertThat(outcome.truth().id()).isEqualTo(expected);
        assertThat(outcome.missing().isEmpty()).isEqualTo(!expected.equals("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, , , yes, ",
        "4, , , unknown, 診断書",
        "5, 内部, , unknown, 診断書",
        "5, 肢体, , no, ",
        "0, , , no, ",
        ", , A, yes, ",
        ", , B1, yes, ",
        ", , B2, unknown, 診断書",
        ", , B, yes, ",
    })
    void handbooksAreEnoughOrNeedACertificate(
            Integer grade, String place, String degree, String expected, String missing) {
        Someone someone = Someone.of(
                "身体障害者手帳.等級", grade == null ? Value.NONE : grade,
                "精神障害者保健福祉手帳.等級", Value.NONE,
                "療育手帳.程度", degree == null ? Value.NONE : degree);
        if (place != null) {
            someone.with("身体障害者手帳.部位", place);
        }
        Outcome outcome = ask("手帳のいずれか(該当: 身体 3級以上, 精神 2級以上, 療育 B1以上; 診断書: 身体 4級, 精神 3級, 療育 B2)", someone);
        assertThat(outcome.truth().id()).isEqualTo(expected);
        assertThat(String.join(",", outcome.missing())).isEqualTo(missing == null ? "" : missing);
        assertThat(outcome.presumed().contains("療育.B1相当")).isEqualTo("B".equals(degree));
    }

    @Test
    void aHandbookThatIsEnoughMakesTheOthersNotMatter() {
        Outcome outcome = ask("手帳のいずれか(該当: 身体 3級以上, 精神 2級以上)", Someone.of("身体障害者手帳.等級", 1));
        assertThat(outcome).isEqualTo(Outcome.of(Truth.YES));
        assertThat(ask("手帳のいずれか(該当: 身体 3級以上, 精神 2級以上)", Someone.of("身体障害者手帳.等級", 5))
                        .missing())
                .containsExactly("精神障害者保健福祉手帳.等級");
    }

    @Test
    void whatChangedSinceTheTimeBefore() {
        Someone someone = Someone.of("教育.欠席日数", 25, "教育.欠席日数(前回)", 12);
        assertThat(ask("前回差(教育.欠席日数) >= 10", someone).truth()).isEqualTo(Truth.YES);
        assertThat(ask("前回差(教育.欠席日数) >= 10", Someone.of("教育.欠席日数", 25)).missing())
                .containsExactly("教育.欠席日数(前回)");
    }

    @Test
    void aFormulaGivesEveryType() {
        assertThat(value("教育.欠席日数(今年度) ÷ 教育.授業日数 × 200", child().with("教育.授業日数", 140))
                        .value())
                .isInstanceOfSatisfying(
                        Value.Number.class, number -> assertThat(number.value()).isEqualByComparingTo("60"));
        assertThat(value("課税区分", child()).value()).isEqualTo(new Value.Text("非課税"));
        assertThat(value("ひとり親 かつ 事実婚", child()).value()).isEqualTo(new Value.Flag(false));
        assertThat(value("教育.欠席ペース >= 3", child()).value()).isEqualTo(Value.Unknown.of("教育.欠席ペース"));
        assertThat(value("生年月日", child()).value()).isEqualTo(new Value.Date(LocalDate.of(2016, 5, 1)));
    }

    @Test
    void itemsAndSourcesAreToldWithTheirSource() {
        Condition condition = condition("件数(家児相, 相談種別 = 養護-虐待) >= 3 または 年度末まで(18) または 所得(申請者) = 0");
        assertThat(condition.sources()).containsExactly("家児相");
        assertThat(condition.items())
                .extracting(ItemName::toString)
                .containsExactlyInAnyOrder("家児相.相談種別", "生年月日", "年齢", "所得");
    }
}
