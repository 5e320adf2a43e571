package jp.yorisoi.flow.linking;

/// How two dates of birth agree, as numbers yyyymmdd; a record's month and day may be 0.
final class BirthDates {
    /// 昭和 and 平成, 平成 and 令和, 大正 and 昭和 start so many years apart.
    private static final int[] ERAS = {63, 30, 14, 93};

    private BirthDates() {}

    static Level compare(int record, int person) {
        if (record == person) {
            return Level.BIRTH_SAME;
        }
        int year = record / 10000 - person / 10000;
        if (record % 100 == 0) {
            boolean month = record / 100 % 100 == 0 || record / 100 % 100 == person / 100 % 100;
            return year == 0 && month ? Level.BIRTH_PARTIAL : Level.BIRTH_UNLIKE;
        }
        int monthDay = record % 10000;
        int other = person % 10000;
        if (year == 0 && monthDay / 100 == other % 100 && monthDay % 100 == other / 100) {
            return Level.BIRTH_SWAPPED;
        }
        if (monthDay == other) {
            return sameDay(Math.abs(year), record, person);
        }
        return year == 0 && isOneDigit(record, person) ? Level.BIRTH_DIGIT : Level.BIRTH_DIFFERENT;
    }

    private static Level sameDay(int years, int record, int person) {
        if (years == 1) {
            return Level.BIRTH_YEAR;
        }
        for (int era : ERAS) {
            if (years == era) {
                return Level.BIRTH_ERA;
            }
        }
        // A wrong digit of a year, Japanese or western.
        return years < 10 || years % 10 == 0 || isOneDigit(record, person) ? Level.BIRTH_DIGIT : Level.BIRTH_DIFFERENT;
    }

    /// Whether one digit is another, or two beside each other changed places.
    private static boolean isOneDigit(int a, int b) {
        int differing = 0;
        int at = 0;
        int x = a;
        int y = b;
        int[] places = new int[8];
        while (x > 0 || y > 0) {
            if (x % 10 != y % 10) {
                places[differing++] = at;
            }
            x /= 10;
            y /= 10;
            at++;
        }
        if (differing == 1) {
            return true;
        }
        int low = (int) Math.pow(10, places[0]);
        return differing == 2
                && places[1] == places[0] + 1
                && a / low % 10 == b / low / 10 % 10
                && a / low / 10 % 10 == b / low % 10;
    }
}
