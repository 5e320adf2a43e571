package jp.yorisoi.flow.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The months or years between others that never came: what was counted over them may be too few. Of a source that
/// comes by period these are its own periods; of one that adds events, the months of its files, where these come in a
/// steady rhythm. Only the twelve months (of yearly sources the two years) before the newest count.
final class MissingPeriods {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int MONTHS = 12;
    private static final int YEARS = 2;
    /// So many steps from file to file tell a rhythm.
    private static final int LEAST_STEPS = 2;

    private MissingPeriods() {}

    /// The missing ones in order, as `2026-09` or `2026`.
    static List<String> of(SourceDefinition source, Collection<Holding> holdings) {
        return switch (source.delivery()) {
            case SNAPSHOT -> List.of();
            case EVENTS -> {
                TreeSet<Integer> months = new TreeSet<>();
                holdings.forEach(holding ->
                        months.add(number(YearMonth.from(holding.batch().asOf()))));
                yield months(between(months, MONTHS, rhythm(months)));
            }
            case PERIOD -> {
                TreeSet<Integer> months = new TreeSet<>();
                TreeSet<Integer> years = new TreeSet<>();
                periods(holdings).forEach(period -> {
                    if (MONTH.matcher(period).matches()) {
                        months.add(number(YearMonth.parse(period)));
                    } else if (YEAR.matcher(period).matches()) {
                        years.add(Integer.valueOf(period));
                    }
                });
                yield Stream.concat(
                                months(between(months, MONTHS, 1)).stream(),
                                between(years, YEARS, 1).stream().map(String::valueOf))
                        .toList();
            }
        };
    }

    private static Stream<String> periods(Collection<Holding> holdings) {
        return holdings.stream().flatMap(holding -> holding.slices().stream()).map(Slice::period);
    }

    private static int number(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    private static List<String> months(List<Integer> numbers) {
        return numbers.stream()
                .map(number ->
                        YearMonth.of(number / MONTHS, number % MONTHS + 1).toString())
                .toList();
    }

    /// The usual step from one to the next (the lower median); the whole way where there are too few to tell.
    private static int rhythm(TreeSet<Integer> came) {
        List<Integer> steps = new ArrayList<>();
        Integer before = null;
        for (Integer one : came) {
            if (before != null) {
                steps.add(one - before);
            }
            before = one;
        }
        steps.sort(null);
        return steps.size() < LEAST_STEPS ? Integer.MAX_VALUE : steps.get((steps.size() - 1) / 2);
    }

    private static List<Integer> between(TreeSet<Integer> came, int back, int step) {
        List<Integer> missing = new ArrayList<>();
        Integer before = null;
        for (Integer one : came) {
            for (long at = before == null ? one : (long) before + step; at < one; at += step) {
                if (at >= came.last() - back) {
                    missing.add((int) at);
                }
            }
            before = one;
        }
        return missing;
    }
}
