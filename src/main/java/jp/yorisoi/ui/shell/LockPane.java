package jp.yorisoi.ui.shell;

import java.util.Arrays;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.control.Labels;
import jp.yorisoi.vault.store.StoreUser;
import org.kordamp.ikonli.feather.Feather;

/// Covers the whole window until the one who signed in gives the password again. Jobs under way go on.
public final class LockPane extends StackPane {
    private final Desk desk;
    private final Runnable unlocked;
    private final PasswordField password = new PasswordField();
    private final Label wrong = Labels.wrapped(new Label());
    private final Button open;

    /// A cover; `unlocked` takes it away, `signOut` ends the session.
    public LockPane(Desk desk, Runnable unlocked, Runnable signOut) {
        this.desk = desk;
        this.unlocked = unlocked;
        getStyleClass().add("lock-pane");
        setAccessibleRole(AccessibleRole.DIALOG);
        String name = desk.workbench().operator().name();
        Label caption = Labels.plain(desk.say("ui.lock.password", Map.of("user", name)));
        caption.setLabelFor(password);
        password.setAccessibleText(caption.getText());
        wrong.getStyleClass().add("error-text");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        open = Buttons.primary(desk.say("ui.lock.open"), this::open);
        open.setDefaultButton(true);
        HBox acts = new HBox(open, Buttons.plain(desk.say("ui.sign-out"), signOut));
        acts.getStyleClass().add("acts");
        HBox title = new HBox(Icons.of(Feather.LOCK), Labels.title(desk.say("ui.lock.title")));
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("acts");
        VBox card = new VBox(title, caption, password, wrong, acts);
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Puts the cursor into the password field.
    public void focusPassword() {
        password.requestFocus();
    }

    private void open() {
        char[] typed = password.getText().toCharArray();
        String name = desk.workbench().operator().name();
        open.setDisable(true);
        desk.tasks().ask(() -> opens(name, typed), right -> {
            open.setDisable(false);
            password.clear();
            if (right) {
                unlocked.run();
            } else {
                wrong.setText(desk.say("ui.lock.wrong"));
                wrong.setVisible(true);
                password.requestFocus();
            }
        });
    }

    private boolean opens(String name, char[] typed) {
        try (StoreUser user = new StoreUser(name, typed)) {
            return desk.workbench().store().keys().opens(user);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
