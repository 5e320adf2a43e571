package jp.yorisoi.flow.linking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// The identities of a batch's rows: source, partition, and a print of the key that the source declares; without a key
/// of the identifying items, the date and the ordinal among equals.
final class RecordKeys {
    private static final String BREAK = "\u001F";
    private static final int PRINT_BYTES = 16;

    private final List<RecordIdentity> identities = new ArrayList<>();

    RecordKeys(BatchReader reader, SourceDefinition source) {
        List<String> items = new ArrayList<>(source.key());
        boolean keyed = !items.isEmpty();
        if (!keyed) {
            items.addAll(source.meaning().identity().fields());
            String date = source.meaning().dates().date();
            if (date != null) {
                items.add(date);
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            List<@Nullable ColumnChunk> columns = columns(reader, items, chunk);
            ColumnChunk partition = source.partition().isEmpty()
                    ? null
                    : columns(reader, List.of(source.partition().get()), chunk).getFirst();
            int size = Math.min(BatchReader.CHUNK, reader.rows() - chunk * BatchReader.CHUNK);
            for (int row = 0; row < size; row++) {
                String key = key(columns, row);
                String part = text(partition, row);
                String full = keyed ? key : key + BREAK + seen.merge(part + BREAK + key, 1, Integer::sum);
                identities.add(new RecordIdentity(source.id(), part, print(full)));
            }
        }
    }

    private static List<@Nullable ColumnChunk> columns(BatchReader reader, List<String> items, int chunk) {
        List<@Nullable ColumnChunk> columns = new ArrayList<>();
        for (String item : items) {
            columns.add(reader.cells(item, chunk).orElse(null));
        }
        return columns;
    }

    private static String key(List<@Nullable ColumnChunk> columns, int row) {
        StringBuilder key = new StringBuilder();
        for (ColumnChunk column : columns) {
            key.append(Digits.key(text(column, row))).append(BREAK);
        }
        return key.toString();
    }

    static String text(@Nullable ColumnChunk column, int row) {
        if (column == null || column.code(row) < 0) {
            return "";
        }
        ColumnChunk.Entry entry = column.entry(column.code(row));
        return Objects.requireNonNullElse(entry.value(), entry.raw());
    }

    /// A print of a text, from which the text can't be read back without guessing it.
    static String print(String text) {
        byte[] hash = Blobs.hash(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
    }

    RecordIdentity at(int ordinal) {
        return identities.get(ordinal);
    }

    int size() {
        return identities.size();
    }
}
