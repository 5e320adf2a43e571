package jp.yorisoi.ui.task;

import java.util.concurrent.Executor;

/// The threads behind the window: one that does long jobs one after the other (there is one writer to the store), some
/// that answer short questions meanwhile, and the window's own. `flow` rooms pack on an executor of their own, so a job
/// never waits for itself.
public record Workers(Executor jobs, Executor questions, Executor window) {
    /// Everything at once in the calling thread: for tests of view models.
    public static Workers inPlace() {
        return new Workers(Runnable::run, Runnable::run, Runnable::run);
    }
}
