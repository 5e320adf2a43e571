package jp.yorisoi.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A screen as it is shown at one place.
public interface Showing {
    /// What fills the page.
    Parent node();

    /// Called each time it comes to the front, also when somebody comes back to it.
    default void shown() {}

    /// Whether it shows what its purpose allows, so that under another purpose it has to be opened afresh.
    default boolean followsPurpose() {
        return true;
    }

    /// Goes on to its next pane from where the focus is; false where there is none further.
    default boolean nextPane(Node focused) {
        return false;
    }

    /// The keys that work while it is in front.
    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
