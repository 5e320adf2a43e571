package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final String REGISTER = LinkingOffice.JUKI
            + "0000000011,0000000001,山田 一郎,ヤマダ イチロウ,,S60.4.1,男,世帯主,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000012,0000000001,山田 花子,ヤマダ ハナコ,小川,S61.5.2,女,妻,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000013,0000000001,山田 桜,ヤマダ サクラ,,H28.5.3,女,子,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000014,0000000001,山田 楓,ヤマダ カエデ,,H28.5.3,女,子,みほん市中町一丁目1-1,,中小学校,中中学校,\n"
            + "0000000021,0000000002,佐藤 京子,サトウ キョウコ,,S25.1.15,女,世帯主,みほん市東町2-3,,東小学校,東中学校,\n"
            + "0000000031,0000000003,髙橋 真理,タカハシ マリ,,S58.7.7,女,世帯主,みほん市南町5-6,ハイツ南101,南小学校,南中学校,有\n"
            + "0000000032,0000000003,髙橋 蓮,タカハシ レン,,H30.8.8,男,子,みほん市南町5-6,ハイツ南101,南小学校,南中学校,\n";
    private static final String KYOIKU = "児童生徒番号,氏名,ふりがな,生年月日,性別,保護者氏名,住所,学校名,学年\n";

    @TempDir
    Path folder;

    private LinkingOffice office;

    @BeforeEach
    void open() {
        office = new LinkingOffice(folder);
        office.read("住民基本台帳_20261031.csv", REGISTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void registerIsKeptAtImportInTheSameTransaction() {
        assertThat(office.registers.newestDay()).contains(java.time.LocalDate.of(2026, 10, 31));
        assertThat(office.registers.everybody(office.run()).orElseThrow().size())
                .isEqualTo(7);
    }

    @Test
    void numbersLinkWhateverTheirZerosAndUnknownOnesDoNot() {
        Batch jifu = office.read(
                "児童扶養手当_20261031.csv",
                "宛名番号(受給者),児童宛名番号,認定日,支給区分,手当月額,開始,終了,現況届\n"
                        + "12,0000000013,R6.4.1,全部,1,R6.4.1,,済\n99,14,R6.4.1,全部,1,R6.4.1,,済\n");
        LinkReport.SourceLinks counts = office.link("jifu");

        assertThat(counts.linked()).isEqualTo(1);
        assertThat(counts.unlinked()).isEqualTo(1);
        LinkedRows rows = office.rows(jifu);
        assertThat(office.of(jifu, 0)).isEqualTo("0000000012");
        assertThat(office.number(rows.other(0, 0))).isEqualTo("0000000013");
        assertThat(office.of(jifu, 1)).isEmpty();
        List<RecordRef> child = office.links.recordsOf(office.review(), office.person("14"), office.links.clocks());
        assertThat(child).extracting(RecordRef::ordinal).containsExactly(1);
        assertThat(child.getFirst().state()).isEqualTo(LinkState.LINKED);
        assertThat(child.getFirst().place()).isEqualTo(1);
    }

    @Test
    void numberWhoseNameAndBirthAreAnotherPersonsIsReviewed() {
        Batch seiho = office.read(
                "生活保護対象者_20261031.csv",
                "ケース番号,宛名番号,世帯員番号,続柄,氏名,カナ,生年月日\n"
                        + "01,0000000021,01,世帯主,佐藤 京子,サトウ キョウコ,S25.1.15\n"
                        + "01,0000000011,02,子,佐藤 京子,サトウ キョウコ,S25.1.15\n"
                        + "02,0000000012,01,世帯主,小川 花子,オガワ ハナコ,S61.5.2\n");
        office.link("seiho");

        assertThat(office.of(seiho, 0)).isEqualTo("0000000021");
        assertThat(office.of(seiho, 1)).isEqualTo("0000000011?");
        assertThat(office.rows(seiho).reason(1)).isEqualTo(ReviewReason.CONTRADICTS);
        assertThat(office.of(seiho, 2)).isEqualTo("0000000012");
    }

    @Test
    void memberInReviewIsNoSurerThroughTheCase() {
        office.read(
                "生活保護対象者_20261031.csv",
                "ケース番号,宛名番号,世帯員番号,続柄,氏名,カナ,生年月日\n"
                        + "7,0000000012,01,世帯主,小川 花子,オガワ ハナコ,S61.5.2\n"
                        + "7,0000000011,02,子,佐藤 京子,サトウ キョウコ,S25.1.15\n");
        Batch status = office.read("保護受給状況_20261031.csv", "ケース番号,年月,扶助種類,金額\n7,R8.9,生活,98760\n");
        office.link();

        LinkedRows rows = office.rows(status);
        assertThat(office.of(status, 0)).isEqualTo("0000000012");
        assertThat(office.number(rows.other(0, 0))).isEqualTo("0000000011");
        assertThat(rows.isOtherDoubtful(0, 0)).isTrue();
        assertThat(office.links.recordsOf(office.review(), office.person("11"), office.links.clocks()))
                .filteredOn(ref -> ref.batch().equals(status))
                .extracting(RecordRef::state)
                .containsExactly(LinkState.REVIEW);
        assertThat(office.links.recordsOf(office.review(), office.person("12"), office.links.clocks()))
                .filteredOn(ref -> ref.batch().equals(status))
                .extracting(RecordRef::state)
                .containsExactly(LinkState.LINKED);
    }

    @Test
    void casesAndInsuredNumbersLeadThroughTheirSource() {
        office.read(
                "生活保護対象者_20261031.csv",
                "ケース番号,宛名番号,世帯員番号,続柄,保護開始日\n7,13,02,子,R5.4.1\n7,12,01,世帯主,R5.4.1\n7,14,03,子,R5.4.1\n");
        Batch status = office.read("保護受給状況_20261031.csv", "ケース番号,年月,扶助種類,金額\n007,R8.9,生活,98760\n8,R8.9,生活,1\n");
        office.read("介護保険認定_20261031.csv", "宛名番号,被保険者番号,認定日,要介護度\n21,0001,R6.4.1,要介護2\n0000000021,0002,R7.4.1,要介護3\n");
        Batch service = office.read(
                "介護保険サービス_20260930.csv",
                "被保険者番号,サービス提供年月,サービス種類コード,単位数\n1,202609,15,1\n0002,202609,15,2\n3,202609,15,2\n");
        office.link();

        assertThat(office.of(status, 0)).isEqualTo("0000000012");
        assertThat(office.number(office.rows(status).other(0, 0))).isEqualTo("0000000013");
        assertThat(office.number(office.rows(status).other(0, 1))).isEqualTo("0000000014");
        assertThat(office.of(status, 1)).isEmpty();
        assertThat(office.of(service, 0)).isEqualTo("0000000021");
        assertThat(office.of(service, 1)).isEqualTo("0000000021");
        assertThat(office.of(service, 2)).isEmpty();
    }

    @Test
    void pupilsAreFoundByNameAndBirthAndTwinsByTheirGivenNames() {
        Batch pupils = office.read(
                "教育_中小_20261031.csv",
                KYOIKU
                        + "1,山田　桜,やまだ さくら,H28.5.3,女,山田 花子,中町1-1-1,中小学校,5\n"
                        + "2,山田　楓,やまだ かえで,2016/5/3,女,山田 花子,中町1丁目1番1号,中小学校,5\n"
                        + "3,小川　楓,おがわ かえで,H28.5.3,女,小川 花子,隣市北町3-3,中小学校,5\n"
                        + "4,山田　〓,やまだ さくら,H28.3.5,女,山田 花子,中町1-1-1,中小学校,5\n"
                        + "5,山田　椿,やまだ つばき,H28.5.3,女,山田 花子,中町1-1-1,中小学校,5\n"
                        + "6,高橋　蓮,たかはし れん,H30.8.8,男,高橋 真理,南町5-6 ハイツ南101,中小学校,2\n"
                        + "7,伊藤　葵,いとう あおい,H29.9.9,女,伊藤 恵,西町9-9,中小学校,3\n");
        office.link("kyoiku");

        assertThat(office.of(pupils, 0)).isEqualTo("0000000013");
        assertThat(office.of(pupils, 1)).isEqualTo("0000000014");
        assertThat(office.of(pupils, 2)).isEqualTo("0000000014");
        assertThat(office.of(pupils, 3)).isEqualTo("0000000013");
        assertThat(office.of(pupils, 4)).doesNotMatch("[0-9]+");
        assertThat(office.rows(pupils).state(5)).isEqualTo(LinkState.LINKED);
        assertThat(office.of(pupils, 6)).isEmpty();
    }

    @Test
    void childWithoutAGivenNameAmongTwinsIsNeverGuessed() {
        Batch checks = office.read("健診_20261031.csv", "健康番号,児氏名,カナ,生年月日,母氏名,住所\nB1,山田,ヤマダ,H28.5.3,山田 花子,中町1-1-1\n");
        LinkReport.SourceLinks counts = office.link("kenshin");

        assertThat(counts.ambiguous()).isEqualTo(1);
        assertThat(office.rows(checks).reason(0)).isEqualTo(ReviewReason.AMBIGUOUS);
        assertThat(office.rows(checks).probability(0)).isLessThanOrEqualTo(0.5);
        Batch vaccines = office.read("予防接種_20261031.csv", "健康番号,ヒブ1回目\nB1,H28.7.3\n");
        office.link("yobo");
        assertThat(office.rows(vaccines).reason(0)).isEqualTo(ReviewReason.THROUGH_REVIEW);
        assertThat(List.of(
                        office.number(office.rows(vaccines).person(0)),
                        office.number(office.rows(vaccines).other(0, 0))))
                .containsExactlyInAnyOrder("0000000013", "0000000014");
    }

    @Test
    void twinWithoutAGivenNameIsProbablyWhoIsLeftAndPeopleAreAsked() {
        Batch checks = office.read(
                "健診_20261031.csv",
                "健康番号,児氏名,カナ,生年月日,母氏名,住所\nB1,山田 ベビー,ヤマダ ベビー,H28.5.3,山田 花子,中町1-1-1\n"
                        + "B2,山田 桜,ヤマダ サクラ,H28.5.3,山田 花子,中町1-1-1\n");
        office.link("kenshin");

        assertThat(office.of(checks, 0)).isEqualTo("0000000014?");
        assertThat(office.rows(checks).reason(0)).isEqualTo(ReviewReason.AMBIGUOUS);
        assertThat(office.of(checks, 1)).isEqualTo("0000000013");
    }

    @Test
    void childCalledByAPetNameIsWhoComesToThatPlaceByItsWholeName() {
        office.read("住民基本台帳_20261115.csv", REGISTER + "22,2,佐藤 楓太,サトウ カエデタ,,H28.6.2,男,子の子,みほん市東町2-3,,,,\n");
        Batch visits = office.read(
                "こども食堂_20261031.csv",
                "日付,食堂名,呼び名,年齢,学年,町名\n2026/10/03,みほん食堂,山田 楓,10歳,小5,中町\n2026/10/10,みほん食堂,山田 楓,10歳,小5,中町\n"
                        + "2026/10/10,みほん食堂,佐藤 楓太,10歳,小5,東町\n2026/10/17,みほん食堂,かえでちゃん,10歳,小5,中町\n");
        office.link();

        assertThat(office.of(visits, 0)).isEqualTo("0000000014");
        assertThat(office.of(visits, 3)).isEqualTo("0000000014");
    }

    @Test
    void childNotYetNamedIsFoundByBirthAndMotherAndOneCalledByAWholeNameByIt() {
        Batch checks = office.read(
                "健診_20261031.csv",
                "健康番号,児氏名,カナ,生年月日,母氏名,住所\nB1,山田 ベビー,ヤマダ ベビー,H28.5.3,山田 花子,中町1-1-1\n"
                        + "B2,佐藤 ベビー,サトウ ベビー,R2.2.2,佐藤 京子,東町2-3\n");
        office.read("住民基本台帳_20261115.csv", REGISTER + "22,2,佐藤 新,サトウ アラタ,,R2.2.2,男,子の子,みほん市東町2-3,,,,\n");
        Batch visits = office.read("こども食堂_20261031.csv", "日付,食堂名,呼び名,年齢,学年,町名\n2026/10/03,みほん食堂,佐藤 新,6歳,年長,東町\n");
        office.link();

        assertThat(office.rows(checks).reason(0)).isEqualTo(ReviewReason.AMBIGUOUS);
        assertThat(office.of(checks, 1)).isEqualTo("22");
        assertThat(office.of(visits, 0)).isEqualTo("22");
    }

    @Test
    void issuedIdsLeadToTheirPeople() {
        Batch consents = office.read(
                "同意_20261031.csv",
                "申請ID,種別,同意区分,日時\nA0001,課税台帳,同意する,2026-08-01 10:15\nA0002,課税台帳,同意する,2026-08-01 10:15\n");
        IssuedIds issued = office.links.issuedIds();
        Grant grant = office.office.grant("tanto", Permission.IMPORT);
        assertThat(issued.issue(grant, Map.of("A0001", "12"))).isEqualTo(1);
        assertThat(issued.issue(grant, Map.of("A0001", "13"))).isZero();
        assertThatThrownBy(() -> issued.issue(grant, Map.of("A0009", "9999"))).isInstanceOf(ProblemException.class);

        office.link("consent");
        assertThat(office.of(consents, 0)).isEqualTo("0000000012");
        assertThat(office.of(consents, 1)).isEmpty();

        issued.issue(grant, Map.of("A0002", "21"));
        office.link("consent");
        assertThat(office.of(consents, 1)).isEqualTo("0000000021");
    }

    @Test
    void onlyWhatChangedIsLinkedAgain() {
        office.read("市民税_20261031.csv", "宛名番号,年度,課税区分\n11,令和8年度,課税\n");
        office.link();
        long before = office.links.stamp();
        office.link();
        assertThat(office.links.stamp()).isEqualTo(before);

        office.read("住民基本台帳_20261115.csv", REGISTER.replace("佐藤", "左藤"));
        office.link();
        assertThat(office.links.stamp()).isGreaterThan(before);
        assertThat(office.links.unlinkedBySource(office.run())).containsEntry("tax", 0);
    }

    @Test
    void exportLeavesOutProtectedPeopleAndIsRecorded() {
        office.read("市民税_20261031.csv", "宛名番号,年度,課税区分\n0011,令和8年度,課税\n31,令和8年度,非課税\n77,令和8年度,課税\n");
        LinkReport.SourceLinks counts = office.link("tax");

        assertThat(counts.records()).isEqualTo(3);
        Map<String, String> lines = office.exported();
        assertThat(lines)
                .containsEntry("市民税_20261031.csv 2", "0000000011 linked")
                .doesNotContainKey("市民税_20261031.csv 3")
                .containsEntry("市民税_20261031.csv 4", " unlinked");
        assertThat(office.office.audit().newest(5))
                .anyMatch(entry -> entry.act().what().equals("link.export"));
        Grant grant = office.office.grant("tanto", Permission.REVIEW_LINKS);
        assertThat(office.links.recordsOf(grant, office.person("31"), office.links.clocks()))
                .isEmpty();
    }

    @Test
    void unknownSourceIsSaid() {
        assertThatThrownBy(() ->
                        office.links.run(office.run(), office.links.clocks(), Optional.of("nothing"), Progress.NONE))
                .hasMessage("linking.source-unknown");
    }
}
