package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Parts beside each other, and on a further line where they do not fit: nothing is cut and nothing is pushed out.
/// Parts
/// that grow (`HBox.setHgrow`) share what is left of their line. Its gap is the style class `wrap-gap`, so that it
/// grows with the texts.
public final class WrapRow extends Pane {
    private static final String SHRINKS = "wrap-row-shrinks";

    private final Region gap = new Region();

    /// A part and the room it has in its line.
    private static final class Part {
        private final Node node;
        private final double wanted;
        private double width;

        Part(Node node, double least, double wanted) {
            this.node = node;
            this.wanted = wanted;
            this.width = least;
        }
    }

    /// A row of these parts.
    public WrapRow(Node... parts) {
        getStyleClass().add("wrap-row");
        gap.getStyleClass().add("wrap-gap");
        gap.setManaged(false);
        gap.setMouseTransparent(true);
        getChildren().add(gap);
        getChildren().addAll(parts);
    }

    /// Shows these parts.
    public void show(List<? extends Node> parts) {
        List<Node> all = new ArrayList<>();
        all.add(gap);
        all.addAll(parts);
        getChildren().setAll(all);
    }

    /// A part that is cut short, down to its least width, before it goes onto another line; its whole words must be
    /// found elsewhere, as in a tooltip.
    public static <T extends Node> T shrinking(T part) {
        part.getProperties().put(SHRINKS, true);
        return part;
    }

    /// What takes the room that is left between parts.
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private double gap() {
        return gap.prefWidth(-1);
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static boolean isSpace(Node node) {
        return grows(node)
                && node instanceof Region region
                && region.getChildrenUnmodifiable().isEmpty()
                && region.getClass() == Region.class;
    }

    private static boolean shrinks(Node node) {
        return node.getProperties().containsKey(SHRINKS)
                || grows(node) && node.getContentBias() == Orientation.HORIZONTAL;
    }

    private Part part(Node node, double room) {
        double wanted = wanted(node);
        double least = shrinks(node) ? Math.min(wanted, snapSizeX(node.minWidth(-1))) : wanted;
        return new Part(node, Math.min(least, room), Math.min(wanted, room));
    }

    private double wanted(Node node) {
        return Math.max(node.minWidth(-1), Math.min(snapSizeX(node.prefWidth(-1)), node.maxWidth(-1)));
    }

    private List<List<Part>> lines(double room) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            Part part = part(node, room);
            double more = isSpace(node) || line.isEmpty() ? part.width : part.width + gap();
            if (!line.isEmpty() && used + more > room + 0.5) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
                more = part.width;
            }
            if (!(line.isEmpty() && isSpace(node) && !lines.isEmpty())) {
                line.add(part);
                used += more;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        lines.forEach(one -> fill(one, room));
        return lines;
    }

    /// What a line leaves goes to parts that are narrower than they want to be, and then to those that grow.
    private void fill(List<Part> line, double room) {
        double left = room - used(line);
        double lacking =
                line.stream().mapToDouble(part -> part.wanted - part.width).sum();
        if (lacking > 0 && left > 0) {
            double share = Math.min(1, left / lacking);
            line.forEach(part -> part.width += (part.wanted - part.width) * share);
            left -= lacking * share;
        }
        List<Part> growing = line.stream().filter(part -> grows(part.node)).toList();
        double each = growing.isEmpty() ? 0 : Math.max(0, left) / growing.size();
        growing.forEach(part -> part.width = Math.min(part.width + each, Math.max(part.width, part.node.maxWidth(-1))));
    }

    private double used(List<Part> line) {
        double sum = 0;
        boolean first = true;
        for (Part part : line) {
            sum += part.width + (first || isSpace(part.node) ? 0 : gap());
            first = false;
        }
        return sum;
    }

    private double height(List<Part> line) {
        return line.stream()
                .mapToDouble(part -> Math.max(part.node.minHeight(part.width), part.node.prefHeight(part.width)))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double least = getManagedChildren().stream()
                .mapToDouble(node -> node.minWidth(-1))
                .max()
                .orElse(0);
        return snappedLeftInset() + least + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        boolean first = true;
        for (Node node : getManagedChildren()) {
            sum += wanted(node) + (first || isSpace(node) ? 0 : gap());
            first = false;
        }
        return snappedLeftInset() + sum + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        List<List<Part>> lines = lines(room);
        double sum = lines.stream().mapToDouble(this::height).sum();
        return snappedTopInset() + sum + Math.max(0, lines.size() - 1) * gap() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<List<Part>> lines = lines(room);
        double y = snappedTopInset();
        for (List<Part> line : lines) {
            // a single line stands in the middle of what room there is
            double height = lines.size() == 1
                    ? Math.max(height(line), getHeight() - insets.getTop() - insets.getBottom())
                    : height(line);
            double x = snappedLeftInset();
            boolean first = true;
            for (Part part : line) {
                x += first || isSpace(part.node) ? 0 : gap();
                layoutInArea(part.node, x, y, part.width, height, 0, Insets.EMPTY, true, false, HPos.LEFT, VPos.CENTER);
                x += part.width;
                first = false;
            }
            y += height + gap();
        }
    }
}
