package jp.yorisoi.flow.matching;

import java.util.List;

/// What a pattern says: all pairs are a mixture of classes, each with its distribution of patterns and its share of all
/// pairs. Some classes are of one person or thing, the others not: besides pairs of strangers those of relatives, who
/// have
/// much in common and are not the same (a mixture of several classes: Larsen & Rubin 2001, "Iterative automated record
/// linkage using mixture models").
record MatchModel(List<Part> parts) {
    private static final double LOG2 = Math.log(2);
    private static final double NOTHING = 1e-300;

    /// One class of pairs.
    record Part(Role role, Distribution patterns, double share) {}

    /// What a class is of.
    enum Role {
        /// Records of one person with few errors.
        CLEAN(true),
        /// Records of one person with many errors, or moved since.
        MESSY(true),
        /// Two persons of one household, or who else has much in common.
        RELATED(false),
        /// The same, with many errors, or one of them moved since.
        DISTANT(false),
        /// Any two.
        STRANGERS(false);

        private final boolean same;

        Role(boolean same) {
            this.same = same;
        }

        boolean same() {
            return same;
        }
    }

    MatchModel {
        parts = List.copyOf(parts);
    }

    /// How probable it is that a pattern is of each class.
    double[] classes(long pattern) {
        double[] of = new double[parts.size()];
        double sum = 0;
        for (int k = 0; k < of.length; k++) {
            of[k] = Math.max(
                    NOTHING,
                    parts.get(k).share * Math.exp(LOG2 * parts.get(k).patterns.bits(pattern)));
            sum += of[k];
        }
        for (int k = 0; k < of.length; k++) {
            of[k] /= sum;
        }
        return of;
    }

    /// The weight of a pattern in bits, with the prior: the odds that it is of one person.
    double bits(long pattern) {
        double same = NOTHING;
        double other = NOTHING;
        for (Part part : parts) {
            double of = part.share * Math.exp(LOG2 * part.patterns.bits(pattern));
            if (part.role.same) {
                same += of;
            } else {
                other += of;
            }
        }
        return Math.log(same / other) / LOG2;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /// The share of a level of a comparison among the pairs of one person, or among strangers.
    double share(boolean same, int comparison, int level) {
        double sum = 0;
        double of = 0;
        for (Part part : parts) {
            if (same ? part.role.same : part.role == Role.STRANGERS) {
                sum += part.share * part.patterns.share(comparison, level);
                of += part.share;
            }
        }
        return sum / of;
    }

    /// Whether in most comparisons the same value speaks against a match: a sign that training went wrong.
    boolean isTurned(List<Comparison> comparisons) {
        long turned = java.util.stream.IntStream.range(0, comparisons.size())
                .filter(c -> share(true, c, Comparison.SAME) < share(false, c, Comparison.SAME))
                .count();
        return turned * 2 > comparisons.size();
    }
}
