package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.ui.control.Columns;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.shell.Desk;
import org.jspecify.annotations.Nullable;

/// What is known of the chosen file: as what it was read, what it becomes, what is wrong with it, what became of it.
final class FilePane extends VBox {
    private final Desk desk;
    private final IntakeViewModel model;
    private @Nullable MappingPanel mapping;

    FilePane(Desk desk, IntakeViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("gap-tight", "file-pane");
        model.selected().subscribe(file -> {
            if (file != model.mapping().get()) {
                model.mapping().set(null);
            }
            refresh();
        });
        model.mapping().subscribe(file -> refresh());
    }

    void refresh() {
        ImportFile file = model.selected().get();
        ImportFile corrected = model.mapping().get();
        if (file != null && file == corrected && model.files().contains(file)) {
            correct(file);
            return;
        }
        mapping = null;
        getChildren().clear();
        if (file == null || !model.files().contains(file)) {
            getChildren()
                    .add(new EmptyState(
                            desk.say("importing.nothing"), desk.say("importing.drop.advice"), Optional.empty()));
            return;
        }
        getChildren().add(new ReadingPanel(desk, model, file));
        if (!file.previews().isEmpty()) {
            getChildren().add(new PreviewPanel(desk, file.previews().getFirst()));
        }
        ProblemsPanel problems = new ProblemsPanel(desk, file);
        List<Batch> batches = file.batches();
        VBox filled = batches.isEmpty() ? new FilledPanel(desk, file) : new QualityPanel(desk, model, batches);
        problems.getStyleClass().add("problems");
        HBox.setHgrow(problems, Priority.ALWAYS);
        Columns lower = new Columns(problems, filled);
        VBox.setVgrow(lower, Priority.ALWAYS);
        getChildren().add(lower);
    }

    /// The panel stays while its file is looked at again, so that nobody loses their place in it.
    private void correct(ImportFile file) {
        MappingPanel panel = mapping;
        if (panel == null || !panel.isOf(file)) {
            panel = new MappingPanel(desk, new MappingViewModel(desk, model, file));
            mapping = panel;
            VBox.setVgrow(panel, Priority.ALWAYS);
            getChildren().setAll(panel);
        }
        panel.refresh();
    }
}
