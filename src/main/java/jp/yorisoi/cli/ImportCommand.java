package jp.yorisoi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: files into the store, each wholly or not at all; `--undo` takes a batch back.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--source")
    private @Nullable String source;

    @Option(names = "--as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--undo")
    private @Nullable Long undo;

    @Option(names = "--reason", defaultValue = "")
    private String reason = "";

    @Option(names = "--file-password-file")
    private @Nullable Path filePassword;

    @Parameters(arity = "0..*", paramLabel = "FILE|DIR")
    private List<Path> places = List.of();

    ImportCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() {
        if (undo != null) {
            return takeBack(undo);
        }
        List<Path> files = files(places);
        IntakeOptions how = how();
        try (Workbench workbench = options.open(console)) {
            Grant grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, options.purpose(), reason);
            List<IntakeReport> reports = workbench.intake().importFiles(grant, files, how, console.progress());
            console.document(document(reports), inWords(reports));
            return exitCode(reports);
        }
    }

    private int takeBack(long batch) {
        try (Workbench workbench = options.open(console)) {
            Permission needed = workbench.gate().allows(workbench.operator(), Permission.UNDO_ANY_IMPORT)
                    ? Permission.UNDO_ANY_IMPORT
                    : Permission.UNDO_OWN_IMPORT;
            Grant grant = workbench.gate().grant(workbench.operator(), needed, options.purpose(), reason);
            Batch undone = workbench.intake().undo(grant, batch, reason);
            console.document(
                    Map.of("batch", undone.id(), "state", "withdrawn"),
                    console.texts().get("cli.import.undone", Map.of("batch", undone.id())));
            return 0;
        }
    }

    private IntakeOptions how() {
        IntakeOptions how = new IntakeOptions(source, asOf, reading(), IntakeOptions.Mode.KEEP);
        return dryRun ? how.dryRun() : how;
    }

    private ReadOptions reading() {
        return filePassword == null
                ? ReadOptions.DEFAULT
                : ReadOptions.withPassword(String.valueOf(Passwords.firstLine(filePassword)));
    }

    /// The files themselves, and of folders the files that lie directly in them, by name.
    static List<Path> files(List<Path> places) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                files.addAll(inFolder(place));
            } else if (Files.exists(place)) {
                files.add(place);
            } else {
                throw new ProblemException(
                        ProblemException.Kind.INPUT,
                        Problem.error("cli.file-missing", Map.of()).at(Problem.Place.file(place.toString())));
            }
        }
        if (files.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.nothing-to-import", Map.of()));
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.file-missing", Map.of()).at(Problem.Place.file(folder.toString())),
                    e);
        }
    }

    private static int exitCode(List<IntakeReport> reports) {
        long refused = reports.stream()
                .filter(report -> report.outcome() == IntakeReport.Outcome.REFUSED)
                .count();
        if (refused == reports.size()) {
            return ProblemException.Kind.INPUT.exitCode();
        }
        boolean looked = reports.stream().anyMatch(report -> report.rejected() > 0);
        return refused > 0 || looked ? 1 : 0;
    }

    private Map<String, Object> document(List<IntakeReport> reports) {
        List<Map<String, @Nullable Object>> batches = new ArrayList<>();
        for (IntakeReport report : reports) {
            if (report.batches().isEmpty()) {
                batches.add(withoutBatch(report));
            }
            report.batches().forEach(batch -> batches.add(withBatch(report, batch)));
        }
        return Map.of("batches", batches);
    }

    private Map<String, @Nullable Object> withoutBatch(IntakeReport report) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("batch", null);
        line.put("file", report.file());
        for (String name : List.of("source", "asOf")) {
            line.put(name, null);
        }
        for (String name : List.of("rowsIn", "stored", "rejected", "new", "changed", "gone")) {
            line.put(name, 0);
        }
        line.put("seconds", 0.0);
        line.put("problems", report.problems().stream().map(this::problem).toList());
        return line;
    }

    private Map<String, @Nullable Object> withBatch(IntakeReport report, BatchReport batch) {
        Map<String, @Nullable Object> line = withoutBatch(report);
        batch.batch().ifPresent(stored -> {
            line.put("batch", report.outcome() == IntakeReport.Outcome.TRIED ? null : stored.id());
            line.put("source", stored.source());
            line.put("asOf", stored.asOf().toString());
            line.put("rowsIn", stored.counts().rowsIn());
            line.put("stored", stored.counts().stored());
            line.put("rejected", stored.counts().rejected());
            line.put("new", stored.counts().fresh());
            line.put("changed", stored.counts().changed());
            line.put("gone", stored.counts().gone());
        });
        line.put("seconds", batch.seconds());
        line.put(
                "problems",
                Stream.concat(report.problems().stream(), batch.problems().stream())
                        .map(this::problem)
                        .toList());
        return line;
    }

    private Map<String, @Nullable Object> problem(Problem problem) {
        Problem.Place place = problem.place();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        line.put("row", place.row() == 0 ? null : place.row());
        line.put("column", place.column() == 0 ? null : place.column());
        line.put("code", problem.code());
        line.put("message", console.texts().sentence(problem));
        return line;
    }

    private String inWords(List<IntakeReport> reports) {
        return reports.stream()
                .map(report -> Stream.concat(
                                report.batches().stream()
                                        .flatMap(batch -> batch.batch().stream())
                                        .map(this::oneLine),
                                Stream.concat(
                                                report.problems().stream(),
                                                report.batches().stream().flatMap(batch -> batch.problems().stream()))
                                        .filter(problem -> problem.severity() != Problem.Severity.NOTE
                                                || report.batches().isEmpty())
                                        .map(problem -> "    " + console.inWords(problem)))
                        .collect(Collectors.joining(System.lineSeparator())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String oneLine(Batch batch) {
        return console.texts()
                .get(
                        "cli.import.line",
                        Map.of(
                                "batch", batch.id(),
                                "file", batch.file(),
                                "source", batch.source(),
                                "asOf", batch.asOf().toString(),
                                "stored", batch.counts().stored(),
                                "rejected", batch.counts().rejected()));
    }
}
