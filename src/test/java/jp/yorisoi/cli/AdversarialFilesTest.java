package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.cli.AdversarialFile.Expected;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.ExtractReader;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Intake;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of files that make trouble, each with its expected outcome beside it, held against `inspect` and `import`.
class AdversarialFilesTest {
    @TempDir
    static Path folder;

    private static Terminal terminal;
    private static List<Path> files;

    @BeforeAll
    static void write() throws IOException {
        Path place = Files.createDirectory(folder.resolve("files"));
        Stream.of(AdversarialTexts.all(), AdversarialBooks.all(), AdversarialArchives.all())
                .flatMap(List::stream)
                .forEach(file -> file.write(place));
        try (Stream<Path> all = Files.list(place)) {
            files = all.filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
        terminal = new Terminal(folder);
    }

    @AfterAll
    static void end() {
        terminal.close();
    }

    private static String[] command(String... words) {
        return Stream.concat(Stream.of(words), files.stream().map(Path::toString))
                .toArray(String[]::new);
    }

    @Test
    void theFolderIsLarge() {
        assertThat(files).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void inspectSaysOfEachWhatStandsBesideIt() {
        JsonNode found = terminal.run(command("inspect", "--json")).json();
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            List<String> differences = differences(AdversarialFile.beside(files.get(i)), found.get(i));
            if (!differences.isEmpty()) {
                wrong.put(files.get(i).getFileName().toString(), differences);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> differences(Expected expected, JsonNode found) {
        List<String> wrong = new ArrayList<>();
        differ(wrong, "outcome", expected.outcome(), text(found, "outcome"));
        differ(wrong, "format", expected.format(), text(found, "format"));
        differ(wrong, "encoding", expected.encoding(), text(found, "encoding"));
        differ(wrong, "delimiter", expected.delimiter(), text(found, "delimiter"));
        TreeSet<String> codes = new TreeSet<>();
        found.path("problems").forEach(problem -> codes.add(problem.path("code").asText()));
        if (expected.code() != null) {
            differ(wrong, "codes", List.of(expected.code()), List.copyOf(codes));
            return wrong;
        }
        differ(wrong, "container", expected.container(), text(found, "container"));
        JsonNode sheets = found.path("sheets");
        differ(wrong, "tables", expected.tables(), sheets.size());
        if (!expected.rows().isEmpty() && !sheets.isEmpty()) {
            JsonNode first = sheets.get(0);
            differ(
                    wrong,
                    "headerRow",
                    expected.headerRow(),
                    first.path("headerRow").asInt());
            differ(
                    wrong,
                    "dataRows",
                    expected.rows().size() - 1,
                    first.path("dataRows").asInt());
        }
        expected.problems().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> wrong.add("not told: " + code));
        return wrong;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? null : node.path(field).asText();
    }

    private static void differ(List<String> wrong, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }

    @Test
    void rowsAreReadCellByCell() {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            Expected expected = AdversarialFile.beside(file);
            if (expected.code() == null && !expected.rows().isEmpty()) {
                List<List<String>> rows = records(file);
                if (!rows.equals(expected.rows())) {
                    int at = IntStream.range(0, rows.size())
                            .filter(i -> i >= expected.rows().size()
                                    || !rows.get(i).equals(expected.rows().get(i)))
                            .findFirst()
                            .orElse(rows.size());
                    String line = at < rows.size() ? rows.get(at).toString() : "none";
                    wrong.add(file.getFileName() + " line " + at + ": "
                            + line.substring(0, Math.min(200, line.length())));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// What `inspect --rows` writes of a file's first table.
    private static List<List<String>> records(Path file) {
        List<List<String>> records = new ArrayList<>();
        try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
            RawTable first = extract.tables().getFirst();
            TableShape shape = extract.shape(first);
            records.add(shape.headers());
            extract.rows(first, row -> {
                if (shape.kindOf(row) == RowKind.DATA) {
                    records.add(IntStream.range(
                                    0, Math.max(shape.width(), row.cells().size()))
                            .mapToObj(row::cell)
                            .toList());
                }
                return true;
            });
        }
        return records;
    }

    @Test
    void importStoresOrRefusesEachAsStandsBesideIt() {
        List<String> wrong = new ArrayList<>();
        try (Store store = TestStores.create(folder)) {
            TestStores.Office office = TestStores.office(store, Reach.NOBODY);
            Intake intake = new Intake(
                    store,
                    office.audit(),
                    SourceCatalogue.shipped(),
                    new Registers(store, new Batches(store)::registers),
                    Runnable::run);
            List<IntakeReport> reports = intake.importFiles(
                    office.grant("tanto", Permission.IMPORT), files, IntakeOptions.DEFAULT.dryRun(), Progress.NONE);
            for (int i = 0; i < files.size(); i++) {
                Expected expected = AdversarialFile.beside(files.get(i));
                int stored = stored(reports.get(i));
                List<String> errors = errors(reports.get(i));
                if (stored != expected.stored()
                        || (expected.importCode() != null && !errors.equals(List.of(expected.importCode())))) {
                    wrong.add(files.get(i).getFileName() + ": " + stored + " stored, " + errors);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int stored(IntakeReport report) {
        return report.batches().stream()
                .flatMap(one -> one.batch().stream())
                .mapToInt(batch -> batch.counts().stored())
                .sum();
    }

    private static List<String> errors(IntakeReport report) {
        return Stream.concat(
                        report.problems().stream(), report.batches().stream().flatMap(one -> one.problems().stream()))
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::code)
                .toList();
    }
}
