package jp.yorisoi.base.notation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A date of which the day, or month and day, may be unknown (0). Its text is `yyyy-MM-dd`, `yyyy-MM` or `yyyy`.
public record PartialDate(int year, int month, int day) {

    /// A whole date.
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads its own text form.
    public static PartialDate parse(String text) {
        String[] part = text.split("-", -1);
        return new PartialDate(
                Integer.parseInt(part[0]),
                part.length > 1 ? Integer.parseInt(part[1]) : 0,
                part.length > 2 ? Integer.parseInt(part[2]) : 0);
    }

    /// The day, where it is wholly known.
    public Optional<LocalDate> date() {
        return month == 0 || day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /// The month, where it is known.
    public Optional<YearMonth> yearMonth() {
        return month == 0 ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }

    /// The first day that it may be.
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /// The last day that it may be.
    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /// Whether such a date exists; a day is never known without its month.
    boolean exists() {
        if (month == 0) {
            return day == 0;
        }
        try {
            LocalDate.of(year, month, Math.max(1, day));
            return month > 0 && day >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(10);
        padded(out, year, 1000);
        if (month != 0) {
            padded(out.append('-'), month, 10);
            if (day != 0) {
                padded(out.append('-'), day, 10);
            }
        }
        return out.toString();
    }

    private static void padded(StringBuilder out, int number, int least) {
        for (int power = least; power > 1 && number < power; power /= 10) {
            out.append('0');
        }
        out.append(number);
    }
}
