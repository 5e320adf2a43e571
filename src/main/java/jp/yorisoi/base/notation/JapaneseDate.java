package jp.yorisoi.base.notation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates and months in every notation that departments use: 令和元年5月1日, 令1/5/1, R1.5.1, R010501, 5010501 (1 明治 … 5 令和),
/// 2024/4/1, 2024-04-01, 20240401, 45383 (a workbook's day number), 二〇二四年四月一日, 令和6年(2024年)4月1日, 1 April 2024;
/// full-width or not; with a weekday, a time, or 生, 付, 現在 behind; an unknown day or month is 00, 不詳 or ?.
///
/// Sources: the eras of `codes/eras.tsv` (元号を改める政令); the digits of eras as in the data layouts of the standard for
/// local government systems (地方公共団体情報システム標準化, データ要件: 元号 1 明治 2 大正 3 昭和 4 平成 5 令和); ISO 8601; day numbers of
/// workbooks by the 1900 system of ECMA-376 18.17.4.1 (day 60, which no calendar has, is not read).
public final class JapaneseDate {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_ERA_YEARS = 64;

    private JapaneseDate() {}

    /// Reads a date. A 平成 date after its last day is read with the note `notation.date-era-ended`; one of an older era
    /// is refused.
    public static Parsed<PartialDate> parse(String text) {
        Parsed<PartialDate> plain = plain(text);
        if (plain != null) {
            return plain;
        }
        if (text.isBlank()) {
            return Parsed.blank();
        }
        Optional<DateText> parts = DateText.of(text);
        if (parts.isEmpty()) {
            return Parsed.unreadable("notation.date-unreadable");
        }
        Era era = parts.get().era();
        Parsed<PartialDate> date = era == null ? western(parts.get()) : ofEra(era, parts.get());
        PartialDate value = date.value();
        int besides = parts.get().besides();
        return value != null && besides > 0 && besides != value.year()
                ? Parsed.unreadable("notation.date-contradicts")
                : date;
    }

