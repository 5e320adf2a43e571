package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.notation.FiscalYear;

/// How a source's years run: the month from which a year is in force, the units of counters that start anew with it,
/// the
/// columns that carry last year's value of an item, and the grade whose last year is none (小1).
public record SchoolYears(
        String source, int from, List<String> counters, Map<String, String> last, String gradeItem, int firstGrade) {
    /// Copies lists and maps.
    public SchoolYears {
        counters = List.copyOf(counters);
        last = Map.copyOf(last);
    }

    /// This year, in brackets.
    static final String THIS = "今年度";
    /// Last year, in brackets.
    static final String LAST = "前年度";

    /// The year that is in force on a day.
    FiscalYear inForce(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < from ? day.getYear() - 1 : day.getYear());
    }
}
