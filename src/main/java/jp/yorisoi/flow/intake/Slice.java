package jp.yorisoi.flow.intake;

/// A part of a source that is delivered by itself: a partition (学校名) and a period (`2026-09`); each empty where the
/// source is not cut so.
public record Slice(String partition, String period) {
    /// The whole of a source that is not cut.
    public static final Slice WHOLE = new Slice("", "");
}
