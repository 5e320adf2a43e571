package jp.yorisoi.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The window's thread.
public final class FxThread {
    private FxThread() {}

    /// Runs what is given to it on the window's thread, later.
    public static Executor later() {
        return Platform::runLater;
    }

    /// Runs something on the window's thread and waits for it; not to be called from there.
    public static <T> T waitFor(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, later());
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
