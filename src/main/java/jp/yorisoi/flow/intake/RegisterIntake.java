package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.people.RegisterExtract;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// A batch of the residents' register as the people's room takes it in.
final class RegisterIntake {
    /// The source that is the register.
    static final String SOURCE = "juki";

    /// The item that says who is under 支援措置.
    static final String PROTECTION = RegisterItem.PROTECTION.item();

    private RegisterIntake() {}

    static boolean isRegister(TablePlan plan) {
        return plan.source().id().equals(SOURCE);
    }

    /// Refuses a register that no longer says who is under 支援措置 where the one that holds does: everybody protected
    /// would be shown.
    static void mustTellProtection(Session session, Batches batches, TablePlan plan, String file) throws SQLException {
        if (!isRegister(plan) || plan.carries(PROTECTION)) {
            return;
        }
        BatchTable table = new BatchTable();
        for (Holding holding : batches.holding(session, plan.source(), Clocks.on(LocalDate.MAX))) {
            boolean told = table.columns(session, holding.batch().id()).stream()
                    .anyMatch(column -> PROTECTION.equals(column.itemName()));
            if (told) {
                throw Refused.because(
                        "intake.protection-gone",
                        Map.of("date", holding.batch().asOf().toString()),
                        Problem.Place.file(file));
            }
        }
    }

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
