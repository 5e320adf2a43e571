package jp.yorisoi.flow.screening;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Session;

/// Packs texts and numbers of rows into column chunks and back. Lists within a cell are divided by U+001F.
final class RunColumns {
    private static final String BREAK = "\u001f";

    private final Blobs blobs = new Blobs();

    static String join(Iterable<String> parts) {
        return String.join(BREAK, parts);
    }

    static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BREAK, -1));
    }

    static Set<String> set(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(split(text));
    }

    /// Keeps a column of texts and returns its hash.
    <T> byte[] texts(Session session, List<T> rows, Function<T, String> text) throws SQLException {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] codes = new int[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = text.apply(rows.get(i));
            codes[i] = value.isEmpty() ? ColumnChunk.EMPTY : places.computeIfAbsent(value, k -> places.size());
        }
        List<ColumnChunk.Entry> entries = new ArrayList<>();
        places.keySet().forEach(value -> entries.add(new ColumnChunk.Entry(value, value, null)));
        return blobs.put(session, ColumnChunk.of(entries, codes).encode());
    }

    /// Keeps a column of numbers and returns its hash.
    <T> byte[] numbers(Session session, List<T> rows, ToLongFunction<T> number) throws SQLException {
        return blobs.put(
                session, LongChunk.of(rows.stream().mapToLong(number).toArray()).encode());
    }

    ColumnChunk texts(Session session, byte[] hash) throws SQLException {
        return ColumnChunk.decode(blobs.get(session, hash));
    }

    LongChunk numbers(Session session, byte[] hash) throws SQLException {
        return LongChunk.decode(blobs.get(session, hash));
    }

    static String text(ColumnChunk cells, int row) {
        Optional<ColumnChunk.Entry> cell = cells.cell(row);
        return cell.map(ColumnChunk.Entry::raw).orElse("");
    }
}
