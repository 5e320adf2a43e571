package jp.yorisoi.flow.intake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Reads a batch's values column by column. Its stored rows are numbered from 0 (`ordinal`) and lie in chunks of
/// [#CHUNK] rows, the last one shorter:
/// ordinal = chunk × CHUNK + place. Every reading joins the caller's `Store.read`, where there is one.
public final class BatchReader {
    /// The rows of every chunk but the last.
    public static final int CHUNK = ColumnChunk.MOST;

    private final Store store;
    private final BatchTable table;
    private final Batch batch;
    private final List<BatchColumn> columns;
    private final int chunks;

    private BatchReader(Store store, BatchTable table, Batch batch, Layout layout) {
        this.store = store;
        this.table = table;
        this.batch = batch;
        this.columns = layout.columns();
        this.chunks = layout.chunks();
    }

    private record Layout(List<BatchColumn> columns, int chunks) {}

    static BatchReader of(Store store, BatchTable table, Batch batch) {
        Layout layout = store.read(session -> new Layout(
                table.columns(session, batch.id()),
                table.chunkRows(session, batch.id()).size()));
        return new BatchReader(store, table, batch, layout);
    }

    /// The batch.
    public Batch batch() {
        return batch;
    }

    /// Its columns in the file's order, those that no item claims too.
    public List<BatchColumn> columns() {
        return columns;
    }

    /// The column that carries an item, if the file has it.
    public Optional<BatchColumn> column(String item) {
        return columns.stream().filter(column -> item.equals(column.itemName())).findFirst();
    }

    /// How many rows are stored.
    public int rows() {
        return batch.counts().stored();
    }

    /// How many chunks they lie in.
    public int chunks() {
        return chunks;
    }

    /// The rows' numbers in the file, as a spreadsheet shows them.
    public LongChunk rowNumbers(int chunk) {
        return store.read(session -> table.numbers(session, batch.id(), chunk));
    }

    /// One column of a chunk.
    public ColumnChunk cells(BatchColumn column, int chunk) {
        return store.read(session -> table.cells(session, batch.id(), column.position(), chunk));
    }

    /// One item of a chunk; nothing where the file does not have it.
    public Optional<ColumnChunk> cells(String item, int chunk) {
        return column(item).map(column -> cells(column, chunk));
    }

    /// The ordinals of the rows for which a holding holds.
    public BitSet rowsOf(Holding holding, SourceDefinition source) {
        BitSet rows = new BitSet(rows());
        if (holding.extent() == Holding.Extent.ALL_ROWS) {
            rows.set(0, rows());
            return rows;
        }
        for (int chunk = 0; chunk < chunks; chunk++) {
            SliceColumns slices = sliceColumns(source, chunk);
            int size = Math.min(CHUNK, rows() - chunk * CHUNK);
            for (int place = 0; place < size; place++) {
                if (holding.slices().contains(slices.at(place))) {
                    rows.set(chunk * CHUNK + place);
                }
            }
        }
        return rows;
    }

    SliceColumns sliceColumns(SourceDefinition source, int chunk) {
        return new SliceColumns(
                source.partition().flatMap(item -> cells(item, chunk)).orElse(null),
                source.period().flatMap(item -> cells(item, chunk)).orElse(null));
    }

    /// Tells the slice of each row of a chunk.
    record SliceColumns(
            @Nullable ColumnChunk partition, @Nullable ColumnChunk period) {
        Slice at(int place) {
            return new Slice(text(partition, place), text(period, place));
        }

        private static String text(@Nullable ColumnChunk column, int place) {
            return column == null
                    ? ""
                    : column.cell(place)
                            .map(entry -> Objects.requireNonNullElse(entry.value(), entry.raw()))
                            .orElse("");
        }
    }

    /// Where the value of an item of a stored row comes from, with the cell as it was read; nothing where the file does
    /// not have the item. For eyes: not under the grant of a run.
    public Optional<Provenance> provenance(Grant grant, int ordinal, String item) {
        grant.demandSight();
        int chunk = ordinal / CHUNK;
        int place = ordinal % CHUNK;
        return column(item)
                .map(column -> new Provenance(
                        batch,
                        (int) rowNumbers(chunk).get(place),
                        column,
                        cells(column, chunk)
                                .cell(place)
                                .map(ColumnChunk.Entry::raw)
                                .orElse("")));
    }

    /// The ordinal of a row of the file, where it was stored.
    public Optional<Integer> ordinalOf(int fileRow) {
        for (int chunk = 0; chunk < chunks; chunk++) {
            int place = Arrays.binarySearch(rowNumbers(chunk).values(), fileRow);
            if (place >= 0) {
                return Optional.of(chunk * CHUNK + place);
            }
        }
        return Optional.empty();
    }

    /// One stored row: the value of each item that has one. For a page that shows a record, not for a run; columns are
    /// read one by one.
    public Map<String, String> record(Grant grant, int ordinal) {
        grant.demandSight();
        Map<String, String> values = new HashMap<>();
        for (BatchColumn column : columns) {
            if (column.itemName() != null) {
                cells(column, ordinal / CHUNK)
                        .cell(ordinal % CHUNK)
                        .map(ColumnChunk.Entry::value)
                        .ifPresent(value -> values.put(column.itemName(), value));
            }
        }
        return values;
    }
}
