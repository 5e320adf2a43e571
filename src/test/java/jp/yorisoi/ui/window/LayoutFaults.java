package jp.yorisoi.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What is wrong with where things stand in a window: parts that lie over each other or stick out of what holds them,
/// words that are cut or squeezed into a column of single letters, a page that is wider than its place.
final class LayoutFaults {
    private static final double TOLERANCE = 1.5;
    private static final int SHORT = 6;
    private static final double LETTERS = 4;

    private final List<String> faults = new ArrayList<>();
    private final String name;

    private LayoutFaults(String name) {
        this.name = name;
    }

    /// The faults of everything that is visible under a node, each with the picture's name.
    static List<String> of(String name, Parent root) {
        LayoutFaults found = new LayoutFaults(name);
        found.look(root);
        return found.faults;
    }

    private void look(Parent parent) {
        if (!parent.isVisible()) {
            return;
        }
        if (parent instanceof Pane pane && !(parent instanceof TextFlow) && !scrolls(pane)) {
            places(pane);
        }
        if (parent instanceof Labeled labeled) {
            words(labeled);
        }
        if (parent instanceof ScrollPane scroll && scroll.getStyleClass().contains("page-holder")) {
            wide(scroll);
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                look(inner);
            }
        }
    }

    /// A page scrolls up and down at most.
    private void wide(ScrollPane scroll) {
        double content = scroll.getContent().getLayoutBounds().getWidth();
        if (content > scroll.getViewportBounds().getWidth() + TOLERANCE) {
            faults.add(name + ": the page is wider than its place: " + content);
        }
    }

    /// What lies in a viewport or in the head of a table may be larger than it: it is moved under it.
    private static boolean scrolls(Pane pane) {
        return pane.getStyleClass().contains("column-header-background")
                || pane.getStyleClass().contains("viewport")
                || pane.getParent() != null && pane.getParent().getStyleClass().contains("viewport");
    }

    private void places(Pane pane) {
        List<Node> shown = pane.getChildren().stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .filter(node -> node.getLayoutBounds().getWidth() > 0
                        && node.getLayoutBounds().getHeight() > 0)
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            Bounds box = box(shown.get(i));
            if (box.getMinX() < -TOLERANCE
                    || box.getMinY() < -TOLERANCE
                    || box.getMaxX() > pane.getWidth() + TOLERANCE
                    || box.getMaxY() > pane.getHeight() + TOLERANCE) {
                faults.add(name + ": " + said(shown.get(i)) + " sticks out of " + said(pane));
            }
            for (int k = i + 1; k < shown.size() && !(pane instanceof StackPane); k++) {
                boolean drawn = isDrawn(shown.get(i)) || isDrawn(shown.get(k));
                if (!drawn && overlap(box, box(shown.get(k)))) {
                    faults.add(name + ": " + said(shown.get(i)) + " and " + said(shown.get(k)) + " overlap");
                }
            }
        }
    }

    /// A line of a chart may cross whatever else the chart shows.
    private static boolean isDrawn(Node node) {
        return node instanceof Shape && !(node instanceof Text);
    }

    private static Bounds box(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOLERANCE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOLERANCE;
    }

    /// Words may be cut in a row of a table or list, and where pointing at them tells them whole; on a button never.
    private void words(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isBlank() || labeled.getWidth() == 0) {
            return;
        }
        boolean told = labeled.getTooltip() != null && !(labeled instanceof ButtonBase);
        shown(labeled).filter(shown -> !shown.equals(text)).ifPresent(shown -> {
            if (!told && !inRow(labeled)) {
                faults.add(name + ": " + said(labeled) + " is cut to 「" + shown + "」");
            }
        });
        boolean squeezed = labeled.isWrapText()
                && text.length() > SHORT
                && labeled.getWidth() < LETTERS * labeled.getFont().getSize();
        if (squeezed) {
            faults.add(name + ": " + said(labeled) + " is squeezed");
        }
    }

    private static boolean inRow(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?> cell) {
                return cell.getIndex() >= 0;
            }
            if (at.getStyleClass().contains("column-header")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> shown(Labeled labeled) {
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return Optional.empty();
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text && node.getStyleClass().contains("text"))
                .map(node -> ((Text) node).getText())
                .findFirst();
    }

    private static String said(Node node) {
        String words = node instanceof Parent parent
                ? WindowWords.of(parent).stream().limit(2).reduce("", (a, b) -> a + " " + b)
                : "";
        return node.getClass().getSimpleName() + node.getStyleClass() + " 「" + words.strip() + "」";
    }
}
