package jp.yorisoi.flow.matching;

import java.util.List;

/// How probable a pair is that an assignment left: most pairs of its weight that were wrong were of rows with a better
/// partner and are gone, while the right ones are still there. So of each weight the expected matches before the
/// assignment are held against the pairs that are left.
final class Survivors {
    private static final double WIDTH = 0.5;
    private static final int LOWEST = -8;
    private static final int BINS = 60;
    private static final int REACH = 2;
    private static final double ENOUGH = 10;

    private final double[] probability = new double[BINS];

    Survivors(List<MatchedPair> before, List<MatchedPair> after) {
        double[] expected = new double[BINS];
        double[] left = new double[BINS];
        before.forEach(pair -> expected[bin(pair.probability())] += pair.probability());
        after.forEach(pair -> left[bin(pair.probability())]++);
        double least = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double matches = 0;
            double pairs = 0;
            for (int near = Math.max(0, bin - REACH); near <= Math.min(BINS - 1, bin + REACH); near++) {
                matches += expected[near];
                pairs += left[near];
            }
            if (pairs >= ENOUGH) {
                least = Math.max(least, Math.min(1, matches / (pairs + 1)));
            }
            probability[bin] = least;
        }
    }

    private static int bin(double probability) {
        double bits = Math.log(probability / Math.max(1e-12, 1 - probability)) / Math.log(2);
        return Math.clamp((int) Math.floor((bits - LOWEST) / WIDTH), 0, BINS - 1);
    }

    /// The pair's probability, raised to what the pairs of its weight that are left show.
    double of(double before) {
        return Math.max(before, probability[bin(before)]);
    }
}
