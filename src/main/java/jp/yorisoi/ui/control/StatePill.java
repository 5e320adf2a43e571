package jp.yorisoi.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A state in one word; what is unknown is dashed and has its ？.
public final class StatePill extends Label {
    /// What kind of state it is.
    public enum Kind {
        /// Neither good nor bad.
        PLAIN,
        /// Good; with a check mark.
        OK,
        /// Needs a look.
        WARNING,
        /// Stands in the way.
        ERROR,
        /// Waits to be used.
        ACCENT,
        /// Stands out.
        DARK,
        /// Not known.
        UNKNOWN
    }

    private double least;

    /// A state.
    public StatePill(Kind kind, String word) {
        super(kind == Kind.UNKNOWN ? "？ " + word : word);
        getStyleClass().addAll("pill", kind.name().toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
    }

    /// The same with a check mark before it.
    public StatePill checked() {
        setGraphic(Icons.small(Feather.CHECK));
        return this;
    }

    /// The same in this width (em of the normal text), for pills that stand in a column; a longer word makes it wider.
    public StatePill wide(double em) {
        least = em;
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), least * getFont().getSize());
    }
}
