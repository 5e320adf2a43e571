package jp.yorisoi.base.progress;

/// What long work tells while it runs: which step, how far, and whether it should stop. Implementations are safe to
/// call from the working thread.
public interface Progress {
    /// Progress of work that nobody watches and nobody stops.
    Progress NONE = new Progress() {
        @Override
        public void step(String label) {}

        @Override
        public void done(long units, long ofUnits) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// Names the step that begins, in words for a person (already in the reader's language; never a personal value).
    void step(String label);

    /// Says how many of how many units of the present step are done; `ofUnits` 0 = not known.
    void done(long units, long ofUnits);

    /// Whether somebody asked the work to stop.
    boolean cancelled();

    /// Throws [Cancelled] when somebody asked the work to stop; long loops call it at every block of rows.
    default void checkCancelled() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }
}
