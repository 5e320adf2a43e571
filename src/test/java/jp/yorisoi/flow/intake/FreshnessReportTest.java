package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    @Test
    void monthsThatNeverCameAreSaid() throws IOException {
        SourceCatalogue catalogue = SourceCatalogue.shipped();
        try (Store store = TestStores.create(folder)) {
            TestStores.Office office = TestStores.office(store, Reach.NOBODY);
            Intake intake = new Intake(
                    store,
                    office.audit(),
                    catalogue,
                    new Registers(store, new Batches(store)::registers),
                    Runnable::run);
            Grant grant = office.grant("yakan", Permission.IMPORT);
            read(
                    intake,
                    grant,
                    "保護受給状況_20260930.csv",
                    "ケース番号,年月,扶助種類,金額\n1,2025/5,生活扶助,1\n1,2026/6,生活扶助,1\n1,2026/7,生活扶助,1\n1,2026/9,生活扶助,1\n");
            String header = "日付,食堂名,呼び名,年齢,学年,町名\n";
            for (int month : new int[] {5, 6, 7, 9, 10}) {
                read(
                        intake,
                        grant,
                        "こども食堂_2026%02d28.csv".formatted(month),
                        header + "2026/%d/10,みほん食堂,はな,9,小4,桜台\n".formatted(month));
            }

            FreshnessReport report = new FreshnessReport(store, catalogue);

            assertThat(gaps(report, catalogue, "seiho-status"))
                    .containsExactly(
                            "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04",
                            "2026-05", "2026-08");
            assertThat(gaps(report, catalogue, "cafeteria")).containsExactly("2026-08");
            assertThat(report.source(catalogue.find("cafeteria").orElseThrow(), Clocks.on(TODAY), TODAY)
                            .needsLook())
                    .isTrue();
        }
    }

    private static List<String> gaps(FreshnessReport report, SourceCatalogue catalogue, String source) {
        return report.source(catalogue.find(source).orElseThrow(), Clocks.on(TODAY), TODAY)
                .partitions()
                .gaps();
    }

    @Test
    void missingSchoolsAndOldSourcesAreSaid() throws IOException {
        SourceCatalogue catalogue = SourceCatalogue.shipped();
        SourceDefinition kyoiku = catalogue.find("kyoiku").orElseThrow();
        try (Store store = TestStores.create(folder)) {
            TestStores.Office office = TestStores.office(store, Reach.NOBODY);
            Intake intake = new Intake(
                    store,
                    office.audit(),
                    catalogue,
                    new Registers(store, new Batches(store)::registers),
                    Runnable::run);
            Grant grant = office.grant("yakan", Permission.IMPORT);
            String header = "児童生徒番号,氏名,学校名,学年,欠席日数\n";
            read(intake, grant, "教育_20260731.csv", header + "1,山田 花,東小学校,1,3\n2,鈴木 一,西小学校,1,5\n,鈴木 二,西小学校,1,5\n");
            read(intake, grant, "教育_20261031.csv", header + "1,山田 花,東小学校,1,4\n3,山田 空,東小学校,2,4\n");

            FreshnessReport report = new FreshnessReport(store, catalogue);
            Freshness school = report.source(kyoiku, Clocks.on(TODAY), TODAY);

            assertThat(school.newest()).contains(LocalDate.of(2026, 10, 31));
            assertThat(school.daysOld(TODAY)).isEqualTo(20);
            assertThat(school.grade()).isEqualTo(Freshness.Grade.FRESH);
            assertThat(school.partitions().present()).isEqualTo(1);
            assertThat(school.partitions().expected()).isEqualTo(2);
            assertThat(school.partitions().missing()).containsExactly("西小学校");
            assertThat(school.rows().stored()).isEqualTo(3);
            assertThat(school.rows().rejected()).isEqualTo(1);
            assertThat(school.needsLook()).isTrue();
            assertThat(report.source(kyoiku, Clocks.on(TODAY), LocalDate.of(2027, 1, 1))
                            .grade())
                    .isEqualTo(Freshness.Grade.STALE);
            assertThat(report.source(kyoiku, Clocks.on(TODAY), LocalDate.of(2027, 3, 1))
                            .grade())
                    .isEqualTo(Freshness.Grade.UNKNOWN);
            assertThat(report.sources(Clocks.on(TODAY), TODAY))
                    .hasSize(28)
                    .filteredOn(one -> one.grade() == Freshness.Grade.MISSING)
                    .hasSize(27);
        }
    }

    private void read(Intake intake, Grant grant, String name, String text) throws IOException {
        intake.importFile(grant, Files.writeString(folder.resolve(name), text), IntakeOptions.DEFAULT, Progress.NONE);
    }
}
