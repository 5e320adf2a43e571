package jp.yorisoi.flow.referral;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A day as the city's documents write it: 令和8年11月20日.
final class JapaneseDay {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("Gy", Locale.JAPAN);

    private JapaneseDay() {}

    static String of(LocalDate day) {
        return WRITTEN.format(JapaneseDate.from(day));
    }

    /// Its year alone, without 年: 令和8.
    static String year(LocalDate day) {
        return YEAR.format(JapaneseDate.from(day));
    }
}
