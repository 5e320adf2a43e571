package jp.yorisoi.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import jp.yorisoi.ui.control.Icons;
import jp.yorisoi.ui.control.KeyCap;
import org.kordamp.ikonli.feather.Feather;

/// What the search field of the top bar says: all of it with its key, or in less room without the key, or one word, or
/// the icon alone; never a word that is cut.
final class FindWords extends HBox {
    private final String full;
    private final String brief;
    private final Node icon = Icons.of(Feather.SEARCH);
    private final Label words;
    private final KeyCap key = new KeyCap("Ctrl+K");

    FindWords(String full, String brief) {
        this.full = full;
        this.brief = brief;
        words = new Label(full);
        words.getStyleClass().add("prompt");
        words.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(icon, words, space, key);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("find-content");
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - icon.prefWidth(-1) - 2 * getSpacing();
        double withKey = room - key.prefWidth(-1) - getSpacing();
        boolean whole = wide(full) <= room;
        words.setText(whole ? full : brief);
        words.setVisible(whole || wide(brief) <= room);
        key.setVisible(words.isVisible() && wide(words.getText()) <= withKey);
        words.setManaged(words.isVisible());
        key.setManaged(key.isVisible());
        super.layoutChildren();
    }

    /// The button may be as narrow as the icon.
    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + icon.prefWidth(-1);
    }

    private double wide(String text) {
        Text measured = new Text(text);
        measured.setFont(words.getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth()) + words.snappedLeftInset() + words.snappedRightInset();
    }
}
