package jp.yorisoi.ui.screen.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.yorisoi.flow.intake.BatchColumn;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.Preview;
import jp.yorisoi.flow.intake.ShapeChange;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;

/// The first rows as they will be stored: above the value that was read, below it what the file says.
final class PreviewPanel extends VBox {
    private static final int WHOLE_DATE = 10;
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
        List<Integer> shown = order(preview.columns());
        grid.add(cell(List.of(Labels.muted(desk.say("importing.row"))), "preview-head"), 0, 0);
        for (int i = 0; i < shown.size(); i++) {
            BatchColumn column = preview.columns().get(shown.get(i));
            Label head = Labels.muted(column.item().orElse(column.header()));
            Node made = cell(List.of(head), "preview-head");
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

    /// Columns that an item claims come first, in the file's order.
    private static List<Integer> order(List<BatchColumn> columns) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).item().isPresent()) {
                order.add(i);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).item().isEmpty()) {
                order.add(i);
            }
        }
        return order;
    }

    private List<Label> values(SourceDefinition source, BatchColumn column, Preview.Cell cell) {
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
                .map(item -> words(item.type(), text))
                .orElse(text));
        value.getStyleClass().add("dark");
        return List.of(value, raw);
    }

    /// A normal form as people read it.
    private String words(ItemType type, String value) {
        return switch (type) {
            case DATE -> value.length() == WHOLE_DATE ? desk.dates().day(LocalDate.parse(value)) : value;
            case FLAG -> desk.say("importing.flag." + value);
            case YEN -> desk.say("importing.yen", Map.of("amount", new BigDecimal(value)));
            default -> value;
        };
    }

    private static VBox cell(List<? extends Node> parts, String style) {
        VBox cell = new VBox();
        cell.getChildren().addAll(parts);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add(style);
        return cell;
    }
}
