package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.notation.Amount;
import jp.yorisoi.base.notation.Flag;
import jp.yorisoi.base.notation.JapaneseDate;
import jp.yorisoi.base.notation.NumberText;
import jp.yorisoi.flow.extract.ColumnProfile.Look;

/// Counts records, filled cells and different values column by column; values themselves are kept for a few hundred
/// only, to see what they look like.
public final class ColumnProfiler {
    private static final int SAMPLE = 300;
    private static final int MOST_CODES = 60;
    private final TableShape shape;
    private final List<Column> columns = new ArrayList<>();
    private long records;

    /// A profiler for a table of this shape.
    public ColumnProfiler(TableShape shape) {
        this.shape = shape;
        for (int i = 0; i < shape.width(); i++) {
            columns.add(new Column());
        }
    }

    /// Takes one record.
    public void add(RawRow row) {
        records++;
        List<String> cells = row.cells();
        while (columns.size() < cells.size()) {
            columns.add(new Column());
        }
        for (int i = 0; i < cells.size(); i++) {
            columns.get(i).add(cells.get(i));
        }
    }

    /// How many records were taken.
    public long records() {
        return records;
    }

    /// What was found, in the columns' order; columns beyond the header that hold nothing are left out.
    public List<ColumnProfile> profiles() {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String header = i < shape.headers().size() ? shape.headers().get(i) : "";
            Column column = columns.get(i);
            profiles.add(new ColumnProfile(header, column.look(header), column.filled, column.hashes.size()));
        }
        while (!profiles.isEmpty()
                && profiles.getLast().filled() == 0
                && profiles.getLast().header().isEmpty()) {
            profiles.removeLast();
        }
        return List.copyOf(profiles);
    }

    /// One column's counts.
    private static final class Column {
        private final LongSet hashes = new LongSet();
        private final Map<String, Integer> sample = new HashMap<>();
        private long filled;

        void add(String cell) {
            if (cell.isBlank()) {
                return;
            }
            filled++;
            if (hashes.add(hash(cell)) && sample.size() < SAMPLE) {
                sample.put(cell, 1);
            }
        }

        private static long hash(String text) {
            long hash = 0xCBF29CE484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            return hash;
        }

        Look look(String header) {
            if (filled == 0) {
                return Look.EMPTY;
            }
            if (most(value -> Flag.parse(value).value() != null) && hashes.size() <= 4 && !most(Column::isLongNumber)) {
                return hashes.size() == 1 && most(Column::isPlainNumber) ? Look.INTEGER : Look.FLAG;
            }
            if (most(Column::isDate)) {
                return Look.DATE;
            }
            if (most(Column::isWhole)) {
                return isMoney(header) ? Look.YEN : isIdentifier() ? Look.TEXT : Look.INTEGER;
            }
            boolean few = hashes.size() <= MOST_CODES && (hashes.size() * 3L < filled || hashes.size() <= 3);
            return few && most(value -> value.length() <= 12) ? Look.CODE : Look.TEXT;
        }

        private boolean most(java.util.function.Predicate<String> test) {
            int pass = 0;
            for (String value : sample.keySet()) {
                pass += test.test(value) ? 1 : 0;
            }
            return pass * 10 >= sample.size() * 9;
        }

        private static boolean isDate(String value) {
            boolean wordy =
                    value.length() >= 4 && !NumberText.parse(value).found().isPresent();
            boolean digits = value.length() >= 7 && value.length() <= 8 && isPlainNumber(value);
            return (wordy || digits) && JapaneseDate.parse(value).value() != null;
        }

        private static boolean isWhole(String value) {
            return NumberText.parse(value)
                    .found()
                    .map(number -> number.stripTrailingZeros().scale() <= 0)
                    .orElse(false);
        }

        private static boolean isPlainNumber(String value) {
            return value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= '０' && c <= '９'));
        }

        private static boolean isLongNumber(String value) {
            return value.length() > 1 && isPlainNumber(value);
        }

        private boolean isIdentifier() {
            return most(value ->
                    value.length() > 1 && isPlainNumber(value) && (value.charAt(0) == '0' || value.charAt(0) == '０'));
        }

        private boolean isMoney(String header) {
            boolean named = header.endsWith("額")
                    || header.endsWith("料")
                    || header.contains("所得")
                    || header.contains("収入")
                    || header.contains("円");
            return named
                    || (most(value -> value.indexOf(',') > 0 || value.endsWith("円"))
                            && most(value -> Amount.parse(value).value() != null));
        }
    }

    /// A set of 64-bit hashes; two values that share one are counted once, which a count of values can bear.
    private static final class LongSet {
        private long[] table = new long[16];
        private int size;

        int size() {
            return size;
        }

        boolean add(long raw) {
            long value = raw == 0 ? 1 : raw;
            if (size * 2 >= table.length) {
                grow();
            }
            int at = slot(table, value);
            if (table[at] == value) {
                return false;
            }
            table[at] = value;
            size++;
            return true;
        }

        private static int slot(long[] table, long value) {
            int at = (int) (value ^ (value >>> 32)) & (table.length - 1);
            while (table[at] != 0 && table[at] != value) {
                at = (at + 1) & (table.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] larger = new long[table.length * 2];
            for (long value : table) {
                if (value != 0) {
                    larger[slot(larger, value)] = value;
                }
            }
            table = larger;
        }
    }
}
