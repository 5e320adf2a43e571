package jp.yorisoi.flow.facts;

import static jp.yorisoi.flow.facts.FactOffice.item;
import static jp.yorisoi.flow.facts.FactOffice.ordinal;
import static jp.yorisoi.flow.facts.FactOffice.person;
import static jp.yorisoi.flow.facts.FactOffice.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
    private static final String REGISTER = FactOffice.JUKI
            + "11,1,山田 一郎,ヤマダ イチロウ,S60.4.1,男,世帯主,みほん市中町1-1,,H20.4.1,R7.6.1\n"
            + "12,1,山田 花子,ヤマダ ハナコ,S61.5.2,女,妻,みほん市中町1-1,,H20.4.1,R7.6.1\n"
            + "13,1,山田 桜,ヤマダ サクラ,H28.5.3,女,子,みほん市中町1-1,,H28.5.3,R7.6.1\n"
            + "14,1,山田 蓮,ヤマダ レン,H30.6.1,男,長男,みほん市中町1-1,,R8.9.1,R8.9.1\n"
            + "21,2,佐藤 京子,サトウ キョウコ,S25.1.15,女,世帯主,みほん市東町2-3,,S60.4.1,S60.4.1\n"
            + "22,2,佐藤 真理,サトウ マリ,S63.7.7,女,子,みほん市東町2-3,,S63.7.7,S63.7.7\n"
            + "23,2,佐藤 翔,サトウ ショウ,H29.8.8,男,子の子,みほん市東町2-3,,H29.8.8,H29.8.8\n"
            + "31,3,鈴木 実,スズキ ミノル,S55.1.1,男,世帯主,みほん市東町2-3,,R2.4.1,R2.4.1\n";
    private static final String PUPILS = "児童生徒番号,氏名,ふりがな,生年月日,性別,学校名,学年,欠席日数,前年度欠席日数,授業日数,就学援助認定\n";

    @TempDir
    Path folder;

    private FactOffice office;

    @BeforeEach
    void open() {
        office = new FactOffice(folder);
        office.read("住民基本台帳_20261120.csv", REGISTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void registerTellsAgesGradesAndPathsInOneSpelling() {
        FactTable facts = office.link().facts();
        Scope child = person(facts, "14");

        assertThat(say(child, "年齢")).isEqualTo("8");
        assertThat(say(child, "学年")).isEqualTo("2");
        assertThat(say(child, "続柄")).isEqualTo("子");
        assertThat(say(child, "児童である")).isEqualTo("yes");
        assertThat(say(person(facts, "11"), "学年")).isEqualTo("none");
        assertThat(say(person(facts, "12"), "転居回数(2年)")).isEqualTo("1~転居回数(2年)");
        assertThat(say(person(facts, "21"), "転居回数(2年)")).isEqualTo("0");
        assertThat(say(person(facts, "23"), "申請者の子")).isEqualTo("yes");
        assertThat(facts.subjects(Subject.CHILD).count()).isEqualTo(3);
        assertThat(facts.subjects(Subject.HOUSEHOLD).count()).isEqualTo(3);
    }

    @Test
    void groupsFollowThePaths() {
        FactTable facts = office.link().facts();

        assertThat(labels(person(facts, "13").group("保護者"))).containsExactly("父", "母");
        assertThat(labels(person(facts, "13").group("きょうだい"))).containsExactly("弟");
        assertThat(labels(person(facts, "23").group("保護者"))).containsExactly("母");
        assertThat(labels(person(facts, "23").group("祖父母"))).containsExactly("祖母");
        assertThat(labels(person(facts, "23").group("申請者"))).containsExactly("母");
        assertThat(labels(person(facts, "22").group("扶養義務者"))).containsExactly("母");
        assertThat(labels(person(facts, "23").group("同居者"))).containsExactly("同居者");
        assertThat(say(person(facts, "22"), "ひとり親")).isEqualTo("yes~ひとり親");
        assertThat(say(person(facts, "12"), "ひとり親")).isEqualTo("no");
        assertThat(say(person(facts, "23"), "ひとり親世帯")).isEqualTo("yes~ひとり親");
    }

    private static List<String> labels(Scope.Some some) {
        return some.scopes().stream().map(Scope::label).toList();
    }

    @Test
    void yearsOfASchoolRestartAndLastYearStandsInAColumnOrAnOlderFile() {
        office.read(
                "教育_中小_20261031.csv",
                PUPILS
                        + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,5,42,7,120,○\n"
                        + "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,2,3,0,30,\n"
                        + "3,佐藤 翔,さとう しょう,H29.8.8,男,中小学校,1,,,100,×\n");
        FactTable facts = office.link().facts();
        Scope sakura = person(facts, "13");
        Scope ren = person(facts, "14");
        Scope sho = person(facts, "23");

        assertThat(say(sakura, "教育.欠席日数")).isEqualTo("42");
        assertThat(say(sakura, "教育.欠席日数(今年度)")).isEqualTo("42");
        assertThat(say(sakura, "教育.欠席日数(前年度)")).isEqualTo("7");
        assertThat(say(sakura, "教育.欠席ペース")).isEqualTo("70");
        assertThat(say(sakura, "受給.shugaku-enjo")).isEqualTo("yes");
        assertThat(say(ren, "教育.欠席日数(前年度)")).isEqualTo("?教育.欠席日数(前年度)");
        assertThat(say(ren, "教育.欠席ペース")).isEqualTo("none");
        assertThat(say(sho, "教育.欠席日数(前年度)")).isEqualTo("0");
        assertThat(say(sho, "教育.欠席日数")).isEqualTo("?教育.欠席日数");
        assertThat(say(sho, "教育.欠席ペース")).startsWith("?");
        assertThat(say(person(facts, "11"), "教育.欠席日数")).isEqualTo("none");
        assertThat(facts.carried(item("教育.遅刻"))).isFalse();
        assertThat(facts.carried(item("教育.欠席ペース"))).isTrue();
        assertThat(say(sakura, "在学.学校種")).isEqualTo("小学校");
    }

    @Test
    void schoolThatDidNotComeIsUnknownAndSoIsAPupilWithoutARow() {
        office.read("教育_中小_20260731.csv", PUPILS + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,5,42,7,120,○\n");
        office.read("教育_東小_20261031.csv", PUPILS + "3,佐藤 翔,さとう しょう,H29.8.8,男,東小学校,4,5,1,100,×\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "13"), "教育.欠席日数")).isEqualTo("?教育.欠席日数");
        assertThat(say(person(facts, "14"), "教育.欠席日数")).isEqualTo("?教育.欠席日数");
        assertThat(say(person(facts, "23"), "教育.欠席日数")).isEqualTo("5");
    }

    @Test
    void aRecordInReviewThatIsNewerAndSaysOtherwiseMakesTheAnswerUnknown() {
        office.read("住民基本台帳_20261120_2.csv", REGISTER + "24,2,佐藤 昇,サトウ ショウ,H29.8.8,男,子の子,みほん市東町2-3,,H29.8.8,H29.8.8\n");
        office.read("教育_東小_20261010.csv", PUPILS + "3,佐藤 翔,さとう しょう,H29.8.8,男,東小学校,3,5,1,100,×\n");
        office.read("教育_中小_20261031.csv", PUPILS + "9,佐藤,さとう しょう,H29.8.8,男,中小学校,3,31,1,100,×\n");
        FactTable facts = office.link().facts();
        assertThat(office.workbench
                        .links()
                        .reviewQueue()
                        .waiting(office.grant(Permission.REVIEW_LINKS, Purpose.SCREENING)))
                .isEqualTo(1);
        Scope sho = person(facts, "23");

        assertThat(say(sho, "教育.欠席日数")).isEqualTo("?教育.欠席日数");
        assertThat(say(sho, "教育.学校名")).startsWith("?");
        // both say the same
        assertThat(say(sho, "教育.授業日数")).isEqualTo("100");
        assertThat(say(sho, "教育.欠席日数(前年度)")).isEqualTo("1");
        // of another child the certain one stands
        assertThat(say(person(facts, "13"), "教育.欠席日数")).isEqualTo("?教育.欠席日数");
    }

    @Test
    void aRecordInReviewThatIsOlderThanTheCertainOneChangesNothing() {
        office.read("住民基本台帳_20261120_2.csv", REGISTER + "24,2,佐藤 昇,サトウ ショウ,H29.8.8,男,子の子,みほん市東町2-3,,H29.8.8,H29.8.8\n");
        office.read("教育_東小_20261031.csv", PUPILS + "3,佐藤 翔,さとう しょう,H29.8.8,男,東小学校,3,5,1,100,×\n");
        office.read("教育_中小_20261010.csv", PUPILS + "9,佐藤,さとう しょう,H29.8.8,男,中小学校,3,31,1,100,×\n");
        Scope sho = person(office.link().facts(), "23");
        assertThat(say(sho, "教育.欠席日数")).isEqualTo("5");
    }

    @Test
    void spellsHoldOnTheirDaysAndNoRowOfHoldersIsNone() {
        office.read(
                "身体障害者手帳_20261031.csv",
                "宛名番号,手帳番号,等級,部位,交付日,有効期限,返還日\n11,1,2級,心臓,H30.4.1,,\n12,2,4級,下肢,H30.4.1,,R8.4.1\n"
                        + "21,3,3級,下肢,H20.4.1,,\n21,4,1級,下肢,R8.4.1,,\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "11"), "身体障害者手帳.等級")).isEqualTo("2");
        assertThat(say(person(facts, "11"), "身体障害者手帳.部位")).isEqualTo("内部");
        assertThat(say(person(facts, "12"), "身体障害者手帳.等級")).isEqualTo("none");
        assertThat(say(person(facts, "21"), "身体障害者手帳.等級")).isEqualTo("1");
        assertThat(say(person(facts, "31"), "身体障害者手帳.等級")).isEqualTo("none");
        assertThat(say(person(facts, "31"), "療育手帳.程度")).isEqualTo("?療育手帳.程度");
        assertThat(person(facts, "21").records("身体障害者手帳").scopes()).hasSize(2);
        List<Origin> origins = facts.origins(
                office.grant(Permission.VIEW_LIST, Purpose.SCREENING), ordinal(facts, "21"), item("身体障害者手帳.等級"));
        assertThat(origins).hasSize(1);
        assertThat(origins.getFirst().place().row()).isEqualTo(5);
        assertThat(origins.getFirst().raw()).isEqualTo("1級");
        assertThat(origins.getFirst().probability()).isEqualTo(1);
    }

    @Test
    void oneNumberTwiceInAFileLosesNobody() {
        office.read(
                "身体障害者手帳_20261031.csv",
                "宛名番号,手帳番号,等級,部位,交付日,有効期限,返還日\n11,1,2級,下肢,H30.4.1,,\n12,1,4級,下肢,H30.4.1,,\n"
                        + "21,3,3級,下肢,R8.4.1,,\n21,3,1級,下肢,H20.4.1,R8.3.31,\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "11"), "身体障害者手帳.等級")).isEqualTo("?身体障害者手帳.等級");
        assertThat(say(person(facts, "12"), "身体障害者手帳.等級")).isEqualTo("4");
        assertThat(say(person(facts, "21"), "身体障害者手帳.等級")).isEqualTo("3");
    }

    @Test
    void aSpellWhoseEndIsKnownByItsMonthAloneIsNotSaidToBeOver() {
        office.read(
                "身体障害者手帳_20261031.csv",
                "宛名番号,手帳番号,等級,部位,交付日,有効期限,返還日\n11,1,2級,下肢,H30.4.1,,R8.11\n12,2,4級,下肢,H30.4.1,,R8.10\n"
                        + "21,3,3級,下肢,R8.12,,\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "11"), "身体障害者手帳.等級")).isEqualTo("?身体障害者手帳.等級");
        assertThat(say(person(facts, "12"), "身体障害者手帳.等級")).isEqualTo("none");
        assertThat(say(person(facts, "21"), "身体障害者手帳.等級")).isEqualTo("none");
    }

    @Test
    void aChildWhoseBirthIsKnownInPartOrNotAtAllIsLeftOutOfNoList() {
        office.read(
                "住民基本台帳_20261120_2.csv",
                FactOffice.JUKI
                        + "11,1,山田 一郎,ヤマダ イチロウ,,男,世帯主,みほん市中町1-1,,H20.4.1,R7.6.1\n"
                        + "13,1,山田 桜,ヤマダ サクラ,H28.5,女,子,みほん市中町1-1,,H28.5.3,R7.6.1\n"
                        + "14,1,山田 蓮,ヤマダ レン,不明,男,長男,みほん市中町1-1,,R8.9.1,R8.9.1\n"
                        + "15,1,山田 進,ヤマダ ススム,S60.5,男,子,みほん市中町1-1,,R8.9.1,R8.9.1\n");
        FactTable facts = office.link().facts();

        assertThat(facts.subjects(Subject.CHILD)).containsExactly(ordinal(facts, "13"), ordinal(facts, "14"));
        assertThat(facts.subjects(Subject.PUPIL)).containsExactly(ordinal(facts, "13"), ordinal(facts, "14"));
        assertThat(facts.subjects(Subject.ADULT)).containsExactly(ordinal(facts, "11"), ordinal(facts, "15"));
        assertThat(say(person(facts, "13"), "世帯.子の数")).startsWith("?");
    }

    @Test
    void taxWaitsForItsGroundAndForConsentAndLooksAtTheYearInForce() {
        office.read(
                "市民税_20260610.csv",
                "宛名番号,課税年度,課税区分,総所得金額\n11,R8,課税,2500000\n12,R8,非課税,0\n22,R8,非課税,300000\n21,R8,非課税,0\n11,R7,非課税,0\n31,R7,課税,1\n");
        office.link();

        assertThat(say(person(office.facts(), "11"), "課税区分")).isEqualTo("?市民税の利用の根拠");
        assertThat(office.facts().carried(item("課税区分"))).isTrue();
        assertThat(say(person(office.facts(Purpose.OFFER), "11"), "課税区分")).isEqualTo("?同意(課税台帳)");
        office.ground("tax", Purpose.SCREENING);
        FactTable facts = office.facts();
        assertThat(say(person(facts, "11"), "課税区分")).isEqualTo("課税");
        assertThat(say(person(facts, "11"), "市民税.課税区分(前年度)")).isEqualTo("非課税");
        assertThat(say(person(facts, "31"), "課税区分")).isEqualTo("?市民税.課税区分");
        assertThat(say(person(facts, "13"), "課税区分")).isEqualTo("none");
        assertThat(say(person(facts, "13"), "世帯.非課税")).isEqualTo("no");
        assertThat(say(person(facts, "23"), "世帯.非課税")).isEqualTo("yes");
        assertThat(facts).isSameAs(office.facts());
    }

    @Test
    void allowanceStandsForTheReceiverAndTheChild() {
        office.read(
                "児童扶養手当_20261031.csv", "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n22,23,R6.4.1,全部,45500,R6.4.1,,済\n");
        FactTable facts = office.link().facts();

        assertThat(say(person(facts, "22"), "ひとり親")).isEqualTo("yes");
        assertThat(say(person(facts, "22"), "受給.jido-fuyo-teate")).isEqualTo("yes");
        assertThat(say(person(facts, "23"), "児童扶養手当.支給区分")).isEqualTo("全部");
        assertThat(say(person(facts, "23"), "ひとり親")).isEqualTo("no");
        assertThat(say(person(facts, "12"), "受給.jido-fuyo-teate")).isEqualTo("no");
    }
}
