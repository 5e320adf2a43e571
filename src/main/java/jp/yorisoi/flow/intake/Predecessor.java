package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The batch that a table is the next of: from the same school where a source comes in partitions, else from the same
/// sender, else (but of events, which anybody may send) simply the one before.
record Predecessor(Batch batch, List<BatchColumn> columns) {
    Predecessor {
        columns = List.copyOf(columns);
    }

    /// The items it carried.
    List<String> items() {
        return columns.stream().map(BatchColumn::item).flatMap(Optional::stream).toList();
    }

    /// What a table's look says about the readings: a column in the place and between the neighbours where the file
    /// before had an item, under a header that is new, carries that item, if its values say so too; if they do not, it
    /// is proposed.
    List<ColumnReading> carriedOver(List<ColumnReading> readings, ColumnMatcher matcher, SourceDefinition source) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            int at = i;
            readings.get(i).item().ifPresent(item -> places.put(item, at));
        }
        List<ColumnReading> all = new ArrayList<>(readings);
        for (int i = 0; i < columns.size(); i++) {
            String item = columns.get(i).itemName();
            ItemDefinition definition = item == null ? null : source.item(item).orElse(null);
            if (definition != null && !places.containsKey(definition.name())) {
                int at = between(before(i, places), after(i, places, readings.size()), readings);
                if (at >= 0 && lostBetween(i, places) == 1) {
                    ColumnReading reading = readings.get(at);
                    ContentFit fit = matcher.fit(reading.position(), definition);
                    if (fit.isClear()) {
                        all.set(at, reading.carrying(definition.name(), ColumnReading.Why.PLACE, PLACED));
                    } else if (fit.isPossible()) {
                        all.set(at, reading.proposing(new ColumnReading.Proposal(definition.name(), PROPOSED)));
                    }
                }
            }
        }
        return all;
    }

    private static final double PLACED = 0.8;
    private static final double PROPOSED = 0.7;

    /// Where the nearest column before one stands now.
    private int before(int index, Map<String, Integer> places) {
        for (int i = index - 1; i >= 0; i--) {
            Integer place = place(i, places);
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    private int after(int index, Map<String, Integer> places, int end) {
        for (int i = index + 1; i < columns.size(); i++) {
            Integer place = place(i, places);
            if (place != null) {
                return place;
            }
        }
        return end;
    }

    private @org.jspecify.annotations.Nullable Integer place(int index, Map<String, Integer> places) {
        String item = columns.get(index).itemName();
        return item == null ? null : places.get(item);
    }

    /// The one new column of no item between two places; −1 where there is none, or several.
    private int between(int from, int to, List<ColumnReading> readings) {
        Set<String> old = new java.util.HashSet<>();
        columns.forEach(column -> old.add(HeaderKey.of(column.header())));
        int found = -1;
        for (int i = from + 1; i < to; i++) {
            ColumnReading reading = readings.get(i);
            boolean fresh = reading.why() == ColumnReading.Why.UNKNOWN
                    && !old.contains(HeaderKey.of(reading.column().header()));
            if (fresh && found >= 0) {
                return -1;
            }
            found = fresh ? i : found;
        }
        return found;
    }

    /// How many items were lost around a column, up to the next ones that are still there.
    private int lostBetween(int index, Map<String, Integer> places) {
        int lost = 1;
        for (int i = index - 1; i >= 0 && place(i, places) == null; i--) {
            lost += columns.get(i).itemName() == null ? 0 : 1;
        }
        for (int i = index + 1; i < columns.size() && place(i, places) == null; i++) {
            lost += columns.get(i).itemName() == null ? 0 : 1;
        }
        return lost;
    }
}
