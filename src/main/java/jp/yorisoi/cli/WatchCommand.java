package jp.yorisoi.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.WatchedFolder;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `watch`: imports what appears in a folder, until it is stopped (`--once`: what lies there now). The store is open
/// only
/// while files are imported, so that others can work with it meanwhile.
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final String LOCKED = "vault.locked";

    @Mixin
    private Console console;

    @Mixin
    private StoreOptions options;

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    @Option(names = "--every", defaultValue = "10")
    private int seconds = 10;

    @Option(names = "--once")
    private boolean once;

    WatchCommand(Surroundings surroundings) {
        console = new Console(surroundings);
        options = new StoreOptions(surroundings);
    }

    @Override
    public Integer call() throws InterruptedException {
        WatchedFolder watched = new WatchedFolder(folder);
        watched.complete();
        // the first look only notes what lies there: a file that is still being written looks different at the next one
        Duration pause = Duration.ofSeconds(once ? 1 : Math.max(1, seconds));
        List<IntakeReport> all = new ArrayList<>();
        do {
            Thread.sleep(pause);
            List<IntakeReport> reports = round(watched);
            // without an end nobody asks for them any more
            if (once) {
                all.addAll(reports);
            }
        } while (!once);
        ImportReport report = new ImportReport(console);
        console.document(report.document(all), report.inWords(all));
        return all.isEmpty() ? 0 : ImportReport.exitCode(all);
    }

    private List<IntakeReport> round(WatchedFolder watched) {
        List<Path> files = watched.complete();
        if (files.isEmpty()) {
            return List.of();
        }
        try (Workbench workbench = options.open(console)) {
            Grant grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, options.purpose(), "watch");
            List<IntakeReport> reports = new ArrayList<>();
            for (Path file : files) {
                reports.add(importOne(workbench, grant, watched, file));
            }
            return reports;
        } catch (ProblemException busy) {
            if (once || !busy.problem().code().equals(LOCKED)) {
                throw busy;
            }
            console.say("cli.watch.waits", Map.of());
            return List.of();
        }
    }

    private IntakeReport importOne(Workbench workbench, Grant grant, WatchedFolder watched, Path file) {
        IntakeReport report = workbench
                .intake()
                .importFiles(grant, List.of(file), IntakeOptions.DEFAULT, console.progress())
                .getFirst();
        String words = new ImportReport(console).inWords(List.of(report));
        Path lies = ImportReport.isRefused(report) ? watched.failed(file, words) : watched.done(file, words);
        console.say("cli.watch.settled", Map.of("file", report.file(), "place", lies.toString()));
        return report;
    }
}
