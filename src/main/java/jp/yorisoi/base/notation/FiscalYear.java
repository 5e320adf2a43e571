package jp.yorisoi.base.notation;

import java.time.LocalDate;
import java.time.YearMonth;

/// A fiscal year (年度), from 1 April to 31 March, named by the year in which it begins.
public record FiscalYear(int year) {

    /// The fiscal year of a day.
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    /// The fiscal year of a month.
    public static FiscalYear of(YearMonth month) {
        return of(month.atDay(1));
    }

    /// Reads 令和6年度, R6年度, 2024年度, R6, 令6, 2024.
    public static Parsed<FiscalYear> parse(String text) {
        String clean = Width.compact(text);
        if (clean.isEmpty()) {
            return Parsed.blank();
        }
        String year = clean.endsWith("年度") ? clean.substring(0, clean.length() - 1) : clean;
        Parsed<PartialDate> date = JapaneseDate.parse(year.endsWith("元") ? year + "年" : year);
        PartialDate value = date.value();
        return value == null || value.month() != 0
                ? Parsed.unreadable("notation.fiscal-year-unreadable")
                : Parsed.of(new FiscalYear(value.year()));
    }

    /// The normal form: the western year.
    public static Normalised normalise(String text) {
        Parsed<FiscalYear> parsed = parse(text);
        FiscalYear year = parsed.value();
        return year == null ? new Normalised(null, null, parsed.problem()) : Normalised.of(Integer.toString(year.year));
    }

    /// 1 April.
    public LocalDate firstDay() {
        return LocalDate.of(year, 4, 1);
    }

    /// 31 March of the next year.
    public LocalDate lastDay() {
        return LocalDate.of(year + 1, 3, 31);
    }

    /// Whether a day lies in it.
    public boolean contains(LocalDate day) {
        return of(day).year == year;
    }

    /// The month of this year: April to December of its own calendar year, January to March of the next.
    public YearMonth month(int month) {
        return YearMonth.of(month < 4 ? year + 1 : year, month);
    }

    /// The fiscal year before.
    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }
}
