package jp.yorisoi.flow.matching;

import java.util.SplittableRandom;

/// Pairs of rows drawn at random from all pairs, the same for the same seed.
final class RandomPairs {
    private RandomPairs() {}

    /// So many pairs; of one file (`within`) of two different rows. The rows are drawn from the given orders, so that a
    /// file's own order does not show.
    static long[] draw(int[] left, int[] right, boolean within, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] pairs = new long[count];
        for (int i = 0; i < count; i++) {
            int one = left[random.nextInt(left.length)];
            int other = right[random.nextInt(right.length)];
            while (within && one == other) {
                other = right[random.nextInt(right.length)];
            }
            pairs[i] = within ? PairSet.pair(Math.min(one, other), Math.max(one, other)) : PairSet.pair(one, other);
        }
        return pairs;
    }
}
