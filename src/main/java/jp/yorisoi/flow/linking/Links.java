package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;

/// The links of a store's records to the people of its register: a run makes them, everything above reads them.
public final class Links {
    private final Store store;
    private final Audit audit;
    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Registers registers;
    private final Executor executor;
    private final LinkTable table = new LinkTable();

    /// The links of a store; a run uses the executor beside the thread that calls it.
    public Links(
            Store store,
            Audit audit,
            SourceCatalogue catalogue,
            Batches batches,
            Registers registers,
            Executor executor) {
        this.store = store;
        this.audit = audit;
        this.catalogue = catalogue;
        this.batches = batches;
        this.registers = registers;
        this.executor = executor;
    }

    /// Links every batch that holds by these clocks (of one source, where it is named): batches whose links rest on
    /// nothing that changed keep them. Demands RUN_LINKS.
    public LinkReport run(Grant grant, Clocks clocks, Optional<String> source, Progress progress) {
        grant.demand(Permission.RUN_LINKS);
        throw new UnsupportedOperationException();
    }

    /// The persons of a batch's rows as the newest run left them; nothing where it was never linked.
    public Optional<LinkedRows> rows(Grant grant, Batch batch) {
        demand(grant);
        return store.read(session -> {
            Optional<LinkTable.Kept> kept = table.kept(session, batch.id());
            return kept.isEmpty() ? Optional.empty() : Optional.of(table.rows(session, kept.get()));
        });
    }

    /// The records of a person in the batches that hold by these clocks, in the order of the sources; nothing of a
    /// person whom the grant may not see.
    public List<RecordRef> recordsOf(Grant grant, long person, Clocks clocks) {
        demand(grant);
        if (grant.mayNotSee().contains(person)) {
            return List.of();
        }
        return store.read(session -> {
            Map<Long, List<LinkTable.Found>> found = table.find(session, person);
            List<RecordRef> records = new ArrayList<>();
            if (found.isEmpty()) {
                return records;
            }
            for (SourceDefinition one : catalogue.sources()) {
                for (Holding holding : batches.holding(one, clocks)) {
                    Batch batch = holding.batch();
                    for (LinkTable.Found row : held(grant, holding, one, found.getOrDefault(batch.id(), List.of()))) {
                        records.add(new RecordRef(
                                batch,
                                row.ordinal(),
                                Mark.state(row.mark()),
                                Mark.probability(row.mark()),
                                row.place()));
                    }
                }
            }
            return records;
        });
    }

    /// Those of a batch's rows for which the batch holds.
    private List<LinkTable.Found> held(
            Grant grant, Holding holding, SourceDefinition source, List<LinkTable.Found> rows) {
        if (rows.isEmpty() || holding.extent() == Holding.Extent.ALL_ROWS) {
            return rows;
        }
        java.util.BitSet holds = batches.reader(grant, holding.batch()).rowsOf(holding, source);
        return rows.stream().filter(row -> holds.get(row.ordinal())).toList();
    }

    /// How many records of each source have no person, by the newest run: counts, to be shown beside every count that
    /// rests on them.
    public Map<String, Integer> unlinkedBySource(Grant grant) {
        demand(grant);
        Map<String, Integer> unlinked = new HashMap<>();
        store.read(table::counts).forEach(counts -> unlinked.put(counts.source(), counts.unlinked()));
        return unlinked;
    }

    /// A number that changes whenever any link does: what was computed under another one is out of date.
    public long stamp() {
        return store.read(table::lastStamp);
    }

    /// Links are for a purpose: without a grant nobody gets here.
    static void demand(Grant grant) {
        java.util.Objects.requireNonNull(grant.purpose());
    }
}
