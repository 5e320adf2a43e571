package jp.yorisoi.ui.screen.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.WatchedFolder;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.setting.WatchedPlace;
import org.jspecify.annotations.Nullable;

/// Watches the folder of the store's setting while somebody is signed in, whichever screen is open: what lies there
/// complete is imported in the background and put into `done` or `failed`.
final class FolderWatch {
    private static final Duration PAUSE = Duration.seconds(10);
    /// After the first look the next one comes soon.
    private static final Duration SECOND = Duration.seconds(2);
    private static final int KEPT = 100;

    private final Desk desk;
    private final Timeline clock = new Timeline(new KeyFrame(PAUSE, event -> look()));
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private @Nullable WatchedFolder folder;
    private boolean busy;

    /// What is known of the folder: the setting, what left it, and what is wrong with it, in words; empty = nothing.
    record Shown(WatchedPlace place, List<WatchedFolder.Settled> settled, String problem) {
        static final Shown NOTHING = new Shown(WatchedPlace.NONE, List.of(), "");
    }

    private record Look(List<Path> files, List<WatchedFolder.Settled> settled) {}

    FolderWatch(Desk desk) {
        this.desk = desk;
        clock.setCycleCount(Animation.INDEFINITE);
        desk.whenLeft(clock::stop);
        desk.tasks().ask(() -> desk.workbench().settings().watched(), this::begin);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    private void begin(WatchedPlace place) {
        folder = null;
        shown.set(new Shown(place, List.of(), ""));
        if (place.on()) {
            clock.playFrom(PAUSE.subtract(SECOND));
        } else {
            clock.stop();
        }
        look();
    }

    /// Watches another folder, or none.
    void set(WatchedPlace place) {
        desk.tasks()
                .ask(
                        () -> {
                            desk.workbench().settings().watch(desk.grant(Permission.IMPORT), place);
                            return place;
                        },
                        this::begin);
    }

    /// Looks once; the first look only notes what lies there, since a file may still be being written.
    void look() {
        WatchedPlace place = shown.get().place();
        if (busy || place.folder().isEmpty()) {
            return;
        }
        busy = true;
        WatchedFolder known = folder;
        desk.tasks()
                .ask(
                        () -> known == null ? new WatchedFolder(Path.of(place.folder())) : known,
                        found -> look(place, found),
                        this::failed);
    }

    private void look(WatchedPlace place, WatchedFolder found) {
        folder = found;
        desk.tasks()
                .ask(
                        () -> new Look(place.on() ? found.complete() : List.of(), found.settled(KEPT)),
                        look -> looked(found, look),
                        this::failed);
    }

    private void looked(WatchedFolder found, Look look) {
        shown.set(new Shown(shown.get().place(), look.settled(), ""));
        if (look.files().isEmpty() || !shown.get().place().on()) {
            busy = false;
            return;
        }
        desk.tasks()
                .start(Job.of(
                                desk.say("importing.watch.job"),
                                progress -> take(found, look.files(), progress),
                                this::sentence,
                                refused -> taken(found, refused))
                        .otherwise(() -> settled(found)));
    }

    private void failed(RuntimeException why) {
        busy = false;
        folder = null;
        shown.set(new Shown(
                shown.get().place(), shown.get().settled(), desk.tasks().words().of(why)));
    }

    private List<Boolean> take(WatchedFolder found, List<Path> files, Progress progress) {
        Grant grant = desk.grant(Permission.IMPORT);
        List<Boolean> refused = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            IntakeReport report = desk.workbench()
                    .intake()
                    .importFiles(grant, List.of(file), IntakeOptions.DEFAULT, progress)
                    .getFirst();
            boolean wrong = report.outcome() == IntakeReport.Outcome.REFUSED;
            if (wrong) {
                found.failed(file, words(report));
            } else {
                found.done(file, words(report));
            }
            refused.add(wrong);
        }
        return refused;
    }

    /// A line for each batch, then what a person should know.
    private String words(IntakeReport report) {
        Stream<String> batches =
                report.batches().stream().flatMap(one -> one.batch().stream()).map(this::line);
        Stream<Problem> problems = Stream.concat(
                report.problems().stream(), report.batches().stream().flatMap(one -> one.problems().stream()));
        boolean none = report.batches().isEmpty();
        return Stream.concat(
                        batches,
                        problems.filter(one -> none || one.severity() != Problem.Severity.NOTE)
                                .map(desk.texts()::sentence))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String line(Batch batch) {
        return desk.say(
                "importing.became",
                Map.of(
                        "batch", batch.id(),
                        "rows", batch.counts().rowsIn(),
                        "stored", batch.counts().stored(),
                        "rejected", batch.counts().rejected()));
    }

    private String sentence(List<Boolean> refused) {
        long wrong = refused.stream().filter(one -> one).count();
        return desk.say("importing.watch.took", Map.of("count", refused.size() - wrong, "refused", wrong));
    }

    private void taken(WatchedFolder found, List<Boolean> refused) {
        desk.refreshDay();
        if (refused.contains(true)) {
            desk.notices().failed(sentence(refused));
        } else {
            desk.notices().done(sentence(refused));
        }
        settled(found);
    }

    private void settled(WatchedFolder found) {
        desk.tasks()
                .ask(
                        () -> found.settled(KEPT),
                        settled -> {
                            busy = false;
                            shown.set(new Shown(shown.get().place(), settled, ""));
                        },
                        this::failed);
    }
}
