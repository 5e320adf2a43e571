package jp.yorisoi.flow.extract;

/// What a file may grow to before it is refused: characters of one record, bytes that a packed part inflates to, and
/// how many times its packed
/// size that may be (asked only beyond 100 MiB).
public record ReadLimits(int recordChars, long inflatedBytes, int inflationRatio) {
    /// One record of 8 MiB characters, 4 GiB inflated, 200 times.
    public static final ReadLimits DEFAULT = new ReadLimits(8 << 20, 4L << 30, 200);

    /// From this size on the ratio is asked.
    static final long RATIO_FROM = 100L << 20;

    /// Whether a part of so many packed bytes may inflate to so many.
    boolean allow(long packed, long inflated) {
        return inflated <= inflatedBytes && (inflated < RATIO_FROM || inflated / Math.max(1, packed) <= inflationRatio);
    }
}
