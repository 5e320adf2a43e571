package jp.yorisoi.flow.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchColumn;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;

/// What a store holds: each batch in the order of its import with all its values, and the rows of every table but the
/// audit's.
record StoredContents(List<OneBatch> batches, Map<String, Long> rows) {

    /// One batch; its values as one number.
    record OneBatch(
            String file, String sha256, String source, Batch.Counts counts, Map<?, Integer> slices, long values) {}

    static StoredContents of(Workbench workbench) {
        Grant grant = workbench.gate().grant(workbench.operator(), Permission.RUN_LINKS, Purpose.SCREENING, "");
        List<OneBatch> batches = new ArrayList<>();
        for (Batch batch : workbench.batches().all()) {
            batches.add(new OneBatch(
                    batch.file(),
                    batch.place().sha256(),
                    batch.source(),
                    batch.counts(),
                    workbench.batches().slices(batch),
                    values(workbench.batches().reader(grant, batch))));
        }
        Map<String, Long> rows = new TreeMap<>(workbench.storeCheck().run().rows());
        rows.keySet().removeIf(table -> table.startsWith("audit"));
        return new StoredContents(batches, rows);
    }

    private static long values(BatchReader reader) {
        long hash = reader.rows();
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            hash = 31 * hash + Arrays.hashCode(reader.rowNumbers(chunk).encode());
            for (BatchColumn column : reader.columns()) {
                hash = 31 * hash + Arrays.hashCode(reader.cells(column, chunk).encode());
            }
        }
        return hash;
    }
}