    /// What systems write, without taking the text apart: 5010501, 20240401, 2024-04-01, 2024/04/01; none where the
    /// text is
    /// anything else. Nearly every date of a file is one of these.
    private static @Nullable Parsed<PartialDate> plain(String text) {
        int length = text.length();
        if (length != 7 && length != 8 && length != 10) {
            return null;
        }
        char parting = length == 10 ? text.charAt(4) : 0;
        if (length == 10 && (parting != '-' && parting != '/' || text.charAt(7) != parting)) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && (length != 10 || (i != 4 && i != 7))) {
                return null;
            }
        }
        return length == 10 ? checked(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)) : oneNumber(text);
    }

    /// The normal form of a date.
    public static Normalised normalise(String text) {
        return Normalised.of(parse(text));
    }

    /// Reads a month: R6.4, 202404, 令和6年4月, 2024-04, 50604, or the month of a whole date.
    public static Parsed<YearMonth> parseMonth(String text) {
        String clean = Width.compact(text);
        if (clean.isEmpty()) {
            return Parsed.blank();
        }
        String plain = clean.endsWith("分") || clean.endsWith("度") ? clean.substring(0, clean.length() - 1) : clean;
        if (plain.length() == 5 && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Parsed<PartialDate> inEra = ofDigit(plain.charAt(0) - '0', plain.substring(1) + "00");
            if (inEra.value() != null && inEra.problem() == null) {
                return month(inEra);
            }
        }
        return month(parse(plain));
    }

    private static Parsed<YearMonth> month(Parsed<PartialDate> date) {
        PartialDate value = date.value();
        if (value == null) {
            return Parsed.unreadable(date.problem() == null ? "notation.month-unreadable" : date.problem());
        }
        return value.yearMonth()
                .map(month -> new Parsed<>(month, date.problem()))
                .orElseGet(() -> Parsed.unreadable("notation.month-unreadable"));
    }

    private static Parsed<PartialDate> western(DateText date) {
        return switch (date.groups().size()) {
            case 1 -> oneNumber(date.groups().getFirst());
            case 2 -> two(date);
            case 3 ->
                date.length(0) == 4
                        ? checked(date.number(0), date.number(1), date.number(2))
                        : Parsed.unreadable("notation.date-ambiguous");
            case 4 ->
                date.length(0) == 1 && date.length(1) <= 2 && date.length(2) <= 2 && date.length(3) <= 2
                        ? ofDigit(date.number(0), two(date.number(1)) + two(date.number(2)) + two(date.number(3)))
                        : Parsed.unreadable("notation.date-unreadable");
            default -> Parsed.unreadable("notation.date-unreadable");
        };
    }

    private static Parsed<PartialDate> two(DateText date) {
        if (date.length(0) == 4 && date.length(1) <= 2) {
            return checked(date.number(0), date.number(1), 0);
        }
        if (date.length(0) == 1 && date.length(1) == 6) {
            return ofDigit(date.number(0), date.groups().get(1));
        }
        if (date.length(0) == 8 && (date.length(1) == 4 || date.length(1) == 6)) {
            return oneNumber(date.groups().getFirst());
        }
        // a workbook's day number with a part of a day
        return date.length(0) == 5 ? serial(date.number(0)) : Parsed.unreadable("notation.date-ambiguous");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Parsed<PartialDate> oneNumber(String digits) {
        return switch (digits.length()) {
            case 4 -> checked(Integer.parseInt(digits), 0, 0);
            case 5 -> serial(Integer.parseInt(digits));
            case 6 -> {
                int year = Integer.parseInt(digits.substring(0, 4));
                yield year >= 1868 && year <= 2100
                        ? checked(year, Integer.parseInt(digits.substring(4)), 0)
                        : Parsed.unreadable("000000".equals(digits) ? "notation.date-none" : "notation.date-ambiguous");
            }
            case 7 -> ofDigit(digits.charAt(0) - '0', digits.substring(1));
            case 8, 12, 14 -> checked(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
            default -> Parsed.unreadable("notation.date-unreadable");
        };
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static Parsed<PartialDate> serial(int days) {
        LocalDate date = SERIAL_ZERO.plusDays(days);
        return days < 1_000 || date.getYear() > 2100
                ? Parsed.unreadable(days == 0 ? "notation.date-none" : "notation.date-unreadable")
                : Parsed.of(PartialDate.of(date));
    }

    private static Parsed<PartialDate> ofDigit(int digit, String yearMonthDay) {
        if ((digit == 0 && "000000".equals(yearMonthDay)) || (digit == 9 && "999999".equals(yearMonthDay))) {
            return Parsed.unreadable(digit == 0 ? "notation.date-none" : "notation.date-open");
        }
        return Era.ofDigit(digit)
                .map(era ->
                        inEra(era, number(yearMonthDay, 0, 2), number(yearMonthDay, 2, 4), number(yearMonthDay, 4, 6)))
                .orElseGet(() -> Parsed.unreadable("notation.date-unreadable"));
    }

    private static Parsed<PartialDate> ofEra(Era era, DateText date) {
        return switch (date.groups().size()) {
            case 1 -> packed(era, date.groups().getFirst());
            case 2 ->
                date.length(0) <= 2 && date.length(1) <= 2
                        ? inEra(era, date.number(0), date.number(1), 0)
                        : Parsed.unreadable("notation.date-unreadable");
            case 3 ->
                date.length(0) <= 2
                        ? inEra(era, date.number(0), date.number(1), date.number(2))
                        : Parsed.unreadable("notation.date-unreadable");
            default -> Parsed.unreadable("notation.date-unreadable");
        };
    }

    /// Year, month and day of an era without anything between them.
    private static Parsed<PartialDate> packed(Era era, String digits) {
        return switch (digits.length()) {
            case 1, 2 -> inEra(era, Integer.parseInt(digits), 0, 0);
            case 3, 4 ->
                inEra(
                        era,
                        number(digits, 0, digits.length() - 2),
                        number(digits, digits.length() - 2, digits.length()),
                        0);
            case 5, 6 -> {
                int year = digits.length() - 4;
                yield inEra(
                        era,
                        number(digits, 0, year),
                        number(digits, year, year + 2),
                        number(digits, year + 2, year + 4));
            }
            default -> Parsed.unreadable("notation.date-unreadable");
        };
    }

    private static Parsed<PartialDate> inEra(Era era, int year, int month, int day) {
        if (year == 99 && month == 99) {
            return Parsed.unreadable("notation.date-open");
        }
        if (year < 1 || year > MOST_ERA_YEARS) {
            return Parsed.unreadable("notation.date-impossible");
        }
        Parsed<PartialDate> date = checked(era.westernYear(year), month, day);
        PartialDate value = date.value();
        if (value == null) {
            return date;
        }
        if (value.latest().isBefore(era.first())) {
            return Parsed.unreadable("notation.date-before-era");
        }
        if (!value.earliest().isAfter(era.last())) {
            return date;
        }
        return era.writtenAfterEnd()
                ? Parsed.noted(value, "notation.date-era-ended")
                : Parsed.unreadable("notation.date-after-era");
    }

    private static Parsed<PartialDate> checked(int year, int month, int day) {
        @Nullable String mark = mark(year, month, day);
        if (mark != null) {
            return Parsed.unreadable(mark);
        }
        PartialDate date = new PartialDate(year, month, day);
        if (!date.exists()) {
            return Parsed.unreadable("notation.date-impossible");
        }
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Parsed.unreadable("notation.date-out-of-range")
                : Parsed.of(date);
    }

    /// Dates that stand for "none" and "no end" in old systems.
    private static @Nullable String mark(int year, int month, int day) {
        if (year == 0 && month == 0 && day == 0) {
            return "notation.date-none";
        }
        return year == 9999 ? "notation.date-open" : null;
    }
}
