package jp.yorisoi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.FixedLayout;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.intake.Batch;
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

    @Option(names = "--accept-layout")
    private boolean acceptLayout;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--undo")
    private @Nullable Long undo;

    @Option(names = "--reason", defaultValue = "")
    private String reason = "";

    @Option(names = "--file-password-file")
    private @Nullable Path filePassword;

    @Option(names = "--layout")
    private @Nullable Path layout;

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
            ImportReport report = new ImportReport(console);
            console.document(report.document(reports), report.inWords(reports));
            return ImportReport.exitCode(reports);
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
        IntakeOptions given = new IntakeOptions(source, asOf, reading(), IntakeOptions.Mode.KEEP);
        IntakeOptions how = acceptLayout ? given.accepting() : given;
        return dryRun ? how.dryRun() : how;
    }

    private ReadOptions reading() {
        ReadOptions reading = filePassword == null
                ? ReadOptions.DEFAULT
                : ReadOptions.withPassword(String.valueOf(Passwords.firstLine(filePassword)));
        return layout == null ? reading : reading.with(FixedLayout.read(layout));
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
}
