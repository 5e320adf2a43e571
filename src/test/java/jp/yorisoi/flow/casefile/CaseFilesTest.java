package jp.yorisoi.flow.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.ScreeningOffice;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {
    @TempDir
    private Path folder;

    private ScreeningOffice office;

    @BeforeEach
    void open() {
        office = new ScreeningOffice(folder);
        office.read("住民基本台帳_20261120.csv", ScreeningOffice.FAMILIES);
        office.read("教育_中小_20261031.csv", ScreeningOffice.PUPILS + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,42,7,100,5,0,0\n");
        office.link();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CaseFile page(String household) {
        Grant grant =
                office.workbench.gate().openCase(office.office.operator("tanto"), Purpose.SCREENING, household, "相談");
        return office.workbench.caseFiles().open(grant, household, ScreeningOffice.DAY, Locale.JAPAN);
    }

    @Test
    void beforeTheFirstRunNothingIsSaidToBeAbsent() {
        assertThat(page("1").matrix()).hasSize(4).allSatisfy(row -> {
            assertThat(row.causes().values())
                    .extracting(MatrixCell::state)
                    .containsOnly(MatrixCell.State.NOT_APPLICABLE);
            assertThat(row.events().values())
                    .extracting(MatrixCell::state)
                    .containsOnly(MatrixCell.State.NOT_APPLICABLE);
        });
    }

    @Test
    void aRunThatRestsOnAnImportTakenBackSinceSaysSo() {
        office.screen();
        assertThat(page("1").header().withdrawn()).isZero();
        assertThat(page("1").matrix().getLast().events().get(Axis.MONEY)).isNotNull();
        Batch pupils = office.workbench.batches().all().getLast();
        office.workbench.intake().undo(office.grant(Permission.UNDO_OWN_IMPORT), pupils.id(), "違う学校");
        assertThat(page("1").header().withdrawn()).isEqualTo(1);
    }

    @Test
    void aRecordThatWaitsForADecisionIsOneOfTheNextSteps() {
        office.read(
                "住民基本台帳_20261120_2.csv",
                ScreeningOffice.FAMILIES + "15,1,山田 楓,ヤマダ カエデ,H28.5.3,女,子,みほん市中町1-1,H28.5.3,H28.5.3,出生,\n");
        office.read("健診_20261031.csv", "健康番号,児氏名,カナ,生年月日,性別,母氏名,住所\nB1,山田,ヤマダ,H28.5.3,女,山田 花子,中町1-1\n");
        office.link();
        Grant run = office.grant(Permission.REVIEW_LINKS);
        assertThat(office.workbench.links().reviewQueue().waiting(run)).isEqualTo(1);
        assertThat(page("1").behind().steps()).extracting(NextStep::kind).contains(NextStep.Kind.REVIEW_LINK);
    }

    @Test
    void aSentenceOnLastYearNamesLastYearsFile() {
        office.read("教育_中小_20260331.csv", ScreeningOffice.PUPILS + "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,1,55,0,200,0,0,0\n");
        office.read(
                "教育_中小_20261110.csv",
                ScreeningOffice.PUPILS + "1,山田 桜,やまだ さくら,H28.5.3,女,中小学校,4,42,7,100,5,0,0\n"
                        + "2,山田 蓮,やまだ れん,H30.6.1,男,中小学校,2,3,55,100,0,0,0\n");
        office.link();
        office.screen();
        assertThat(page("1").findings())
                .filteredOn(found -> found.sentence().startsWith("前年度の欠席"))
                .singleElement()
                .satisfies(found -> assertThat(found.fromWhere()).contains("教育_中小_20260331.csv"));
        assertThat(page("1").findings())
                .filteredOn(found -> found.finding().rule().id().equals("long-absence")
                        && found.sentence().startsWith("今年度の欠席"))
                .singleElement()
                .satisfies(found -> assertThat(found.fromWhere()).contains("教育_中小_20261110.csv"));
    }

    @Test
    void tellsWhenAChildWasLastSeenAndByWhom() {
        office.read(
                "家庭児童相談_20261118.csv",
                "相談番号,児童氏名,カナ,生年月日,性別,住所,受付日,相談種別,虐待種別,要対協登録区分,状態,目視確認日\n"
                        + "1,山田 蓮,ヤマダ レン,H30.6.1,男,みほん市中町1-1,R8.10.1,養護-虐待,心理,なし,継続,R8.9.3\n");
        office.link();
        CaseFile page = page("1");
        assertThat(page.lastSeen(office.id("14"))).contains(new LastSeen(LocalDate.of(2026, 9, 3), "家児相"));
        assertThat(page.lastSeen(office.id("13"))).isEmpty();
    }

    @Test
    void eventsThatAreManyAndAlikeStandBehindTheNewestOfThem() {
        List<TimelineEvent> events = IntStream.range(0, 7)
                .mapToObj(i -> new TimelineEvent(LocalDate.of(2026, 7, 28 - i), 1, "予防接種", "予防接種"))
                .toList();
        List<TimelineLine> lines = TimelineLine.of(events, 4);
        assertThat(lines).hasSize(4);
        assertThat(lines.getLast().older()).isEqualTo(events.subList(4, 7));
        assertThat(lines.getFirst().older()).isEmpty();
    }
}
