package jp.yorisoi.base.notation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A school grade by age: 小1 = 1 … 小6 = 6, 中1 = 7 … 中3 = 9, 高1 = 10 … 高3 = 12; 年長 = 0, 年中 = -1, 年少 = -2. One is in 小1
/// in the fiscal year that begins
/// after the sixth year of age is reached (学校教育法17条): those born from 2 April to the next 1 April.
public record SchoolGrade(int number) {
    private static final int FIRST = -2;
    private static final int LAST = 12;

    /// The grade of one's age on a day; none below kindergarten and beyond high school.
    public static Optional<SchoolGrade> of(LocalDate birth, LocalDate day) {
        int number = FiscalYear.of(day).year()
                - FiscalYear.of(Age.reachedOn(birth, 0)).year()
                - 6;
        return number < FIRST || number > LAST ? Optional.empty() : Optional.of(new SchoolGrade(number));
    }

    /// The first day on which one may be born to be in this grade on a day.
    public LocalDate earliestBirth(LocalDate day) {
        return LocalDate.of(FiscalYear.of(day).year() - 6 - number, 4, 2);
    }

    /// The last day on which one may be born to be in this grade on a day.
    public LocalDate latestBirth(LocalDate day) {
        return LocalDate.of(FiscalYear.of(day).year() - 5 - number, 4, 1);
    }

    /// Reads 小1, 小学1年, 小学校１年生, P1, 中3, J3, 高2, 年長, E3, 1年 (with 小 taken for granted), 1–12.
    public static Parsed<SchoolGrade> parse(String text) {
        String clean = KanjiNumber.toDigits(Width.compact(text)).toUpperCase(Locale.ROOT);
        if (clean.isEmpty()) {
            return Parsed.blank();
        }
        int kindergarten = kindergarten(clean);
        if (kindergarten <= 0) {
            return Parsed.of(new SchoolGrade(kindergarten));
        }
        int offset = clean.startsWith("中") || clean.startsWith("J") ? 6 : clean.startsWith("高") ? 9 : 0;
        int most = offset == 0 ? (clean.startsWith("小") || clean.startsWith("P") ? 6 : LAST) : 3;
        String digits = clean.replaceAll("[^0-9]", "");
        boolean known = clean.matches("(小学校?|小|中学校?|中|高等?学校|高校|高|P|J)?第?[0-9]{1,2}(年生?|学年)?");
        int number = digits.isEmpty() || digits.length() > 2 ? 0 : Integer.parseInt(digits);
        return known && number >= 1 && number <= most
                ? Parsed.of(new SchoolGrade(number + offset))
                : Parsed.unreadable("notation.grade-unreadable");
    }

    /// The normal form: the short name.
    public static Normalised normalise(String text) {
        Parsed<SchoolGrade> parsed = parse(text);
        SchoolGrade grade = parsed.value();
        return grade == null ? new Normalised(null, null, parsed.problem()) : Normalised.of(grade.label());
    }

    private static int kindergarten(String text) {
        return switch (text) {
            case "年長", "年長児", "5歳児", "E3" -> 0;
            case "年中", "年中児", "4歳児", "E2" -> -1;
            case "年少", "年少児", "3歳児", "E1" -> -2;
            default -> 1;
        };
    }

    /// Whether schooling is compulsory: 小1 to 中3 (学齢児).
    public boolean isCompulsory() {
        return number >= 1 && number <= 9;
    }

    /// The short name: 小1, 中3, 高2, 年長.
    public String label() {
        if (number <= 0) {
            return number == 0 ? "年長" : number == -1 ? "年中" : "年少";
        }
        return number <= 6 ? "小" + number : number <= 9 ? "中" + (number - 6) : "高" + (number - 9);
    }
}
