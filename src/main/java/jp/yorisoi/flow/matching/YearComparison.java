package jp.yorisoi.flow.matching;

/// A year: the same, one off or one digit off, up to three off, up to ten off, different.
final class YearComparison extends Comparison {
    private static final int NEAR = 1;
    private static final int THREE = 2;
    private static final int TEN = 3;

    YearComparison(Field field) {
        super(field, 0.88, 0.05, 0.03, 0.02, 0.02);
    }

    @Override
    int grade(int a, int b) {
        int apart = Math.abs(number(field().value(a)) - number(field().value(b)));
        if (apart <= 1) {
            return NEAR;
        }
        if (apart <= 3) {
            return THREE;
        }
        return apart <= 10 ? TEN : different();
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
