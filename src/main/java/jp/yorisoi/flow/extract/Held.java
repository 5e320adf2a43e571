package jp.yorisoi.flow.extract;

/// How much of a file may be held in memory at once, where its format cannot be streamed: so little that what is made
/// of
/// it has room beside it.
final class Held {
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_CELLS = 1 << 25;

    private Held() {}

    /// The most bytes of a file.
    static long bytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);
    }

    /// The most cells, each of some tens of bytes and its text.
    static long cells() {
        return Math.min(MOST_CELLS, Runtime.getRuntime().maxMemory() / 128);
    }
}
