package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// What runs and reviews work with: the store and its tables, the sources, the model.
record LinkTools(
        Store store,
        SourceCatalogue catalogue,
        Batches batches,
        LinkModel model,
        LinkTable table,
        DecisionTable decisions,
        IssuedIdTable issued,
        WeightsTable weights) {

    /// By what a source was weighed when it was last linked; what is shipped where it never was.
    Weights weights(String source) {
        Weights shipped = model.weights(source);
        return store.read(session -> weights.find(session, source))
                .map(text -> Weights.of(text, shipped))
                .orElse(shipped);
    }

    /// The same with another model.
    LinkTools with(LinkModel other) {
        return new LinkTools(store, catalogue, batches, other, table, decisions, issued, weights);
    }

    /// A batch with its links and what they rest on.
    record KeptBatch(SourceBatch batch, String basis) {
        @Override
        public String toString() {
            return "KeptBatch[" + batch + "]";
        }
    }

    /// A batch that was linked before.
    Optional<KeptBatch> kept(Grant grant, SourceDefinition source, Holding holding) {
        return store.read(session -> {
            Optional<LinkTable.Kept> kept = table.kept(session, holding.batch().id());
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            BatchReader reader = batches.reader(grant, holding.batch());
            LinkedRows rows = table.rows(session, kept.get());
            return Optional.of(new KeptBatch(
                    new SourceBatch(source, holding, reader, rows, kept.get().stamp()),
                    kept.get().basis()));
        });
    }

    /// A batch that was linked before, with all its rows.
    Optional<SourceBatch> keptWhole(Grant grant, SourceDefinition source, Batch batch) {
        return kept(grant, source, new Holding(batch, Set.of(), Holding.Extent.ALL_ROWS))
                .map(KeptBatch::batch);
    }

    /// The batches of a source that hold by these clocks and were linked.
    List<SourceBatch> linked(Grant grant, SourceDefinition source, Clocks clocks) {
        return batches.holding(source, clocks).stream()
                .flatMap(holding -> kept(grant, source, holding).stream())
                .map(KeptBatch::batch)
                .toList();
    }

    /// A batch that is to be linked.
    SourceBatch open(Grant grant, SourceDefinition source, Holding holding) {
        BatchReader reader = batches.reader(grant, holding.batch());
        return new SourceBatch(source, holding, reader, new LinkedRows(0), 0);
    }

    /// Keeps a batch's links under a new stamp.
    SourceBatch keep(Session session, SourceBatch batch, String basis) throws SQLException {
        long stamp = table.lastStamp(session) + 1;
        table.keep(
                session,
                new LinkTable.Kept(
                        batch.holding().batch().id(),
                        batch.source().id(),
                        batch.rows().rows(),
                        batch.rows().others(),
                        basis,
                        stamp),
                batch.rows());
        return new SourceBatch(batch.source(), batch.holding(), batch.reader(), batch.rows(), stamp);
    }
}
