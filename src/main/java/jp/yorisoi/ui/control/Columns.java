package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Panels beside each other as long as each has its least width, else below each other; they fill what room there is.
/// Alone in its row a panel takes what width there is. What a row leaves goes to those that grow (`HBox.setHgrow`), the
/// height that is left to the last row.
public final class Columns extends Pane {
    private final Region gap = new Region();
    private boolean lastOnTop;

    /// Columns of these panels.
    public Columns(Node... panels) {
        getStyleClass().add("columns");
        gap.getStyleClass().add("columns-gap");
        gap.setManaged(false);
        gap.setMouseTransparent(true);
        getChildren().add(gap);
        getChildren().addAll(panels);
    }

    /// Without a gap between them, as for parts of one panel.
    public Columns joined() {
        gap.getStyleClass().setAll("no-gap");
        return this;
    }

    /// Where they stand below each other, the last one stands on top: the page's main panel.
    public Columns lastOnTop() {
        lastOnTop = true;
        return this;
    }

    private double gap() {
        return gap.prefWidth(-1);
    }

    private record Row(List<Node> nodes, double[] widths) {}

    private List<Row> rows(double room) {
        List<List<Node>> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            double least = node.minWidth(-1);
            double more = row.isEmpty() ? least : least + gap();
            if (!row.isEmpty() && used + more > room + 0.5) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
                more = least;
            }
            row.add(node);
            used += more;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (lastOnTop && rows.size() > 1) {
            Collections.reverse(rows);
        }
        return rows.stream().map(nodes -> new Row(nodes, widths(nodes, room))).toList();
    }

    /// From the least width to the wanted one, and then those that grow share the rest; alone in a row, all is its own.
    private double[] widths(List<Node> nodes, double room) {
        if (nodes.size() == 1) {
            return new double[] {Math.max(room, 0)};
        }
        double[] widths = new double[nodes.size()];
        double[] lacking = new double[nodes.size()];
        double left = room - gap() * (nodes.size() - 1);
        double lack = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = nodes.get(i).minWidth(-1);
            lacking[i] = Math.max(0, nodes.get(i).prefWidth(-1) - widths[i]);
            left -= widths[i];
            lack += lacking[i];
        }
        double share = lack > 0 ? Math.min(1, Math.max(0, left) / lack) : 0;
        double rest = Math.max(0, left - lack * share);
        long growing = nodes.stream().filter(Columns::grows).count();
        for (int i = 0; i < widths.length; i++) {
            widths[i] += lacking[i] * share + (grows(nodes.get(i)) ? rest / growing : 0);
        }
        return widths;
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static double least(Row row) {
        double height = 0;
        for (int i = 0; i < row.widths().length; i++) {
            height = Math.max(height, row.nodes().get(i).minHeight(row.widths()[i]));
        }
        return height;
    }

    private static double wanted(Row row) {
        double height = 0;
        for (int i = 0; i < row.widths().length; i++) {
            height = Math.max(height, row.nodes().get(i).prefHeight(row.widths()[i]));
        }
        return Math.max(height, least(row));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = getManagedChildren().stream()
                .mapToDouble(node -> node.prefWidth(-1))
                .sum();
        return snappedLeftInset()
                + sum
                + gap() * Math.max(0, getManagedChildren().size() - 1)
                + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        List<Row> rows = rows(inside(width));
        return around(rows, rows.stream().mapToDouble(Columns::least).sum());
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(inside(width));
        return around(rows, rows.stream().mapToDouble(Columns::wanted).sum());
    }

    private double inside(double width) {
        return (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
    }

    private double around(List<Row> rows, double sum) {
        return snappedTopInset() + sum + gap() * Math.max(0, rows.size() - 1) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<Row> rows = rows(getWidth() - snappedLeftInset() - snappedRightInset());
        double[] heights = heights(rows);
        double y = snappedTopInset();
        for (int i = 0; i < heights.length; i++) {
            Row row = rows.get(i);
            double x = snappedLeftInset();
            for (int k = 0; k < row.widths().length; k++) {
                double width = snapSizeX(row.widths()[k]);
                row.nodes().get(k).resizeRelocate(snapPositionX(x), snapPositionY(y), width, heights[i]);
                x += row.widths()[k] + gap();
            }
            y += heights[i] + gap();
        }
    }

    private double[] heights(List<Row> rows) {
        double[] heights = rows.stream().mapToDouble(Columns::least).toArray();
        double[] lacking = new double[heights.length];
        double left = getHeight() - around(rows, 0);
        double lack = 0;
        for (int i = 0; i < heights.length; i++) {
            lacking[i] = wanted(rows.get(i)) - heights[i];
            left -= heights[i];
            lack += lacking[i];
        }
        double share = lack > 0 ? Math.min(1, Math.max(0, left) / lack) : 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] += lacking[i] * share;
        }
        if (heights.length > 0) {
            heights[heights.length - 1] += Math.max(0, left - lack * share);
        }
        return heights;
    }
}
