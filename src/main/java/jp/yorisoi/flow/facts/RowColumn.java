package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.flow.intake.BatchColumn;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.vault.store.ColumnChunk;

/// One item of all rows of a source: a code per row and the readings that the codes stand for. Immutable once loaded.
final class RowColumn {
    private static final int NOTHING = -1;

    private final int[] codes;
    private final Reading[] readings;
    private final Reading missing;

    private RowColumn(int[] codes, Reading[] readings, Reading missing) {
        this.codes = codes;
        this.readings = readings;
        this.missing = missing;
    }

    /// Reads an item of the pieces of a source; a piece that does not carry it tells nothing.
    static RowColumn load(List<SourceRows.Piece> pieces, int rows, String item, CellReading reading) {
        int[] codes = new int[rows];
        Arrays.fill(codes, NOTHING);
        List<Reading> readings = new ArrayList<>();
        Map<Reading, Integer> known = new HashMap<>();
        for (SourceRows.Piece piece : pieces) {
            BatchReader reader = piece.reader();
            Optional<BatchColumn> column = reader.column(item);
            if (column.isEmpty()) {
                continue;
            }
            for (int chunk = 0; chunk < reader.chunks(); chunk++) {
                ColumnChunk cells = reader.cells(column.get(), chunk);
                int[] meaning = new int[cells.size()];
                for (int code = 0; code < meaning.length; code++) {
                    Reading read = reading.of(cells.entry(code));
                    meaning[code] = read == reading.missing()
                            ? NOTHING
                            : known.computeIfAbsent(read, one -> {
                                readings.add(one);
                                return readings.size() - 1;
                            });
                }
                int base = piece.base() + chunk * BatchReader.CHUNK;
                for (int row = 0; row < cells.rows(); row++) {
                    int code = cells.code(row);
                    codes[base + row] = code < 0 ? NOTHING : meaning[code];
                }
            }
        }
        return new RowColumn(codes, readings.toArray(new Reading[0]), reading.missing());
    }

    /// What a row says; unknown where its cell is empty, could not be read, or is not there.
    Reading at(int row) {
        int code = codes[row];
        return code < 0 ? missing : readings[code];
    }

    Reading missing() {
        return missing;
    }
}
