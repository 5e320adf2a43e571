package jp.yorisoi.flow.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.store.ColumnChunk;

/// One extract of the residents' register as plain columns: the number of the batch it came in, the day it holds for,
/// and the chunks of each item.
/// All columns have the same rows; an item that the extract does not carry is left out. 宛名番号 and 世帯番号 must be there.
@Personal
public record RegisterExtract(long batch, LocalDate asOf, Map<RegisterItem, List<ColumnChunk>> columns) {
    /// Copies the columns; an [IllegalArgumentException] where the numbers are missing or columns differ in length.
    public RegisterExtract {
        columns = Map.copyOf(columns);
        if (!columns.containsKey(RegisterItem.NUMBER) || !columns.containsKey(RegisterItem.HOUSEHOLD)) {
            throw new IllegalArgumentException("a register has 宛名番号 and 世帯番号");
        }
        long lengths = columns.values().stream()
                .mapToInt(RegisterExtract::rowsOf)
                .distinct()
                .count();
        if (lengths > 1) {
            throw new IllegalArgumentException("columns of different length");
        }
    }

    /// How many rows.
    public int rows() {
        return rowsOf(columns.getOrDefault(RegisterItem.NUMBER, List.of()));
    }

    static int rowsOf(List<ColumnChunk> chunks) {
        return chunks.stream().mapToInt(ColumnChunk::rows).sum();
    }

    @Override
    public String toString() {
        return "RegisterExtract[batch " + batch + "]";
    }
}
