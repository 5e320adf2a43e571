package jp.yorisoi.ui.screen.intake;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchQuality;
import jp.yorisoi.flow.intake.Drift;
import jp.yorisoi.flow.intake.ItemQuality;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.FillBar;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// What an imported batch holds, item by item: how much could be read, how much was filled last time, what could not be
/// read; and the report for the department that sent it.
final class QualityPanel extends VBox {
    private static final double ALL = 100;

    private final Desk desk;
    private final Batch batch;
    private final GridPane grid = new GridPane();

    /// What is shown of a batch.
    record Found(BatchQuality quality, Optional<Drift> drift) {}

    QualityPanel(Desk desk, IntakeViewModel model, List<Batch> batches) {
        this.desk = desk;
        this.batch = batches.getFirst();
        getStyleClass().add("filled");
        grid.getStyleClass().add("filled-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(34);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, bars);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.say("importing.filled"));
        Panel panel = new Panel(desk.say("importing.filled"))
                .more(Buttons.link(desk.say("importing.quality.write"), () -> choose(model)))
                .holdsPadded(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        desk.tasks().ask(() -> model.quality(batch), this::show);
    }

    private void show(Found found) {
        grid.getChildren().clear();
        int row = 0;
        for (ItemQuality item : found.quality().items()) {
            if (item.column().item().isPresent() && found.quality().rows() > 0) {
                add(row++, item, found);
            }
        }
    }

    private void add(int row, ItemQuality item, Found found) {
        ItemQuality.Filling filling = item.filling();
        double part = (double) (filling.valid() + filling.noted() + filling.none())
                / found.quality().rows();
        long percent = (long) Math.floor(part * ALL);
        String before = found.drift()
                .map(drift -> drift.items().get(item.name()))
                .map(moved -> desk.say("importing.quality.before", Map.of("percent", (long)
                        Math.floor((1 - moved.blankBefore()) * ALL))))
                .orElse("");
        String wrong =
                filling.wrong() == 0 ? "" : desk.say("importing.quality.wrong", Map.of("count", filling.wrong()));
        FillBar bar =
                new FillBar(part, desk.say("importing.filled.words", Map.of("item", item.name(), "percent", percent)));
        grid.addRow(
                row, Labels.plain(item.name()), bar, right(Labels.number(percent + "%")), right(Labels.muted(before)));
        Label mark = right(Labels.plain(wrong));
        mark.getStyleClass().add("dark");
        grid.add(mark, 4, row);
        boolean moved = found.drift()
                .map(drift -> drift.items().get(item.name()))
                .filter(one -> one.blanksMoved() || one.valuesMoved())
                .isPresent();
        if (moved) {
            grid.add(right(Labels.strong(desk.say("importing.quality.moved"))), 5, row);
        }
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void choose(IntakeViewModel model) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.say("importing.quality.write"));
        chooser.setInitialFileName(desk.say("importing.quality.name", Map.of("batch", Long.toString(batch.id()))));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.writeQuality(batch, chosen.toPath());
        }
    }
}
