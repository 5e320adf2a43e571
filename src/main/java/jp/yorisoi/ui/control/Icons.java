package jp.yorisoi.ui.control;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons in their two sizes; always beside a word or on a control with an accessible name.
public final class Icons {
    private Icons() {}

    /// 20 pixels at normal text size.
    public static FontIcon of(Feather icon) {
        return made(icon, "icon");
    }

    /// 16 pixels at normal text size, for buttons.
    public static FontIcon small(Feather icon) {
        return made(icon, "icon-small");
    }

    private static FontIcon made(Feather icon, String size) {
        FontIcon made = new FontIcon(icon);
        made.getStyleClass().add(size);
        made.setMouseTransparent(true);
        return made;
    }
}
