package jp.yorisoi.ui.control;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard.
public final class KeyCap extends Label {
    /// A key or combination, such as `Ctrl+K`.
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
