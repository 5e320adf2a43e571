package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Filters, counts and sorts the lines of one run, which are in memory in the order of the list.
final class ChildList {
    private final List<ChildRow> rows;

    ChildList(List<ChildRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /// A facet of the filter; a count of its choices leaves it aside.
    private enum Facet {
        TIER,
        CHANGE,
        SIGN,
        SCHOOL,
        WATCHER
    }

    List<ChildRow> matching(ChildFilter filter, ChildSort sort, Set<Long> hidden) {
        Predicate<ChildRow> test = test(filter, hidden, null);
        List<ChildRow> found = new ArrayList<>(rows.stream().filter(test).toList());
        order(sort, found);
        return found;
    }

    /// Sorting is stable, so that equal lines stay in the order of the list.
    private static void order(ChildSort sort, List<ChildRow> found) {
        switch (sort) {
            case TIER -> {}
            case SCHOOL -> found.sort(Comparator.comparing(ChildRow::school).thenComparingLong(ChildRow::ageRank));
            case KANA -> found.sort(Comparator.comparingLong(ChildRow::kanaRank));
            case AGE -> found.sort(Comparator.comparingLong(ChildRow::ageRank));
        }
    }

    Map<ChildFilter.View, Integer> views(Set<Long> hidden) {
        Map<ChildFilter.View, Integer> counts = new EnumMap<>(ChildFilter.View.class);
        for (ChildFilter.View view : ChildFilter.View.values()) {
            counts.put(view, count(test(ChildFilter.of(view), hidden, null)));
        }
        return counts;
    }

    Changes changes(Set<Long> hidden) {
        ChildFilter marked = ChildFilter.of(ChildFilter.View.MARKED);
        return new Changes(
                count(test(marked.withChanges(Set.of(Change.NEW)), hidden, null)),
                count(test(marked.withChanges(Set.of(Change.HIGHER)), hidden, null)),
                count(test(marked.withChanges(Set.of(Change.LOWER)), hidden, null)),
                count(test(ChildFilter.of(ChildFilter.View.GONE), hidden, null)));
    }

    private int count(Predicate<ChildRow> test) {
        return (int) rows.stream().filter(test).count();
    }

    ChildPage.Facets facets(ChildFilter filter, Set<Long> hidden) {
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        each(filter, hidden, Facet.TIER, row -> tiers.merge(row.mark().tier(), 1, Integer::sum));
        Map<Change, Integer> changes = new EnumMap<>(Change.class);
        each(filter, hidden, Facet.CHANGE, row -> changes.merge(row.change(), 1, Integer::sum));
        Map<Axis, Integer> signs = new EnumMap<>(Axis.class);
        each(filter, hidden, Facet.SIGN, row -> {
            for (Axis axis : Axis.values()) {
                if (row.axis(axis) == AxisState.SIGN) {
                    signs.merge(axis, 1, Integer::sum);
                }
            }
        });
        Map<String, Integer> schools = new TreeMap<>();
        each(filter, hidden, Facet.SCHOOL, row -> {
            if (!row.school().isEmpty()) {
                schools.merge(row.school(), 1, Integer::sum);
            }
        });
        Map<String, Integer> watchers = new TreeMap<>();
        each(filter, hidden, Facet.WATCHER, row -> {
            row.mark().watchers().forEach(watcher -> watchers.merge(watcher, 1, Integer::sum));
            if (row.unwatched()) {
                watchers.merge(ChildFilter.NOBODY, 1, Integer::sum);
            }
        });
        return new ChildPage.Facets(tiers, changes, signs, schools, watchers);
    }

    private void each(ChildFilter filter, Set<Long> hidden, Facet aside, java.util.function.Consumer<ChildRow> take) {
        rows.stream().filter(test(filter, hidden, aside)).forEach(take);
    }

    private static Predicate<ChildRow> test(
            ChildFilter filter, Set<Long> hidden, @org.jspecify.annotations.Nullable Facet aside) {
        return row -> !hidden.contains(row.mark().person())
                && inView(filter.view(), row)
                && (aside == Facet.TIER || oneOf(filter.tiers(), row.mark().tier()))
                && (aside == Facet.CHANGE || oneOf(filter.changes(), row.change()))
                && (aside == Facet.SIGN || signOn(filter.signs(), row))
                && (aside == Facet.SCHOOL || oneOf(filter.schools(), row.school()))
                && (aside == Facet.WATCHER || watchedBy(filter.watchers(), row))
                && (filter.rules().isEmpty() || row.mark().rules().stream().anyMatch(filter.rules()::contains));
    }

    private static boolean inView(ChildFilter.View view, ChildRow row) {
        return switch (view) {
            case MARKED -> row.mark().tier().height() > 0;
            case SAFETY -> row.safety();
            case UNKNOWN -> row.mark().tier() == Tier.UNKNOWN;
            case GONE -> row.mark().tier().height() == 0 && row.change() == Change.LOWER;
            case ALL -> true;
        };
    }

    private static <T> boolean oneOf(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static boolean signOn(Set<Axis> chosen, ChildRow row) {
        return chosen.isEmpty() || chosen.stream().anyMatch(axis -> row.axis(axis) == AxisState.SIGN);
    }

    private static boolean watchedBy(Set<String> chosen, ChildRow row) {
        return chosen.isEmpty()
                || (chosen.contains(ChildFilter.NOBODY) && row.unwatched())
                || row.mark().watchers().stream().anyMatch(chosen::contains);
    }

    List<Long> persons() {
        return rows.stream().map(row -> row.mark().person()).toList();
    }

    java.util.Optional<ChildRow> of(long person) {
        return rows.stream().filter(row -> row.mark().person() == person).findFirst();
    }

    @Override
    public String toString() {
        return "ChildList[" + rows.size() + "]";
    }
}
