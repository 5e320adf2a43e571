package jp.yorisoi.flow.linking;

/// What is known of a record's link, in one int: state, why it waits, whether a person decided it, and the probability
/// in ten thousandths.
final class Mark {
    /// Nobody fits.
    static final int UNLINKED = of(LinkState.UNLINKED, ReviewReason.NONE, 0);
    /// Told by its number.
    static final int CERTAIN = of(LinkState.LINKED, ReviewReason.NONE, 1);

    private static final LinkState[] STATES = LinkState.values();
    private static final int PARTS = 10_000;
    private static final int DECIDED = 1 << 20;
    private static final int REASON_SHIFT = 2;
    private static final int PROBABILITY_SHIFT = 6;
    private static final int PROBABILITY_MASK = (1 << 14) - 1;
    /// How many bits a mark takes.
    static final int BITS = 21;

    private Mark() {}

    static int of(LinkState state, ReviewReason reason, double probability) {
        int parts = (int) Math.round(Math.clamp(probability, 0.0, 1.0) * PARTS);
        return state.ordinal() | reason.ordinal() << REASON_SHIFT | parts << PROBABILITY_SHIFT;
    }

    static int decided(LinkState state, double probability) {
        return of(state, ReviewReason.NONE, probability) | DECIDED;
    }

    static LinkState state(int mark) {
        return STATES[mark & 3];
    }

    static ReviewReason reason(int mark) {
        return ReviewReason.of(mark >> REASON_SHIFT & 15);
    }

    static double probability(int mark) {
        return (mark >> PROBABILITY_SHIFT & PROBABILITY_MASK) / (double) PARTS;
    }

    static boolean isDecided(int mark) {
        return (mark & DECIDED) != 0;
    }
}
