package jp.yorisoi.sample.mess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.yorisoi.base.notation.Era;

/// Days and months in the notations of departments.
final class WrittenDate {
    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final Style.Dates[] TYPED = {
        Style.Dates.SLASH, Style.Dates.ERA_DOT, Style.Dates.ERA_DOT, Style.Dates.ERA_KANJI, Style.Dates.DASH
    };

    private WrittenDate() {}

    /// A day (`yyyy-MM-dd`); what is less than a day stays as it is.
    static String day(String canonical, Style.Dates way, SplittableRandom random) {
        if (canonical.length() != DAY) {
            return canonical;
        }
        return switch (way) {
            case MIXED -> day(canonical, TYPED[random.nextInt(TYPED.length)], random);
            case SLASH -> canonical.replace('-', '/');
            case DASH, CELL -> canonical;
            case PLAIN -> canonical.substring(0, 4) + canonical.substring(5, 7) + canonical.substring(8);
            default -> inEra(canonical, way);
        };
    }

    private static String inEra(String canonical, Style.Dates way) {
        LocalDate day = LocalDate.parse(canonical);
        Era era = Era.of(day).orElseThrow(() -> new DateTimeException("before the eras"));
        int year = day.getYear() - era.first().getYear() + 1;
        return switch (way) {
            case ERA_DOT -> era.letter() + year + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            case ERA_PACKED -> era.letter() + two(year) + two(day.getMonthValue()) + two(day.getDayOfMonth());
            case ERA_CODE -> era.digit() + two(year) + two(day.getMonthValue()) + two(day.getDayOfMonth());
            default -> Era.write(day);
        };
    }

    /// A month (`yyyy-MM`).
    static String month(String canonical, Style.Months way) {
        if (canonical.length() != MONTH) {
            return canonical;
        }
        return switch (way) {
            case DASH -> canonical;
            case PLAIN -> canonical.substring(0, 4) + canonical.substring(5);
            case ERA_DOT, ERA_KANJI -> {
                LocalDate last =
                        LocalDate.parse(canonical + "-01").plusMonths(1).minusDays(1);
                Era era = Era.of(last).orElseThrow(() -> new DateTimeException("before the eras"));
                int year = last.getYear() - era.first().getYear() + 1;
                yield way == Style.Months.ERA_DOT
                        ? era.letter() + year + "." + last.getMonthValue()
                        : era.name() + (year == 1 ? "元" : Integer.toString(year)) + "年" + last.getMonthValue() + "月";
            }
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
