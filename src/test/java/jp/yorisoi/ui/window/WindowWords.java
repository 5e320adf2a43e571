package jp.yorisoi.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What a window says, read from its visible nodes.
final class WindowWords {
    private WindowWords() {}

    /// Every visible text.
    static List<String> of(Parent root) {
        return all(root)
                .map(node -> node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof Text text ? text.getText() : "")
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// Every visible node of a kind.
    static <T extends Node> List<T> nodes(Parent root, Class<T> kind) {
        return all(root).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes.stream();
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
