package jp.yorisoi.ui.screen.linking;

import jp.yorisoi.flow.linking.ReviewItem;

/// The way from what was likely before anything was compared to the probability shown, in bits: `start` holds how rare
/// the right person is among all residents and how well others fit; start and weights together make the total, and the
/// total is the probability.
record Waterfall(double start, double total) {
    private static final double LOG2 = Math.log(2);
    /// A certainty has no end of bits; beyond this nobody could tell.
    private static final double MOST = 30;

    static Waterfall of(ReviewItem.Candidate candidate) {
        double weights = candidate.evidence().stream()
                .mapToDouble(ReviewItem.Evidence::weight)
                .sum();
        double bits = Math.log(candidate.probability() / (1 - candidate.probability())) / LOG2;
        double total = Math.clamp(bits, -MOST, MOST);
        return new Waterfall(total - weights, total);
    }
}
