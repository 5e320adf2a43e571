package jp.yorisoi.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A thin bar that shows how much of a whole there is; its words are spoken.
public final class FillBar extends StackPane {
    private final double part;
    private final Region filled = new Region();

    /// A part between 0 and 1.
    public FillBar(double part, String words) {
        this.part = Math.clamp(part, 0, 1);
        getStyleClass().add("bar-ground");
        filled.getStyleClass().add("bar-filled");
        filled.setManaged(false);
        getChildren().add(filled);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(words);
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * part, getHeight());
    }
}
