package jp.yorisoi.flow.matching;

/// A code, telephone number or postcode: the same, one slip, one in the other, a common half, different.
final class CodeComparison extends Comparison {
    private static final int SLIP = 1;
    private static final int PART = 2;
    private static final int HALF = 3;

    CodeComparison(Field field) {
        super(field, 0.85, 0.06, 0.02, 0.02, 0.05);
    }

    @Override
    int grade(int a, int b) {
        String x = field().value(a);
        String y = field().value(b);
        int shorter = Math.min(x.length(), y.length());
        if (shorter >= 2 && Similarity.slips(x, y, 1) <= 1) {
            return SLIP;
        }
        if (shorter >= 4 && (x.contains(y) || y.contains(x))) {
            return PART;
        }
        int half = (Math.max(x.length(), y.length()) + 1) / 2;
        return x.regionMatches(0, y, 0, half) ? HALF : different();
    }
}
