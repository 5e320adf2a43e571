package jp.yorisoi.ui.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.yorisoi.base.notation.Era;

/// Days as people read them: 令和8年11月20日（金） in Japanese, 20 Nov 2026 in English.
public final class DateWords {
    private final Locale locale;

    /// In this language.
    public DateWords(Locale locale) {
        this.locale = locale;
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }

    /// A day with its weekday.
    public String full(LocalDate day) {
        return english()
                ? DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(day)
                : Era.write(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + "）";
    }

    /// A day without its weekday.
    public String day(LocalDate day) {
        return english() ? DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day) : Era.write(day);
    }

    /// A day without its year, for days of about now.
    public String near(LocalDate day) {
        return DateTimeFormatter.ofPattern(english() ? "d MMM" : "M月d日", locale).format(day);
    }

    /// A month (`2026-09`) or a year (`2026`) that data is of.
    public String period(String period) {
        if (period.indexOf('-') < 0) {
            return english() ? period : period + "年";
        }
        return DateTimeFormatter.ofPattern(english() ? "MMM yyyy" : "yyyy年M月", locale)
                .format(YearMonth.parse(period));
    }

    /// A moment: day without year, and time.
    public String moment(LocalDateTime moment) {
        return near(moment.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("H:mm", locale).format(moment);
    }
}
