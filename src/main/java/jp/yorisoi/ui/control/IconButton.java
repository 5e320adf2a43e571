package jp.yorisoi.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// A button with an icon alone; its words are its accessible name and its tooltip.
public final class IconButton extends Button {
    /// An icon that does this, called so.
    public IconButton(Feather icon, String words, Runnable act) {
        setGraphic(Icons.small(icon));
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(event -> act.run());
        getStyleClass().addAll("quiet", "icon-button");
    }
}
