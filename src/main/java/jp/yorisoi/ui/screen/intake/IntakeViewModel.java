package jp.yorisoi.ui.screen.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.extract.ReadOptions;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReport;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.FormDraft;
import jp.yorisoi.flow.intake.Inspection;
import jp.yorisoi.flow.intake.IntakeOptions;
import jp.yorisoi.flow.intake.IntakeReport;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// Files on their way in: looked at, decided about, imported, taken back.
final class IntakeViewModel {
    private static final int PREVIEW_ROWS = 12;
    private static final int DRAFT_ROWS = 6;

    private final Desk desk;
    private final ObservableList<ImportFile> files = FXCollections.observableArrayList();
    private final ObservableList<Batch> history = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ImportFile> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ImportFile> mapping = new SimpleObjectProperty<>();
    /// Counts every change of a file's state, so that whoever shows the whole needs one signal only.
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    IntakeViewModel(Desk desk) {
        this.desk = desk;
        refreshHistory();
    }

    ObservableList<ImportFile> files() {
        return files;
    }

    /// All batches, the newest first.
    ObservableList<Batch> history() {
        return history;
    }

    ObjectProperty<@Nullable ImportFile> selected() {
        return selected;
    }

    /// The file whose reading is being put right; none most of the time.
    ObjectProperty<@Nullable ImportFile> mapping() {
        return mapping;
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Puts files down, of folders what lies directly in them; they are looked at in the background.
    void add(List<Path> places) {
        List<ImportFile> added = new ArrayList<>();
        for (Path path : expanded(places)) {
            if (files.stream().noneMatch(file -> file.path().equals(path))) {
                added.add(new ImportFile(path));
            }
        }
        if (!added.isEmpty()) {
            files.addAll(added);
            if (selected.get() == null) {
                selected.set(added.getFirst());
            }
            look(added);
        }
    }

    private static List<Path> expanded(List<Path> places) {
        List<Path> all = new ArrayList<>();
        for (Path place : places) {
            if (!Files.isDirectory(place)) {
                all.add(place);
                continue;
            }
            try (Stream<Path> content = Files.list(place)) {
                content.filter(Files::isRegularFile)
                        .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                        .sorted()
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void look(List<ImportFile> which) {
        desk.tasks()
                .start(Job.of(
                        desk.say("importing.job.look"),
                        progress -> lookAt(which, progress),
                        count -> desk.say("importing.looked", Map.of("count", count)),
                        count -> signal()));
    }

    private int lookAt(List<ImportFile> which, Progress progress) {
        Grant grant = desk.grant(Permission.IMPORT);
        Inspection inspection = new Inspection(desk.workbench().catalogue());
        int done = 0;
        for (ImportFile file : which) {
            progress.checkCancelled();
            progress.step(file.name());
            progress.done(done++, which.size());
            lookAt(file, grant, inspection, progress);
        }
        return which.size();
    }

    private void lookAt(ImportFile file, Grant grant, Inspection inspection, Progress progress) {
        IntakeOptions how = file.options();
        // what a column is taken for changes nothing of what the file is
        Inspection.FileFinding finding = file.finding()
                .filter(found -> found.read() && file.isReadAs(how))
                .orElseGet(() -> inspection.of(file.path(), how.reading()));
        if (!finding.read()) {
            Problem why = finding.problems().getFirst();
            show(() -> file.failed(finding, why));
            return;
        }
        List<FormDraft> drafts = desk.workbench().intake().drafts(grant, file.path(), how, DRAFT_ROWS);
        try {
            List<Preview> previews =
                    desk.workbench().intake().preview(grant, file.path(), how.accepting(), PREVIEW_ROWS);
            show(() -> {
                file.drafted(drafts);
                file.looked(finding, previews);
            });
            List<Problem> told = tryOut(file, grant, progress);
            show(() -> file.tried(told));
        } catch (ProblemException refused) {
            show(() -> {
                file.drafted(drafts);
                file.refused(finding, refused);
            });
        }
    }

    /// Imports a file on trial, so that what shows only over all rows is told before anything is kept.
    private List<Problem> tryOut(ImportFile file, Grant grant, Progress progress) {
        return desk
                .workbench()
                .intake()
                .importFile(grant, file.path(), file.options().dryRun(), progress)
                .batches()
                .stream()
                .flatMap(report -> report.problems().stream())
                .toList();
    }

    /// What a batch holds, and how it differs from the one before it.
    QualityPanel.Found quality(Batch batch) {
        Batches batches = desk.workbench().batches();
        return new QualityPanel.Found(
                batches.quality(batch),
                desk.workbench().catalogue().find(batch.source()).flatMap(source -> batches.drift(source, batch)));
    }

    /// Writes the report on a batch, for the department that sent it.
    void writeQuality(Batch batch, Path target) {
        desk.tasks()
                .start(Job.of(
                        desk.say("importing.quality.write"),
                        progress -> {
                            desk.workbench()
                                    .qualityReports()
                                    .write(desk.grant(Permission.IMPORT), batch, desk.texts(), target);
                            return target;
                        },
                        file -> desk.say(
                                "importing.quality.written", Map.of("file", String.valueOf(file.getFileName()))),
                        file -> {}));
    }

    private void show(Runnable change) {
        desk.tasks().show(() -> {
            change.run();
            signal();
        });
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    /// Somebody has looked and finds it right.
    void accept(ImportFile file) {
        file.accepted();
        signal();
        selectNext();
    }

    /// Looks at a file again in another way.
    void lookAgain(ImportFile file, IntakeOptions how) {
        file.readAs(how);
        signal();
        look(List.of(file));
    }

    /// Looks at a file again as one of this source.
    void readAs(ImportFile file, SourceDefinition source) {
        lookAgain(file, file.options().forSource(source.id()));
    }

    /// Looks at a file again with its password.
    void open(ImportFile file, String password) {
        lookAgain(file, file.options().reading(ReadOptions.withPassword(password)));
    }

    /// Takes a file out; the file itself stays where it is.
    void remove(ImportFile file) {
        files.remove(file);
        signal();
        selectNext();
    }

    private void selectNext() {
        selected.set(files.stream()
                .filter(ImportFile::needsDecision)
                .findFirst()
                .or(() -> files.stream().findFirst())
                .orElse(null));
    }

    /// How many files wait for a decision.
    long undecided() {
        return files.stream().filter(ImportFile::needsDecision).count();
    }

    /// The files that would be imported now.
    List<ImportFile> ready() {
        return files.stream()
                .filter(file -> file.state().get() == ImportFile.State.READ)
                .toList();
    }

    /// Whether files are still being read.
    boolean reading() {
        return files.stream().anyMatch(file -> file.state().get() == ImportFile.State.WAITING);
    }

    /// Imports what is ready, one file after the other, each wholly or not at all.
    void importReady() {
        List<ImportFile> which = ready();
        desk.tasks()
                .start(Job.of(
                                desk.say("importing.job.import"),
                                progress -> importAll(which, progress),
                                this::sentence,
                                this::imported)
                        .otherwise(this::refreshHistory));
    }

    private List<Batch> importAll(List<ImportFile> which, Progress progress) {
        Grant grant = desk.grant(Permission.IMPORT);
        List<Batch> batches = new ArrayList<>();
        for (ImportFile file : which) {
            progress.checkCancelled();
            IntakeReport report = desk.workbench()
                    .intake()
                    .importFiles(grant, List.of(file.path()), file.options(), progress)
                    .getFirst();
            report.batches().stream()
                    .map(BatchReport::batch)
                    .flatMap(java.util.Optional::stream)
                    .forEach(batches::add);
            show(() -> file.imported(report));
        }
        return batches;
    }

    private String sentence(List<Batch> batches) {
        long rows = batches.stream().mapToLong(Batch::rows).sum();
        return desk.say("importing.imported", Map.of("count", batches.size(), "rows", rows));
    }

    private void imported(List<Batch> batches) {
        refreshHistory();
        desk.refreshDay();
        signal();
        if (!batches.isEmpty()) {
            desk.notices().done(sentence(batches), () -> undo(batches));
        }
    }

    /// Takes batches back.
    void undo(List<Batch> batches) {
        desk.tasks()
                .start(Job.of(
                        desk.say("importing.job.undo"),
                        progress -> takeBack(batches),
                        count -> desk.say("importing.undone", Map.of("count", count)),
                        count -> {
                            files.stream().filter(file -> isOf(file, batches)).forEach(ImportFile::undone);
                            refreshHistory();
                            desk.refreshDay();
                            signal();
                            desk.notices().done(desk.say("importing.undone", Map.of("count", count)));
                        }));
    }

    private static boolean isOf(ImportFile file, List<Batch> batches) {
        return file.report().stream()
                .flatMap(report -> report.batches().stream())
                .flatMap(report -> report.batch().stream())
                .anyMatch(batch -> batches.stream().anyMatch(one -> one.id() == batch.id()));
    }

    private int takeBack(List<Batch> batches) {
        Permission needed =
                desk.allows(Permission.UNDO_ANY_IMPORT) ? Permission.UNDO_ANY_IMPORT : Permission.UNDO_OWN_IMPORT;
        Grant grant = desk.grant(needed);
        for (Batch batch : batches) {
            desk.workbench().intake().undo(grant, batch.id(), "");
        }
        return batches.size();
    }

    /// Whether this user may take a batch back.
    boolean mayUndo(Batch batch) {
        boolean own = batch.imported().by().equals(desk.workbench().operator().name());
        return batch.state() == Batch.State.IN_FORCE
                && (desk.allows(Permission.UNDO_ANY_IMPORT) || own && desk.allows(Permission.UNDO_OWN_IMPORT));
    }

    void refreshHistory() {
        desk.tasks().ask(() -> desk.workbench().batches().all().reversed(), history::setAll);
    }
}
