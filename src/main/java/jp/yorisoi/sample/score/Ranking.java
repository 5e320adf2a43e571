package jp.yorisoi.sample.score;

import java.util.Arrays;

/// How many hard cases the first so many of a list hold. Children whom the list cannot tell apart count with their
/// share, as if drawn.
final class Ranking {
    private final boolean[] hard;

    Ranking(boolean[] hard) {
        this.hard = hard;
    }

    /// Found among the first `n` for each of these numbers; the highest value first, NaN last.
    double[] found(double[] values, int[] tops) {
        long[] order = new long[values.length];
        for (int i = 0; i < order.length; i++) {
            // ascending by descending value; what no record tells stands behind
            float key = Double.isNaN(values[i]) ? Float.POSITIVE_INFINITY : (float) -values[i];
            order[i] = ((long) sortable(key) << 32) | i;
        }
        Arrays.sort(order);
        double[] found = new double[tops.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            int hits = 0;
            while (to < order.length && order[to] >> 32 == order[from] >> 32) {
                hits += hard[(int) order[to]] ? 1 : 0;
                to++;
            }
            for (int t = 0; t < tops.length; t++) {
                int taken = Math.clamp(tops[t] - (long) from, 0, to - from);
                found[t] += (double) hits * taken / (to - from);
            }
            from = to;
        }
        return found;
    }

    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value + 0.0f);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }
}
