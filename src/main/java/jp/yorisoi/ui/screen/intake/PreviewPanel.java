package jp.yorisoi.ui.screen.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.BatchColumn;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.ShapeChange;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;

/// The first rows as they will be stored: above the value that was read, below it what the file says.
final class PreviewPanel extends VBox {
    private static final int ROWS = 4;
    private static final double ROW = 3.3;
    private static final double HEAD = 6.3;

    private final Desk desk;

    PreviewPanel(Desk desk, Preview preview) {
        this.desk = desk;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preview-grid");
        Set<Integer> changed = new HashSet<>();
        preview.earlier().changes().stream().map(ShapeChange::position).forEach(changed::add);
        List<Integer> shown = order(preview.source(), preview.columns());
        grid.add(cell(List.of(Labels.muted(desk.say("importing.row"))), "preview-head"), 0, 0);
        for (int i = 0; i < shown.size(); i++) {
            BatchColumn column = preview.columns().get(shown.get(i));
            Label head = Labels.muted(column.item().orElse(column.header()));
            Node made = cell(
                    isDropped(preview.source(), column)
                            ? List.of(head, new StatePill(StatePill.Kind.PLAIN, desk.say("importing.dropped")))
                            : List.of(head),
                    "preview-head");
            grid.add(made, i + 1, 0);
        }
        for (int row = 0; row < Math.min(ROWS, preview.rows().size()); row++) {
            Preview.Row line = preview.rows().get(row);
            grid.add(cell(List.of(Labels.muted(Integer.toString(line.number()))), "preview-cell"), 0, row + 1);
            for (int i = 0; i < shown.size(); i++) {
                int place = shown.get(i);
                VBox cell = cell(
                        values(
                                preview.source(),
                                preview.columns().get(place),
                                line.cells().get(place)),
                        "preview-cell");
                if (changed.contains(preview.columns().get(place).position())) {
                    cell.getStyleClass().add("changed");
                }
                grid.add(cell, i + 1, row + 1);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        int rows = Math.min(ROWS, preview.rows().size());
        setStyle(String.format(Locale.ROOT, "-fx-min-height: %.2fem;", ROW * rows + HEAD));
        scroll.setAccessibleText(desk.say("importing.preview"));
        Label legend = Labels.muted(desk.say("importing.preview.legend"));
        Panel panel = new Panel(desk.say("importing.preview")).more(legend).holds(scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        getStyleClass().add("preview");
    }

    /// Columns that are stored under an item come first, then those that are left out because nothing needs them, then
    /// those that no item claims; each in the file's order.
    private static List<Integer> order(SourceDefinition source, List<BatchColumn> columns) {
        return IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(at -> rank(source, columns.get(at))))
                .toList();
    }

    private static int rank(SourceDefinition source, BatchColumn column) {
        if (isDropped(source, column)) {
            return 1;
        }
        return column.item().isPresent() ? 0 : 2;
    }

    private static boolean isDropped(SourceDefinition source, BatchColumn column) {
        return column.item()
                .flatMap(source::item)
                .filter(ItemDefinition::isDropped)
                .isPresent();
    }

    private List<Label> values(SourceDefinition source, BatchColumn column, Preview.Cell cell) {
        if (isDropped(source, column)) {
            return List.of(Labels.muted(desk.say("importing.dropped.value")));
        }
        Label raw = new Label(cell.raw());
        raw.getStyleClass().add("tabular-small");
        if (cell.raw().isBlank()) {
            return List.of(new StatePill(StatePill.Kind.UNKNOWN, desk.say("importing.blank")));
        }
        if (column.item().isEmpty()) {
            return List.of(Labels.muted(desk.say("importing.unused")), raw);
        }
        if (cell.value() == null) {
            boolean none = "intake.said-none".equals(cell.problem());
            StatePill pill = none
                    ? new StatePill(StatePill.Kind.PLAIN, desk.say("importing.none"))
                    : new StatePill(StatePill.Kind.ERROR, desk.say("importing.unreadable"));
            return List.of(pill, raw);
        }
        String text = Objects.requireNonNull(cell.value());
        Label value = Labels.plain(column.item()
                .flatMap(source::item)
                .map(item -> ValueWords.of(desk, item.type(), text))
                .orElse(text));
        value.getStyleClass().add("dark");
        return List.of(value, raw);
    }

    private static VBox cell(List<? extends Node> parts, String style) {
        VBox cell = new VBox();
        cell.getChildren().addAll(parts);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add(style);
        return cell;
    }
}
