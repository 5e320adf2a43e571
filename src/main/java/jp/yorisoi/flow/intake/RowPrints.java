package jp.yorisoi.flow.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.store.ColumnChunk;

/// What rows are recognised by: a 64-bit print of a record's identity and one of what it says. Independent of the order
/// of columns.
final class RowPrints {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Map<String, ItemDefinition> compared;
    private final Set<String> identity;

    /// Prints of a source's records, by the items that both files carry.
    RowPrints(SourceDefinition source, Set<String> carried) {
        this.compared = new HashMap<>();
        source.items().stream()
                .filter(item -> carried.contains(item.name()))
                .forEach(item -> compared.put(item.name(), item));
        this.identity = Set.copyOf(identityOf(source));
    }

    /// The items that make a record the same one in two files.
    static List<String> identityOf(SourceDefinition source) {
        if (!source.key().isEmpty()) {
            return source.key();
        }
        List<String> fields =
                new java.util.ArrayList<>(source.meaning().identity().fields());
        String date = source.meaning().dates().date();
        if (date != null) {
            fields.add(date);
        }
        return fields;
    }

    /// The prints of one chunk's rows.
    record Chunk(long[] keys, long[] contents) {
        Chunk(int rows) {
            this(new long[rows], new long[rows]);
        }

        @Override
        public String toString() {
            return "Chunk[" + keys.length + "]";
        }
    }

    /// Adds a column of a chunk to its rows' prints.
    void add(String itemName, ColumnChunk column, Chunk into) {
        ItemDefinition item = compared.get(itemName);
        if (item == null) {
            return;
        }
        long seed = text(itemName);
        long[] prints = new long[column.size()];
        for (int code = 0; code < prints.length; code++) {
            prints[code] = mix(text(comparable(item, column.entry(code))) ^ seed);
        }
        boolean key = identity.contains(itemName);
        for (int row = 0; row < column.rows(); row++) {
            int code = column.code(row);
            long print = code < 0 ? 0 : prints[code];
            into.contents[row] += print;
            if (key) {
                into.keys[row] += print;
            }
        }
    }

    /// The value, or the text where there is none; numbers that name something without the zeros that a workbook may
    /// have lost.
    private static String comparable(ItemDefinition item, ColumnChunk.Entry entry) {
        String value = entry.value();
        if (value == null) {
            return entry.raw();
        }
        return item.type() == ItemType.IDENTIFIER ? Digits.key(value) : value;
    }

    private static long text(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /// Spreads the bits, so that sums of prints stay apart.
    static long mix(long print) {
        long mixed = (print ^ (print >>> 32)) * GOLDEN;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }
}
