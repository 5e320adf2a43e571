package jp.yorisoi.ui.shell;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import jp.yorisoi.ui.control.EmptyState;

/// Stands in the place of a screen that the user's roles do not open.
final class NotAllowed implements Showing {
    private final Parent node;

    NotAllowed(Desk desk) {
        StackPane page = new StackPane(
                new EmptyState(desk.say("ui.not-allowed.title"), desk.say("ui.not-allowed.advice"), Optional.empty()));
        page.getStyleClass().add("page");
        node = page;
    }

    @Override
    public Parent node() {
        return node;
    }
}
