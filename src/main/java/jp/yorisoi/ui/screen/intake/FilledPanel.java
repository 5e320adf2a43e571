package jp.yorisoi.ui.screen.intake;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.Inspection;
import jp.yorisoi.ui.control.FillBar;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.shell.Desk;

/// How many records fill each item's column.
final class FilledPanel extends VBox {
    private static final double ALL = 100;

    FilledPanel(Desk desk, ImportFile file) {
        getStyleClass().add("filled");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("filled-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(40);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, bars);
        int row = 0;
        for (Inspection.TableFinding table : tables(file)) {
            for (Inspection.ColumnFinding column : table.columns()) {
                if (column.item().isPresent() && table.dataRows() > 0) {
                    add(desk, grid, row++, column, table.dataRows());
                }
            }
        }
        Node content = row > 0 ? grid : Labels.muted(desk.say("importing.filled.none"));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(desk.say("importing.filled"));
        Panel panel = new Panel(desk.say("importing.filled")).holdsPadded(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private static List<Inspection.TableFinding> tables(ImportFile file) {
        return file.finding().map(Inspection.FileFinding::tables).orElse(List.of());
    }

    private static void add(Desk desk, GridPane grid, int row, Inspection.ColumnFinding column, long records) {
        double part = (double) column.filled() / records;
        String name = column.item().orElse("");
        long percent = (long) Math.floor(part * ALL);
        Label number = Labels.number(percent + "%");
        FillBar bar = new FillBar(part, desk.say("importing.filled.words", Map.of("item", name, "percent", percent)));
        GridPane.setHalignment(number, javafx.geometry.HPos.RIGHT);
        number.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        grid.addRow(row, Labels.plain(name), bar, number);
    }
}
