package jp.yorisoi.ui.shell;

import javafx.scene.input.KeyCombination;

/// A key that does something, with the words that the shortcut sheet tells it in.
public record Shortcut(KeyCombination keys, String words, Runnable act) {
    /// A shortcut as `KeyCombination` reads it: `Shortcut+K`, `F1`, `1`.
    public static Shortcut of(String keys, String words, Runnable act) {
        return new Shortcut(KeyCombination.valueOf(keys), words, act);
    }
}
