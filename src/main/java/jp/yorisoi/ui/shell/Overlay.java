package jp.yorisoi.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import jp.yorisoi.ui.control.FirstFocus;
import org.jspecify.annotations.Nullable;

/// What is laid over the window for a moment: a click beside it or Esc takes it away, and the focus goes back to where
/// it
/// was.
final class Overlay extends StackPane {
    private @Nullable Node before;

    Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        setAccessibleRole(AccessibleRole.DIALOG);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                hide();
            }
        });
    }

    boolean isShowing() {
        return isVisible();
    }

    void show(Node content) {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        getChildren().setAll(content);
        setVisible(true);
        FirstFocus.of(content).ifPresent(Node::requestFocus);
    }

    void hide() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }
}
