package jp.yorisoi.flow.matching;

import java.util.List;

/// The weight of each candidate: what its pattern says, corrected by how frequent the shared value is (a rare name says
/// more than a frequent one: Newcombe et al. 1959), and by the weights that the specification gives to columns.
final class Scoring {
    private static final double LOG2 = Math.log(2);
    private static final double LEAST_BITS = -6;
    private static final double MOST_BITS = 8;
    private static final double NEAR = 0.5;

    private final List<Comparison> comparisons;
    private final MatchModel model;
    private final double[] usual;

    Scoring(List<Comparison> comparisons, MatchModel model) {
        this.comparisons = comparisons;
        this.model = model;
        this.usual = comparisons.stream()
                .mapToDouble(comparison -> comparison.field().collision())
                .toArray();
    }

    /// The weights in bits, with the prior, in the order of the pairs.
    double[] bits(long[] pairs, long[] patterns) {
        double[] bits = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            bits[i] = model.bits(patterns[i]) + corrections(pairs[i], patterns[i]);
        }
        return bits;
    }

    private double corrections(long pair, long pattern) {
        double bits = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            int level = Comparisons.level(pattern, c);
            Field field = comparisons.get(c).field();
            if (level >= Comparison.SAME) {
                bits += comparisons.get(c) instanceof RarestWordComparison ? 0 : rarity(field, pair, level, usual[c]);
                double hint = field.column().weight() - 1;
                bits += hint == 0
                        ? 0
                        : hint * Math.log(model.share(true, c, level) / model.share(false, c, level)) / LOG2;
            }
        }
        return bits;
    }

    /// Of the same value in full; of one with a slip half, by the more frequent of the two.
    private static double rarity(Field field, long pair, int level, double usual) {
        if (level > Comparison.SAME + 1 || usual <= 0) {
            return 0;
        }
        double one = field.share(field.left(PairSet.left(pair)));
        double other = field.share(field.right(PairSet.right(pair)));
        double bits = Math.log(usual / Math.max(one, other)) / LOG2;
        return Math.clamp(bits, LEAST_BITS, MOST_BITS) * (level == Comparison.SAME ? 1 : NEAR);
    }
}
