package jp.yorisoi.ui.control;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.screening.Tier;

/// One of the five marks: shape, word and colour, always all three.
public final class TierBadge extends Label {
    /// The five marks.
    public enum Mark {
        /// ▲ 重点
        JUTEN,
        /// ◆ 予防
        YOBO,
        /// ● 見守り
        MIMAMORI,
        /// ― 印なし
        NASHI,
        /// ？ 情報不足
        FUSOKU;

        /// The mark of a tier.
        public static Mark of(Tier tier) {
            return switch (tier) {
                case FOCUS -> JUTEN;
                case PREVENTION -> YOBO;
                case WATCH -> MIMAMORI;
                case UNKNOWN -> FUSOKU;
                case NONE -> NASHI;
            };
        }
    }

    /// A badge as wide as its word.
    public TierBadge(Mark mark, Texts texts) {
        super(texts.get("ui.tier." + mark.name().toLowerCase(Locale.ROOT)));
        getStyleClass().addAll("tier", mark.name().toLowerCase(Locale.ROOT));
        setGraphic(shape(mark));
        setMinWidth(USE_PREF_SIZE);
    }

    /// The same with the one width that badges have in a column.
    public TierBadge inColumn() {
        getStyleClass().add("in-column");
        return this;
    }

    private static Node shape(Mark mark) {
        Node shape = switch (mark) {
            case JUTEN -> new Polygon(5.5, 0.5, 11, 10.5, 0, 10.5);
            case YOBO -> new Polygon(5.5, 0, 11, 5.5, 5.5, 11, 0, 5.5);
            case MIMAMORI -> new Circle(5, 5, 5);
            case NASHI -> new Rectangle(11, 2);
            case FUSOKU -> new Text("？");
        };
        shape.getStyleClass().add("mark");
        return shape;
    }
}
