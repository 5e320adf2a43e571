package jp.yorisoi.sample.mess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchColumn;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole small city against the real intake: every file is understood, and the truth speaks of every row that is in
/// them.
class SampleFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    private static final Set<String> EXPECTED_NOTES =
            Set.of("intake.duplicate-row", "intake.duplicate-key", "intake.code-unknown");

    @TempDir
    private static Path folder;

    private static Path sample;

    @BeforeAll
    static void write() {
        sample = folder.resolve("city");
        new SampleFiles(CATALOGUE, Runnable::run).write(City.of(1000, 5, DAY), sample, Progress.NONE);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(sample)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everyFileIsUnderstoodWholly() throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Store store = TestStores.create(Files.createDirectories(folder.resolve("store")))) {
            TestStores.Office office = TestStores.office(store, Reach.NOBODY);
            Intake intake = new Intake(
                    store,
                    office.audit(),
                    CATALOGUE,
                    new Registers(store, new Batches(store)::registers),
                    Runnable::run);
            Batches batches = new Batches(store);
            Grant grant = office.grant("tanto", Permission.IMPORT);
            Grant list = office.grant("tanto", Permission.VIEW_LIST);
            for (IntakeReport report : intake.importFiles(grant, files(), IntakeOptions.DEFAULT, Progress.NONE)) {
                assertThat(report.outcome()).as(report.file()).isEqualTo(IntakeReport.Outcome.IMPORTED);
                BatchReport table = report.batches().getFirst();
                Batch batch = table.batch().orElseThrow();
                assertThat(batch.counts().rejected()).as(report.file()).isZero();
                assertThat(table.problems())
                        .as(report.file())
                        .extracting(Problem::code)
                        .isSubsetOf(EXPECTED_NOTES);
                assertThat(batches.reader(list, batch).columns())
                        .as(report.file())
                        .extracting(BatchColumn::itemName)
                        .doesNotContainNull()
                        .hasSize(CATALOGUE
                                .find(batch.source())
                                .orElseThrow()
                                .items()
                                .size());
                rows.merge(batch.source(), batch.counts().stored(), Integer::sum);
            }
        }
        assertThat(rows).isEqualTo(rowsOfTruth());
    }

    private static Map<String, Integer> rowsOfTruth() throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(sample.resolve("truth").resolve("links.csv"));
        assertThat(lines.getFirst()).isEqualTo("source,file,row,resident");
        lines.subList(1, lines.size())
                .forEach(line -> rows.merge(line.substring(0, line.indexOf(',')), 1, Integer::sum));
        return rows;
    }

    @Test
    void noRowOfAFileIsSpokenOfTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        Map<String, String> sourceOfFile = new HashMap<>();
        for (String line : Files.readAllLines(sample.resolve("truth").resolve("links.csv"))) {
            String[] fields = line.split(",", -1);
            assertThat(seen.add(fields[1] + "," + fields[2])).as(line).isTrue();
            assertThat(sourceOfFile.putIfAbsent(fields[1], fields[0])).isIn(null, fields[0]);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        new SampleFiles(CATALOGUE, task -> Thread.ofVirtual().start(task))
                .write(City.of(1000, 5, DAY), again, Progress.NONE);

        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(sample.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() {
        SampleFiles files = new SampleFiles(CATALOGUE, Runnable::run);
        City city = City.of(0, 1, DAY);

        assertThatThrownBy(() -> files.write(city, sample, Progress.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("sample.folder-filled"));
    }
}
