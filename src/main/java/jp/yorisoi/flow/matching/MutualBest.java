package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// The pairs whose rows are each among the likeliest partners of the other: nearly all matches are among them, and
/// hardly
/// any two strangers.
final class MutualBest {
    private final boolean within;
    private final int most;
    private final double[] leftBest;
    private final double[] rightBest;

    /// Of candidates with their weights; `most` = how many partners of a row are among its likeliest.
    MutualBest(long[] pairs, double[] bits, int leftRows, int rightRows, boolean within, int most) {
        this.within = within;
        this.most = most;
        leftBest = new double[leftRows * most];
        Arrays.fill(leftBest, Double.NEGATIVE_INFINITY);
        rightBest = within ? leftBest : new double[rightRows * most];
        if (!within) {
            Arrays.fill(rightBest, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < pairs.length; i++) {
            keep(leftBest, PairSet.left(pairs[i]), bits[i]);
            keep(rightBest, PairSet.right(pairs[i]), bits[i]);
        }
    }

    /// A row's best weights, the least first.
    private void keep(double[] best, int row, double bits) {
        int at = row * most;
        if (bits <= best[at]) {
            return;
        }
        int end = at + most;
        while (at + 1 < end && best[at + 1] < bits) {
            best[at] = best[at + 1];
            at++;
        }
        best[at] = bits;
    }

    private boolean is(long pair, double bits) {
        return bits >= leftBest[PairSet.left(pair) * most] && bits >= rightBest[PairSet.right(pair) * most];
    }

    /// The patterns of those drawn pairs that are none of them; the drawn pairs need not be candidates.
    long[] others(long[] pairs, double[] bits, long[] drawn, long[] patterns) {
        long[] best = new long[pairs.length];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (is(pairs[i], bits[i])) {
                best[count++] = pairs[i];
            }
        }
        long[] sorted = Arrays.copyOf(best, count);
        Arrays.sort(sorted);
        long[] kept = new long[drawn.length];
        int left = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (Arrays.binarySearch(sorted, drawn[i]) < 0) {
                kept[left++] = patterns[i];
            }
        }
        return Arrays.copyOf(kept, left);
    }

    @Override
    public String toString() {
        return "MutualBest[" + (within ? "within" : "between") + "]";
    }
}
