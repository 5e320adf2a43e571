package jp.yorisoi.flow.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// The text of a workbook's number: plain, or `yyyy-MM-dd[ HH:mm:ss]` where its format shows a date, or with the zeros
/// that its format shows.
final class ExcelNumber {
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final long DAY_SECONDS = 86_400;
    private static final double LAST_DAY = 2_958_466;

    private ExcelNumber() {}

    /// The text of a number as the file holds it (its cached digits), in a format; `since1904` for workbooks that count
    /// days from 1904.
    static String text(String raw, ExcelFormat format, boolean since1904) {
        if (format.isDate()) {
            double value = Double.parseDouble(raw);
            if (value >= 0 && value < LAST_DAY) {
                return date(value, since1904);
            }
        }
        String plain = plain(raw);
        return format.zeros() > plain.length() && isDigits(plain)
                ? "0".repeat(format.zeros() - plain.length()) + plain
                : plain;
    }

    private static String plain(String raw) {
        if (raw.length() <= 15 && isDigits(raw)) {
            return raw;
        }
        BigDecimal value = new BigDecimal(Double.toString(Double.parseDouble(raw)));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static String date(double value, boolean since1904) {
        long days = (long) Math.floor(value);
        long seconds = Math.round((value - days) * DAY_SECONDS);
        if (seconds == DAY_SECONDS) {
            days++;
            seconds = 0;
        }
        LocalTime time = LocalTime.ofSecondOfDay(seconds);
        if (days == 0 && !since1904) {
            return TIME.format(time);
        }
        LocalDate day = day(days, since1904);
        return seconds == 0 ? day.toString() : WITH_TIME.format(LocalDateTime.of(day, time));
    }

    /// Excel counts a 29 February 1900 that never was: its days before 1 March 1900 are one off.
    private static LocalDate day(long days, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return days < 60
                ? LocalDate.of(1899, 12, 31).plusDays(days)
                : LocalDate.of(1899, 12, 30).plusDays(days);
    }
}
