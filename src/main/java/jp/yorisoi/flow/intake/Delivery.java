package jp.yorisoi.flow.intake;

/// How a source comes: what a new file means for those before it.
public enum Delivery {
    /// Each file is the whole state of its partition; the newest as-of holds.
    SNAPSHOT,
    /// The same, for each period by itself.
    PERIOD,
    /// Each file adds; a row of a known identity supersedes that row.
    EVENTS
}
