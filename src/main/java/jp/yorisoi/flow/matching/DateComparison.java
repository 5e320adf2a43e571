package jp.yorisoi.flow.matching;

/// A day as `yyyyMMdd`: the same, day and month swapped or neighbouring digits swapped, one digit off, two of its three
/// parts the same, the year the same, different.
final class DateComparison extends Comparison {
    private static final int SWAPPED = 1;
    private static final int DIGIT = 2;
    private static final int PARTS = 3;
    private static final int YEAR = 4;
    private static final int LENGTH = 8;

    DateComparison(Field field) {
        super(field, 0.86, 0.02, 0.05, 0.03, 0.01, 0.03);
    }

    @Override
    int grade(int a, int b) {
        String x = field().value(a);
        String y = field().value(b);
        if (x.length() != LENGTH || y.length() != LENGTH) {
            return Similarity.slips(x, y, 1) <= 1 ? DIGIT : different();
        }
        boolean year = x.regionMatches(0, y, 0, 4);
        boolean month = x.regionMatches(4, y, 4, 2);
        boolean day = x.regionMatches(6, y, 6, 2);
        if (year && x.regionMatches(4, y, 6, 2) && x.regionMatches(6, y, 4, 2)) {
            return SWAPPED;
        }
        int off = 0;
        for (int i = 0; i < LENGTH; i++) {
            off += x.charAt(i) == y.charAt(i) ? 0 : 1;
        }
        if (off == 1) {
            return DIGIT;
        }
        if (Similarity.slips(x, y, 1) <= 1) {
            return SWAPPED;
        }
        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) {
            return PARTS;
        }
        return year ? YEAR : different();
    }
}
