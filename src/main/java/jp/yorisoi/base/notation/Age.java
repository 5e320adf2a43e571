package jp.yorisoi.base.notation;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/// Ages as the law counts them (年齢計算ニ関スル法律, 民法143条): an age is reached at the end of the day before the birthday.
public final class Age {
    private Age() {}

    /// The day at whose end an age is reached: the day before the birthday; for one born on 29 February, the last of
    /// February.
    public static LocalDate reachedOn(LocalDate birth, int age) {
        int year = birth.getYear() + age;
        if (birth.getMonth() == Month.FEBRUARY && birth.getDayOfMonth() == 29 && !Year.isLeap(year)) {
            return LocalDate.of(year, 2, 28);
        }
        return birth.plusYears(age).minusDays(1);
    }

    /// The completed years during a day, as people say their age: one older from the birthday on. Negative before
    /// birth.
    public static int on(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return day.isAfter(reachedOn(birth, years)) ? years : years - 1;
    }

    /// The age reached by the end of a day, as a law's "on the day on which n is reached" counts it: one older from the
    /// day before the birthday on.
    public static int legal(LocalDate birth, LocalDate day) {
        return on(birth, day.plusDays(1));
    }

    /// The completed months during a day.
    public static int months(LocalDate birth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(birth, day));
    }

    /// The last day of "until the first 31 March on or after the day on which n is reached" (年度末まで(n)).
    public static LocalDate lastDayOfFiscalYear(LocalDate birth, int age) {
        return FiscalYear.of(reachedOn(birth, age)).lastDay();
    }

    /// Whether a day lies within 年度末まで(n): born 1 April 2008, n = 18: true on 31 March 2026, false on 1 April.
    public static boolean untilFiscalYearEnd(LocalDate birth, int age, LocalDate day) {
        return !day.isAfter(lastDayOfFiscalYear(birth, age));
    }
}
