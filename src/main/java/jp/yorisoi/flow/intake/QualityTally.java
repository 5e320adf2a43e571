package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.yorisoi.base.notation.Address;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Counts what a column holds, chunk by chunk, from the chunk's dictionary: each distinct text is looked at once. Not
/// for several threads; those of chunks are merged.
final class QualityTally {
    /// Values that differ so much tell nothing about a distribution.
    private static final int MOST_VALUES = 1000;
    private static final int SAMPLE = 128;
    private static final int YEARS = 3;
    private static final String REST = "…";
    private static final String UNLISTED = "intake.code-unknown";

    private final Ask ask;
    private final int[] counts = new int[6];
    private int strangers;
    private final Map<String, Integer> shares = new HashMap<>();

    /// What is counted of a column beside its cells: its item, the day of the file, and the register's numbers where
    /// the
    /// item is one.
    record Ask(
            @Nullable ItemDefinition item,
            LocalDate day,
            @Nullable Set<String> register) {
        @Override
        public String toString() {
            return "Ask[" + item + "]";
        }
    }

    private enum Kind {
        FILLED,
        VALID,
        NOTED,
        UNREAD,
        UNLISTED,
        NONE
    }

    QualityTally(Ask ask) {
        this.ask = ask;
    }

    void add(ColumnChunk chunk) {
        int[] rows = new int[chunk.size()];
        for (int row = 0; row < chunk.rows(); row++) {
            int code = chunk.code(row);
            if (code >= 0) {
                rows[code]++;
            }
        }
        ItemDefinition item = ask.item();
        int step = item != null && item.type() == ItemType.ADDRESS ? Math.max(1, rows.length / SAMPLE) : 1;
        for (int code = 0; code < rows.length; code++) {
            ColumnChunk.Entry entry = chunk.entry(code);
            count(entry, rows[code]);
            String value = entry.value();
            if (item != null && code % step == 0) {
                share(item, value, rows[code]);
            }
            Set<String> register = ask.register();
            if (register != null && value != null && !register.contains(Digits.key(value))) {
                strangers += rows[code];
            }
        }
    }

    private void count(ColumnChunk.Entry entry, int rows) {
        counts[Kind.FILLED.ordinal()] += rows;
        counts[kind(entry).ordinal()] += rows;
    }

    private static Kind kind(ColumnChunk.Entry entry) {
        String problem = entry.problem();
        if (problem == null) {
            return Kind.VALID;
        }
        if (entry.value() != null) {
            return Kind.NOTED;
        }
        return ProblemTally.isQuiet(problem) ? Kind.NONE : UNLISTED.equals(problem) ? Kind.UNLISTED : Kind.UNREAD;
    }

    private void share(ItemDefinition item, @Nullable String value, int rows) {
        if (value == null) {
            return;
        }
        switch (item.type()) {
            case CODE, FLAG, GRADE, FISCAL_YEAR, MONTH -> shares.merge(value, rows, Integer::sum);
            case DATE -> shares.merge(month(value), rows, Integer::sum);
            case ADDRESS -> shares.merge(town(value), rows, Integer::sum);
            default -> {}
        }
    }

    /// The month of a day that lies near the file's day; the year of others, so that birthdays stay few.
    private String month(String value) {
        int year = Integer.parseInt(value.substring(0, 4));
        boolean near = value.length() >= 7 && Math.abs(year - ask.day().getYear()) <= YEARS;
        return value.substring(0, near ? 7 : 4);
    }

    private static String town(String value) {
        Address address = Address.parse(value);
        String municipality = address.municipality();
        return municipality + " " + address.townKey();
    }

    void merge(QualityTally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        strangers += other.strangers;
        other.shares.forEach(
                (value, rows) -> shares.merge(shares.size() < MOST_VALUES ? value : REST, rows, Integer::sum));
    }

    ItemQuality of(BatchColumn column) {
        ItemQuality.Filling filling = new ItemQuality.Filling(
                counts[Kind.FILLED.ordinal()],
                counts[Kind.VALID.ordinal()],
                counts[Kind.NOTED.ordinal()],
                counts[Kind.UNREAD.ordinal()],
                counts[Kind.UNLISTED.ordinal()],
                counts[Kind.NONE.ordinal()],
                ask.register() == null ? ItemQuality.NOT_ASKED : strangers);
        return new ItemQuality(column, filling, new TreeMap<>(shares));
    }

    /// A tally for each column.
    static QualityTally[] all(List<Ask> asks) {
        return asks.stream().map(QualityTally::new).toArray(QualityTally[]::new);
    }
}
