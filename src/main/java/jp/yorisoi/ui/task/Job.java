package jp.yorisoi.ui.task;

import java.util.function.Consumer;
import java.util.function.Function;
import jp.yorisoi.base.progress.Progress;

/// A long job: its name, the work, the sentence its result is told with, and who gets the result on the window's
/// thread.
public record Job<T>(
        String label, Function<Progress, T> work, Function<T, String> sentence, Consumer<T> done, Runnable otherwise) {

    /// A job whose result is told in one sentence and given to `done`; nothing more happens when it fails or is
    /// stopped.
    public static <T> Job<T> of(
            String label, Function<Progress, T> work, Function<T, String> sentence, Consumer<T> done) {
        return new Job<>(label, work, sentence, done, () -> {});
    }

    /// The same, that runs this on the window's thread when it failed or was stopped.
    public Job<T> otherwise(Runnable then) {
        return new Job<>(label, work, sentence, done, then);
    }
}
