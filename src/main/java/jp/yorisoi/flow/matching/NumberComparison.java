package jp.yorisoi.flow.matching;

/// A number: the same, within a hundredth or one digit off, within a tenth, within a third, different.
final class NumberComparison extends Comparison {
    private static final int HUNDREDTH = 1;
    private static final int TENTH = 2;
    private static final int THIRD = 3;

    private final double[] numbers;

    NumberComparison(Field field) {
        super(field, 0.80, 0.07, 0.05, 0.03, 0.05);
        numbers = new double[field.size()];
        for (int value = 0; value < numbers.length; value++) {
            numbers[value] = number(field.value(value));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    int grade(int a, int b) {
        String x = field().value(a);
        String y = field().value(b);
        double apart = Math.abs(numbers[a] - numbers[b]) / Math.max(Math.abs(numbers[a]), Math.abs(numbers[b]));
        if (apart <= 0.01 || Math.min(x.length(), y.length()) >= 2 && Similarity.slips(x, y, 1) <= 1) {
            return HUNDREDTH;
        }
        if (apart <= 0.1) {
            return TENTH;
        }
        return apart <= 1.0 / 3 ? THIRD : different();
    }
}
