package jp.yorisoi.ui.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Whether one axis shows a sign (filled), only a cause (thick edge), nothing (pale), or is unknown (dashed, ？).
public final class AxisMark extends Label {
    /// What an axis shows.
    public enum State {
        /// 事象
        SIGN,
        /// 要因だけ
        CAUSE,
        /// わからない
        UNKNOWN,
        /// なし
        NONE
    }

    /// An axis by its letter; the words (`家庭：起きている`) are its accessible name and tooltip.
    public AxisMark(String letter, State state, String words) {
        super(state == State.UNKNOWN ? "？" : letter);
        getStyleClass().addAll("axis", state.name().toLowerCase(Locale.ROOT));
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
    }

    /// Several side by side.
    public static HBox row(List<AxisMark> marks) {
        HBox row = new HBox();
        row.getChildren().addAll(marks);
        row.getStyleClass().add("axis-marks");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }
}
