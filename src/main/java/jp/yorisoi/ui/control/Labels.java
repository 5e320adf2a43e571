package jp.yorisoi.ui.control;

import javafx.scene.control.Label;

/// Texts in the sizes of the design: caption 12, small 14 (the normal one), body 16, title 20, number 28.
public final class Labels {
    private Labels() {}

    /// 14: table cells, second lines.
    public static Label plain(String words) {
        return of(words);
    }

    /// 14 in grey: second lines, captions.
    public static Label muted(String words) {
        return of(words, "muted");
    }

    /// 12 in grey: axis ticks, field captions in the bars.
    public static Label caption(String words) {
        return of(words, "caption");
    }

    /// 16: sentences that people must read.
    public static Label body(String words) {
        return of(words, "body");
    }

    /// 14, bold and dark.
    public static Label strong(String words) {
        return of(words, "strong");
    }

    /// 20: the title of a page.
    public static Label title(String words) {
        return of(words, "page-title");
    }

    /// 16, bold: the title of a panel.
    public static Label heading(String words) {
        return of(words, "panel-title");
    }

    /// 16 in the face of fixed width: numbers that stand under each other.
    public static Label number(String words) {
        return of(words, "tabular");
    }

    /// Several lines where one does not hold it.
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    private static Label of(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
