package jp.yorisoi.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was just done, told at the foot of the window, with the way to take it back where there is one.
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> latest = new ReadOnlyObjectWrapper<>();

    /// How much a notice weighs.
    public enum Weight {
        /// It was done.
        DONE,
        /// It could not be done.
        FAILED
    }

    /// One sentence.
    public record Notice(String sentence, Weight weight, Optional<Runnable> undo) {}

    /// The newest notice, or none.
    public ReadOnlyObjectProperty<@Nullable Notice> latest() {
        return latest.getReadOnlyProperty();
    }

    /// Tells that something was done.
    public void done(String sentence) {
        latest.set(new Notice(sentence, Weight.DONE, Optional.empty()));
    }

    /// Tells that something was done, and how to take it back.
    public void done(String sentence, Runnable undo) {
        latest.set(new Notice(sentence, Weight.DONE, Optional.of(undo)));
    }

    /// Tells that something could not be done.
    public void failed(String sentence) {
        latest.set(new Notice(sentence, Weight.FAILED, Optional.empty()));
    }

    /// Takes the notice away.
    public void dismiss() {
        latest.set(null);
    }
}
