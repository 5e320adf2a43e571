package jp.yorisoi.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.KeyCap;
import jp.yorisoi.ui.control.Labels;

/// The sheet of all keys that work now, with a search field.
final class ShortcutSheet extends VBox {
    private final List<Shortcut> shortcuts;
    private final VBox list = new VBox();

    ShortcutSheet(Desk desk, List<Shortcut> shortcuts, Runnable close) {
        this.shortcuts = shortcuts;
        TextField wanted = new TextField();
        wanted.setPromptText(desk.say("ui.key.search"));
        wanted.setAccessibleText(desk.say("ui.key.search"));
        wanted.textProperty().subscribe(this::fill);
        list.getStyleClass().add("shortcut-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getStyleClass().add("sheet");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Labels.heading(desk.say("ui.key.shortcuts")),
                        wanted,
                        scroll,
                        Buttons.plain(desk.say("ui.close"), close));
    }

    private void fill(String wanted) {
        list.getChildren().clear();
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        for (Shortcut shortcut : shortcuts) {
            String keys = shortcut.keys().getName().replace("Shortcut", "Ctrl");
            if (lower.isEmpty()
                    || shortcut.words().toLowerCase(Locale.ROOT).contains(lower)
                    || keys.toLowerCase(Locale.ROOT).contains(lower)) {
                Label words = Labels.plain(shortcut.words());
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                list.getChildren().add(new HBox(words, space, new KeyCap(keys)));
            }
        }
    }
}
