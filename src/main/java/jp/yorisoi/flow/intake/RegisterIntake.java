package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.flow.people.RegisterExtract;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Store;

/// A batch of the residents' register as the people's room takes it in.
final class RegisterIntake {
    /// The source that is the register.
    static final String SOURCE = "juki";

    private RegisterIntake() {}

    static RegisterExtract of(Store store, BatchTable table, Batch batch) {
        BatchReader reader = BatchReader.of(store, table, batch);
        Map<RegisterItem, List<ColumnChunk>> columns = new EnumMap<>(RegisterItem.class);
        for (RegisterItem item : RegisterItem.values()) {
            reader.column(item.item()).ifPresent(column -> {
                List<ColumnChunk> chunks = new ArrayList<>(reader.chunks());
                for (int chunk = 0; chunk < reader.chunks(); chunk++) {
                    chunks.add(reader.cells(column, chunk));
                }
                columns.put(item, chunks);
            });
        }
        return new RegisterExtract(batch.id(), batch.asOf(), columns);
    }
}
