package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Finds the batch that a table is the next of.
final class Predecessors {
    private final Store store;
    private final SourceCatalogue catalogue;
    private final BatchTable table = new BatchTable();

    Predecessors(Store store, SourceCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// A table that comes in: its source, the day it holds for, its file and sheet.
    record Coming(SourceDefinition source, LocalDate asOf, String file, String sheet) {}

    Optional<Predecessor> of(Coming coming, TableLook look) {
        return store.read(session -> find(session, coming, look));
    }

    private Optional<Predecessor> find(Session session, Coming coming, TableLook look) throws SQLException {
        List<Batch> known = new Batches(store)
                .known(session, coming.source().id(), Clocks.on(coming.asOf()))
                .reversed();
        Set<String> parts = partitions(coming.source(), look);
        Batch best = null;
        int bestRank = 0;
        String sender = Sender.of(coming.file());
        for (Batch batch : known) {
            if (batch.asOf().isAfter(coming.asOf())) {
                continue;
            }
            int rank = rank(coming, sender, batch);
            boolean fits = parts == null || shares(session, batch, parts);
            if (fits && rank > bestRank) {
                best = batch;
                bestRank = rank;
            }
            if (bestRank == SAME_SHEET || (fits && parts != null)) {
                break;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Predecessor(best, table.columns(session, best.id())));
    }

    private static final int SAME_SHEET = 3;

    /// The same sheet of the same sender, the same sender, or at least the same source.
    private static int rank(Coming coming, String sender, Batch batch) {
        if (!Sender.of(batch.file()).equals(sender)) {
            boolean apart = coming.source().delivery() == Delivery.EVENTS
                    && coming.source().partition().isEmpty();
            return apart ? 0 : 1;
        }
        boolean sheet = Sender.of(batch.place().sheet()).equals(Sender.of(coming.sheet()));
        return sheet ? SAME_SHEET : 2;
    }

    private boolean shares(Session session, Batch batch, Set<String> parts) throws SQLException {
        for (Slice slice : table.slices(session, batch.id()).keySet()) {
            if (parts.contains(slice.partition())) {
                return true;
            }
        }
        return false;
    }

    /// The partitions that the first records are of; none where the source comes whole.
    private @Nullable Set<String> partitions(SourceDefinition source, TableLook look) {
        ItemDefinition item = source.partition().flatMap(source::item).orElse(null);
        if (item == null) {
            return null;
        }
        Normaliser normaliser = catalogue.normaliser(item);
        Set<String> parts = new HashSet<>();
        for (ColumnReading reading : look.recognition().readings()) {
            if (reading.item().filter(item.name()::equals).isPresent()) {
                ColumnContent content = look.content().column(reading.position());
                for (int i = 0; i < content.distinct(); i++) {
                    String value = normaliser.read(content.value(i)).value();
                    parts.add(value == null ? content.value(i) : value);
                }
            }
        }
        return parts;
    }
}
