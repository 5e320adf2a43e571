package jp.yorisoi.sample.mess;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Birth dates with one slip of the pen.
final class BirthSlips {
    private static final int HEISEI_TO_REIWA = 30;
    private static final LocalDate REIWA = LocalDate.of(2019, 5, 1);
    private static final int HALF_YEAR = 180;

    private BirthSlips() {}

    /// One digit off, day and month exchanged, or the era's neighbour with the same year number.
    static String slip(String canonical, SplittableRandom random) {
        if (canonical.length() != 10) {
            return canonical;
        }
        LocalDate day = LocalDate.parse(canonical);
        int kind = random.nextInt(10);
        int digit = 1 + random.nextInt(8);
        if (kind < 3 && day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue()) {
            return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                    .toString();
        }
        if (kind == 3 && !day.isBefore(REIWA)) {
            return day.minusYears(HEISEI_TO_REIWA).toString();
        }
        if (kind < 6) {
            return day.minusYears(digit % 2 + 1).toString();
        }
        int other = (day.getDayOfMonth() / 10) * 10 + (day.getDayOfMonth() % 10 + digit) % 10;
        return day.withDayOfMonth(Math.clamp(other, 1, day.lengthOfMonth())).toString();
    }

    /// A day within half a year, for somebody else of the same age.
    static String otherDay(String canonical, SplittableRandom random) {
        int days = random.nextInt(2 * HALF_YEAR) - HALF_YEAR;
        return canonical.length() == 10
                ? LocalDate.parse(canonical).minusDays(HALF_YEAR + days).toString()
                : canonical;
    }
}
