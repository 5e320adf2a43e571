package jp.yorisoi.ui.control;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A sentence that somebody should see on the page, with a coloured edge and an icon.
public final class Banner extends HBox {
    /// How much it weighs.
    public enum Weight {
        /// Good to know.
        NOTE,
        /// Needs a look.
        WARNING,
        /// Stands in the way.
        ERROR,
        /// Something is not known.
        UNKNOWN
    }

    /// A sentence, and what can be done about it.
    public Banner(Weight weight, String sentence, Node... acts) {
        getStyleClass().addAll("notice", weight.name().toLowerCase(Locale.ROOT));
        Label words = Labels.wrapped(Labels.plain(sentence));
        HBox.setHgrow(words, Priority.SOMETIMES);
        getChildren().add(Icons.small(weight == Weight.NOTE ? Feather.INFO : Feather.ALERT_TRIANGLE));
        getChildren().add(words);
        getChildren().addAll(acts);
    }
}
