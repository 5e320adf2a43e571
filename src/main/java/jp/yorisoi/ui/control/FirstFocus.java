package jp.yorisoi.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds the first node of a pane that takes the focus.
public final class FirstFocus {
    private FirstFocus() {}

    /// The first node of a pane, the pane itself included, that takes the focus.
    public static Optional<Node> of(Node pane) {
        if (pane.isFocusTraversable() && !pane.isDisabled() && pane.isVisible()) {
            return Optional.of(pane);
        }
        if (pane instanceof Parent parent && parent.isVisible()) {
            return parent.getChildrenUnmodifiable().stream()
                    .map(FirstFocus::of)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
