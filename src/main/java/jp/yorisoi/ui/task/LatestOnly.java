package jp.yorisoi.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Questions of which only the latest answer counts, as while somebody types. For the window's thread.
public final class LatestOnly {
    private final BackgroundTasks tasks;
    private long asked;

    /// Asks through these tasks.
    public LatestOnly(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /// Asks; the answers of earlier questions are dropped from now on.
    public <T> void ask(Supplier<T> question, Consumer<T> answer) {
        long mine = ++asked;
        tasks.ask(question, result -> {
            if (mine == asked) {
                answer.accept(result);
            }
        });
    }
}
