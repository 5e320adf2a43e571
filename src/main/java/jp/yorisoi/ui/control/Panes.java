package jp.yorisoi.ui.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.task.FxThread;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A page's main part with panes at its sides. Where there is no room for a pane it becomes a drawer: a button opens it
/// over the main part, and Esc, its cross or a click beside it closes it again. The side that was put first gives way
/// first.
public final class Panes extends Region {
    /// Where a pane stands.
    public enum Side {
        /// Before the main part.
        LEFT,
        /// After it.
        RIGHT
    }

    private final Region middle;
    private final Region room = new Region();
    private final Region gap = new Region();
    private final Region shade = new Region();
    private final String closing;
    private final Map<Side, Drawer> sides = new EnumMap<>(Side.class);
    private final List<Side> order = new ArrayList<>();
    private @Nullable Side open;

    /// A pane with what makes it a drawer.
    private static final class Drawer {
        private final Region pane;
        private final HBox head;
        private final VBox holder;
        private final Button opener;
        private boolean docked = true;

        Drawer(Region pane, HBox head, Button opener) {
            this.pane = pane;
            this.head = head;
            this.opener = opener;
            this.holder = new VBox(head, pane);
        }
    }

    /// A main part; panes stand beside it as long as it keeps the width of this style class. `closing` is the word for
    /// closing.
    public Panes(Region middle, String roomStyle, String closing) {
        this.middle = middle;
        this.closing = closing;
        room.getStyleClass().add(roomStyle);
        gap.getStyleClass().add("columns-gap");
        for (Region measure : List.of(room, gap)) {
            measure.setManaged(false);
            measure.setMouseTransparent(true);
        }
        shade.getStyleClass().add("drawer-shade");
        shade.setManaged(false);
        shade.setVisible(false);
        shade.setOnMousePressed(event -> close());
        getStyleClass().add("panes");
        getChildren().addAll(room, gap, middle, shade);
    }

