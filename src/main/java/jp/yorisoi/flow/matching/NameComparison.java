package jp.yorisoi.flow.matching;

/// One part of a name: the same, one slip, alike, an initial or a beginning, somewhat alike, different.
final class NameComparison extends Comparison {
    private static final int SLIP = 1;
    private static final int ALIKE = 2;
    private static final int BEGINS = 3;
    private static final int SOMEWHAT = 4;

    NameComparison(Field field) {
        super(field, 0.80, 0.08, 0.03, 0.02, 0.02, 0.05);
    }

    @Override
    int grade(int a, int b) {
        return grade(field().value(a), field().value(b), different());
    }

    static int grade(String x, String y, int different) {
        int shorter = Math.min(x.length(), y.length());
        if (shorter >= 3 && Similarity.slips(x, y, 1) <= 1) {
            return SLIP;
        }
        double alike = Similarity.jaroWinkler(x, y);
        if (alike >= 0.9 && shorter >= 3) {
            return ALIKE;
        }
        if (x.startsWith(y) || y.startsWith(x)) {
            return BEGINS;
        }
        return alike >= 0.8 && shorter >= 3 ? SOMEWHAT : different;
    }
}
