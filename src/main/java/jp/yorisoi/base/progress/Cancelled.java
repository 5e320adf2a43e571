package jp.yorisoi.base.progress;

/// Thrown by work that was asked to stop; whoever began the work undoes what is half done and says "stopped".
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Work was stopped by a person.
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