    /// Puts a pane at a side; `name` stands on the button that opens it while it is a drawer.
    public Panes with(Side side, Feather icon, String name, Region pane) {
        Button opener = Buttons.plain(icon, name, () -> open(side));
        opener.setMinWidth(USE_PREF_SIZE);
        show(opener, false);
        Button close = Buttons.quiet(closing, this::close);
        close.setGraphic(new KeyCap("Esc"));
        close.setContentDisplay(ContentDisplay.RIGHT);
        close.getStyleClass().add("slim");
        HBox head = new HBox(WrapRow.space(), close);
        head.getStyleClass().add("drawer-head");
        show(head, false);
        Drawer drawer = new Drawer(pane, head, opener);
        drawer.holder.setManaged(false);
        drawer.holder.setAccessibleText(name);
        VBox.setVgrow(pane, Priority.ALWAYS);
        drawer.holder.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && open == side) {
                event.consume();
                close();
            }
        });
        sides.put(side, drawer);
        order.add(side);
        getChildren().add(drawer.holder);
        return this;
    }

    /// The buttons that open what is a drawer; they are there only while it is one.
    public List<Button> openers() {
        return sides.values().stream().map(drawer -> drawer.opener).toList();
    }

    /// Whether this side is a drawer now.
    public boolean isDrawer(Side side) {
        return find(side).map(drawer -> !drawer.docked).orElse(false);
    }

    /// Brings a pane into sight and the focus into it.
    public void open(Side side) {
        find(side).ifPresent(drawer -> {
            if (!drawer.docked) {
                open = side;
                arrange();
            }
            FirstFocus.of(drawer.pane).ifPresent(Node::requestFocus);
        });
    }

    /// Closes the drawer that is open; the focus goes back to its button.
    public void close() {
        if (open != null) {
            Side was = open;
            open = null;
            arrange();
            find(was).ifPresent(drawer -> drawer.opener.requestFocus());
        }
    }

    /// Moves the focus from pane to pane, into a drawer too; false after the last one.
    public boolean next(@Nullable Node focused) {
        List<Region> stops = new ArrayList<>();
        find(Side.LEFT).ifPresent(left -> stops.add(left.holder));
        stops.add(middle);
        find(Side.RIGHT).ifPresent(right -> stops.add(right.holder));
        int at = -1;
        for (int i = 0; i < stops.size(); i++) {
            at = inside(focused, stops.get(i)) ? i : at;
        }
        if (at + 1 >= stops.size()) {
            close();
            return false;
        }
        Region stop = stops.get(at + 1);
        close();
        if (stop == middle) {
            FirstFocus.of(middle).ifPresent(Node::requestFocus);
        } else {
            open(stop == stops.getFirst() ? Side.LEFT : Side.RIGHT);
        }
        return true;
    }

    private static boolean inside(@Nullable Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private Optional<Drawer> find(Side side) {
        return Optional.ofNullable(sides.get(side));
    }

    private static void show(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Docks as many panes as have room; the first that was put gives way first.
    private void dock(double width) {
        List<Side> docked = new ArrayList<>(order);
        while (!docked.isEmpty() && needs(docked) > width + 0.5) {
            docked.removeFirst();
        }
        boolean changed = false;
        for (Side side : order) {
            Drawer drawer = find(side).orElseThrow();
            changed |= drawer.docked != docked.contains(side);
            drawer.docked = docked.contains(side);
        }
        if (open != null && docked.contains(open)) {
            open = null;
        }
        if (changed) {
            // buttons stand elsewhere on the page, which is being laid out right now
            FxThread.later().execute(this::arrange);
        }
    }

    private double needs(List<Side> docked) {
        return room.prefWidth(-1)
                + docked.stream()
                        .mapToDouble(side -> find(side).orElseThrow().pane.prefWidth(-1) + gap.prefWidth(-1))
                        .sum();
    }

    private void arrange() {
        sides.values().forEach(drawer -> {
            show(drawer.opener, !drawer.docked);
            show(drawer.head, !drawer.docked);
            drawer.holder.getStyleClass().remove("drawer");
            if (!drawer.docked) {
                drawer.holder.getStyleClass().add("drawer");
            }
        });
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + middle.minWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + needs(order) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, true);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, false);
    }

    private double height(double width, boolean least) {
        double inner = (width < 0 ? prefWidth(-1) : width)
                - sides.values().stream()
                        .filter(drawer -> drawer.docked)
                        .mapToDouble(drawer -> drawer.pane.prefWidth(-1) + gap.prefWidth(-1))
                        .sum();
        return snappedTopInset() + (least ? middle.minHeight(inner) : middle.prefHeight(inner)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double all = getWidth() - snappedLeftInset() - snappedRightInset();
        dock(all);
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double from = snappedLeftInset();
        double to = from + all;
        for (Side side : order) {
            Drawer drawer = find(side).orElseThrow();
            double wanted = snapSizeX(drawer.pane.prefWidth(-1));
            if (drawer.docked) {
                drawer.holder.setVisible(true);
                drawer.holder.resizeRelocate(side == Side.LEFT ? from : to - wanted, top, wanted, height);
                from += side == Side.LEFT ? wanted + gap.prefWidth(-1) : 0;
                to -= side == Side.RIGHT ? wanted + gap.prefWidth(-1) : 0;
            } else {
                double width = Math.min(all, wanted + drawer.holder.getInsets().getLeft() * 2);
                drawer.holder.setVisible(open == side);
                drawer.holder.resizeRelocate(
                        side == Side.LEFT ? snappedLeftInset() : snappedLeftInset() + all - width, top, width, height);
            }
        }
        shade.setVisible(open != null);
        shade.resizeRelocate(snappedLeftInset(), top, all, height);
        layoutInArea(middle, from, top, Math.max(0, to - from), height, 0, Insets.EMPTY, HPos.LEFT, VPos.TOP);
    }
}
