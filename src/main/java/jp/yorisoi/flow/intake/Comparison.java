package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem.Severity;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// Compares a new table with what held before it: which records are new, changed and gone, and which stand twice in the
/// file.
final class Comparison {
    private static final BatchColumn WHOLE_ROW = new BatchColumn(0, "", null);

    private final Store store;
    private final SourceDefinition source;
    private final List<Holding> before;
    private final RowPrints prints;
    private final Together together;
    private final List<RowPrints.Chunk> chunks = new ArrayList<>();

    private Comparison(Store store, TablePlan plan, List<Holding> before, RowPrints prints, Together together) {
        this.store = store;
        this.source = plan.source();
        this.before = before;
        this.prints = prints;
        this.together = together;
        together.tables++;
    }

    /// The tables of one file that tell one source for one day: what one of them lacks may stand in another, so what is
    /// gone is known with the last of them, and counted there.
    static final class Together {
        private final String sha256;
        private final PrintMap now = new PrintMap();
        private final Set<Slice> slices = new HashSet<>();
        private int tables;
        private int counted;

        /// Of the file with these bytes.
        Together(String sha256) {
            this.sha256 = sha256;
        }

        private boolean isOne() {
            return tables == 1;
        }

        private boolean isLast() {
            return counted == tables;
        }
    }

    /// Prepares to compare a table of these columns with the batches that hold on its day.
    static Comparison of(Store store, Session session, TablePlan plan, Together together) throws SQLException {
        // the other tables of this very file came before where one was taken back and comes again: nothing to compare
        List<Holding> before = new Batches(store)
                .holding(session, plan.source(), Clocks.on(plan.asOf())).stream()
                        .filter(holding -> !holding.batch().place().sha256().equals(together.sha256))
                        .toList();
        Set<String> carried = new HashSet<>();
        plan.columns().forEach(column -> column.item().ifPresent(carried::add));
        BatchTable table = new BatchTable();
        for (Holding holding : before) {
            Set<String> had = new HashSet<>();
            table.columns(session, holding.batch().id())
                    .forEach(column -> column.item().ifPresent(had::add));
            carried.retainAll(had);
        }
        return new Comparison(store, plan, before, new RowPrints(plan.source(), carried), together);
    }

    RowPrints prints() {
        return prints;
    }

    /// Takes the prints of the next chunk.
    void add(RowPrints.Chunk chunk) {
        chunks.add(chunk);
    }

    /// New, changed and gone; rows that stand twice are noted.
    Batch.Counts count(Map<Slice, Integer> slices, List<long[]> rowNumbers, ProblemTally problems) {
        PrintMap earlier = earlier(slices.keySet());
        PrintMap now = new PrintMap();
        boolean keyed = !source.key().isEmpty();
        int fresh = 0;
        int changed = 0;
        for (int c = 0; c < chunks.size(); c++) {
            RowPrints.Chunk chunk = chunks.get(c);
            for (int row = 0; row < chunk.keys().length; row++) {
                if (!together.isOne()) {
                    together.now.put(free(together.now, chunk.keys()[row], keyed), chunk.contents()[row]);
                }
                long key = free(now, chunk.keys()[row], keyed);
                PrintMap.Found twice = now.put(key, chunk.contents()[row]);
                // by this key the row is looked for among those before it
                chunk.keys()[row] = key;
                if (twice != PrintMap.Found.NOTHING) {
                    String code = twice == PrintMap.Found.SAME ? "intake.duplicate-row" : "intake.duplicate-key";
                    problems.add(
                            Severity.NOTE, code, WHOLE_ROW, (int) rowNumbers.get(c)[row]);
                }
            }
        }
        for (RowPrints.Chunk chunk : chunks) {
            for (int row = 0; row < chunk.keys().length; row++) {
                PrintMap.Found found = earlier.find(chunk.keys()[row], chunk.contents()[row]);
                fresh += found == PrintMap.Found.NOTHING ? 1 : 0;
                changed += found == PrintMap.Found.OTHER ? 1 : 0;
            }
        }
        return new Batch.Counts(0, 0, 0, fresh, changed, gone(slices.keySet(), earlier, now));
    }

    private int gone(Set<Slice> slices, PrintMap earlier, PrintMap now) {
        together.slices.addAll(slices);
        together.counted++;
        if (source.delivery() == Delivery.EVENTS || !together.isLast()) {
            return 0;
        }
        return together.isOne()
                ? earlier.missingIn(now)
                : earlier(together.slices).missingIn(together.now);
    }

    /// Without a key, records that are equal in all that identifies them are told apart by their order: the second is
    /// another visit.
    private static long free(PrintMap map, long key, boolean keyed) {
        long free = key;
        for (long ordinal = 1; !keyed && map.find(free, 0) != PrintMap.Found.NOTHING; ordinal++) {
            free = RowPrints.mix(key + ordinal);
        }
        return free;
    }

    private PrintMap earlier(Set<Slice> slices) {
        PrintMap map = new PrintMap();
        for (Holding holding : before) {
            Set<Slice> shared = new HashSet<>(holding.slices());
            shared.retainAll(slices);
            if (source.delivery() == Delivery.EVENTS || !shared.isEmpty()) {
                Holding.Extent extent = source.delivery() != Delivery.EVENTS
                                && shared.size() < holding.slices().size()
                        ? Holding.Extent.SOME_ROWS
                        : holding.extent();
                add(new Holding(holding.batch(), shared, extent), map);
            }
        }
        return map;
    }

    private void add(Holding holding, PrintMap into) {
        BatchReader reader = BatchReader.of(store, new BatchTable(), holding.batch());
        BitSet rows = reader.rowsOf(holding, source);
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            int size = Math.min(BatchReader.CHUNK, reader.rows() - chunk * BatchReader.CHUNK);
            RowPrints.Chunk old = new RowPrints.Chunk(size);
            for (BatchColumn column : reader.columns()) {
                if (column.itemName() != null) {
                    ColumnChunk cells = reader.cells(column, chunk);
                    prints.add(column.itemName(), cells, old);
                }
            }
            for (int row = 0; row < size; row++) {
                if (rows.get(chunk * BatchReader.CHUNK + row)) {
                    long key = free(into, old.keys()[row], !source.key().isEmpty());
                    into.put(key, old.contents()[row]);
                }
            }
        }
    }
}
