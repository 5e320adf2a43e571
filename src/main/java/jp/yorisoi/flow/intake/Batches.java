package jp.yorisoi.flow.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// The batches of a store: which hold on a day as known at a time, what was wrong with each, and the way to their
/// values.
public final class Batches {
    private static final Comparator<Batch> NEWEST =
            Comparator.comparing(Batch::asOf).thenComparing(Batch::id);

    private final Store store;
    private final BatchTable table = new BatchTable();

    /// The batches of this store.
    public Batches(Store store) {
        this.store = store;
    }

    /// Every batch, the first import first; withdrawn ones too.
    public List<Batch> all() {
        return store.read(table::all).stream().map(BatchTable.Line::batch).toList();
    }

    /// The batch of this number.
    public Optional<Batch> find(long id) {
        return store.read(session -> table.find(session, id)).map(BatchTable.Line::batch);
    }

    /// The batches of a source that hold by these clocks, the oldest as-of first; withdrawn ones left out. Of a
    /// snapshot the newest as-of ≤ the day
    /// for each partition (equal as-of: the later import), of a period source the same for each period, of events every
    /// batch.
    public List<Holding> holding(SourceDefinition source, Clocks clocks) {
        return store.read(session -> holding(session, source, clocks));
    }

    /// What holds and can be read: a batch whose values are gone leaves a gap, which no older batch fills.
    List<Holding> holding(Session session, SourceDefinition source, Clocks clocks) throws SQLException {
        return holdingOrPurged(session, source, clocks).stream()
                .filter(holding -> holding.batch().state() != Batch.State.PURGED)
                .toList();
    }

    /// The batches that held by these clocks and whose values went after what they know: what was worked out by them
    /// cannot be worked out again. What was gone before, they never rested on.
    public List<Batch> purgedSince(Collection<SourceDefinition> sources, Clocks clocks) {
        return store.read(session -> {
            Set<Long> gone = new HashSet<>();
            for (BatchTable.Line line : table.all(session)) {
                if (line.purgedAt() != null && !line.purgedAt().isBefore(clocks.knownAt())) {
                    gone.add(line.batch().id());
                }
            }
            List<Batch> under = new ArrayList<>();
            for (SourceDefinition source : gone.isEmpty() ? List.<SourceDefinition>of() : sources) {
                holdingOrPurged(session, source, clocks).stream()
                        .map(Holding::batch)
                        .filter(batch -> gone.contains(batch.id()))
                        .forEach(under::add);
            }
            return under;
        });
    }

    private List<Holding> holdingOrPurged(Session session, SourceDefinition source, Clocks clocks) throws SQLException {
        List<Batch> known = known(session, source.id(), clocks);
        if (source.delivery() == Delivery.EVENTS) {
            return events(session, known);
        }
        Map<Slice, Batch> newest = new HashMap<>();
        Map<Batch, Map<Slice, Integer>> slices = new LinkedHashMap<>();
        for (Batch batch : known) {
            if (!batch.asOf().isAfter(clocks.asOf())) {
                slices.put(batch, table.slices(session, batch.id()));
                slices.get(batch).keySet().forEach(slice -> newest.put(slice, batch));
            }
        }
        return holdings(slices, newest);
    }

    /// What was said the time before: of a snapshot, for each part that holds by these clocks, the delivery with the
    /// next older as-of day (what holds for the same day is a correction of it, not the time before). Nothing for
    /// periods and events, whose older rows hold beside the newer.
    public List<Holding> before(SourceDefinition source, Clocks clocks) {
        if (source.delivery() != Delivery.SNAPSHOT) {
            return List.of();
        }
        return store.read(session -> {
            Map<Slice, Batch> newest = new HashMap<>();
            Map<Slice, Batch> before = new HashMap<>();
            Map<Batch, Map<Slice, Integer>> slices = new LinkedHashMap<>();
            for (Batch batch : known(session, source.id(), clocks)) {
                if (!batch.asOf().isAfter(clocks.asOf())) {
                    slices.put(batch, table.slices(session, batch.id()));
                    for (Slice slice : slices.get(batch).keySet()) {
                        Batch older = newest.put(slice, batch);
                        if (older != null && older.asOf().isBefore(batch.asOf())) {
                            before.put(slice, older);
                        }
                    }
                }
            }
            return holdings(slices, before);
        });
    }

    private static List<Holding> holdings(Map<Batch, Map<Slice, Integer>> slices, Map<Slice, Batch> newest) {
        List<Holding> holdings = new ArrayList<>();
        slices.forEach((batch, own) -> {
            Set<Slice> held = new LinkedHashSet<>();
            own.keySet().stream()
                    .filter(slice -> isOneDelivery(batch, newest.get(slice)))
                    .forEach(held::add);
            if (!held.isEmpty()) {
                boolean all = held.size() == own.size();
                holdings.add(new Holding(batch, held, all ? Holding.Extent.ALL_ROWS : Holding.Extent.SOME_ROWS));
            }
        });
        return holdings;
    }

    /// Whether a batch is the newest one, or another table of its file for the same day: the classes of a school, sheet
    /// by sheet.
    private static boolean isOneDelivery(Batch batch, @Nullable Batch newest) {
        return newest != null
                && (batch.equals(newest)
                        || (batch.asOf().equals(newest.asOf())
                                && batch.place().sha256().equals(newest.place().sha256())));
    }

    private List<Holding> events(Session session, List<Batch> known) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        for (Batch batch : known) {
            holdings.add(new Holding(batch, table.slices(session, batch.id()).keySet(), Holding.Extent.ALL_ROWS));
        }
        return holdings;
    }

    /// The batches that counted at a moment and were taken back since: what was worked out then rests on them.
    public List<Batch> withdrawnSince(Instant moment) {
        return store.read(table::all).stream()
                .filter(line -> !line.batch().imported().at().isAfter(moment))
                .filter(line ->
                        line.withdrawnAt() != null && !line.withdrawnAt().isBefore(moment))
                .map(BatchTable.Line::batch)
                .toList();
    }

    /// What was imported by then and not withdrawn by then, in the order in which it comes to hold.
    List<Batch> known(Session session, String source, Clocks clocks) throws SQLException {
        return table.ofSource(session, source).stream()
                .filter(line -> !line.batch().imported().at().isAfter(clocks.knownAt()))
                .filter(line -> line.withdrawnAt() == null || line.withdrawnAt().isAfter(clocks.knownAt()))
                .map(BatchTable.Line::batch)
                .sorted(NEWEST)
                .toList();
    }

    /// The batches of the residents' register that had been imported and not withdrawn by a moment, the one that holds
    /// first.
    public List<Long> registers(Instant knownAt) {
        Clocks clocks = new Clocks(LocalDate.MAX, knownAt);
        return store.read(session -> known(session, RegisterIntake.SOURCE, clocks)).reversed().stream()
                .map(Batch::id)
                .toList();
    }

    /// The moment at which each batch that was taken back was, by its id.
    public Map<Long, Instant> withdrawals() {
        Map<Long, Instant> at = new HashMap<>();
        for (BatchTable.Line line : store.read(table::all)) {
            if (line.withdrawnAt() != null) {
                at.put(line.batch().id(), line.withdrawnAt());
            }
        }
        return at;
    }

    /// Takes a batch's values away, by an approved item, in the caller's transaction. Demands PURGE
    /// or, for a plan that is only tried out, APPROVE_PURGE.
    public void purge(Grant grant, Batch batch, long item) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        store.change(session -> table.purge(session, batch.id(), Instant.now(store.clock()), item));
    }

    /// What was wrong with a batch, counted by code and column; no values.
    public List<ProblemCount> problems(Batch batch) {
        return store.read(session -> table.problems(session, batch.id()));
    }

    /// What a batch's columns hold, counted; no items for one of before this was counted.
    public BatchQuality quality(Batch batch) {
        return store.read(session -> new BatchQuality(batch.rows(), new QualityTable().of(session, batch.id())));
    }

    /// What made a batch look like another one than it was taken for: another month, city or school, or cut off.
    public List<Problem> warnings(Batch batch) {
        return store.read(session -> new QualityTable().warnings(session, batch));
    }

    /// What a batch is held against, and how far each of its items moved since, by the item's name; nothing where none
    /// came before it.
    public Optional<Drift> drift(SourceDefinition source, Batch batch) {
        BatchQuality now = quality(batch);
        return store.read(session -> DriftBasis.find(session, source, batch, table.slices(session, batch.id())))
                .map(basis -> Drift.of(source, basis, now));
    }

    /// The rows of each slice of a batch.
    public Map<Slice, Integer> slices(Batch batch) {
        return store.read(session -> table.slices(session, batch.id()));
    }

    /// The rows of a batch that were not stored: to whoever may see lists (VIEW_LIST) as they were read, to whoever
    /// imports (IMPORT) only where they stand and what is wrong.
    public List<RejectedRow> rejected(Grant grant, Batch batch) {
        grant.demand(Permission.VIEW_LIST, Permission.IMPORT);
        List<RejectedRow> rejected = store.read(session -> table.rejected(session, batch.id()));
        return grant.permission() == Permission.VIEW_LIST
                ? rejected
                : rejected.stream().map(RejectedRow::withoutCells).toList();
    }

    /// The way to a batch's values, for a run or for whoever may see them.
    public BatchReader reader(Grant grant, Batch batch) {
        grant.demandValues();
        return BatchReader.of(store, table, batch);
    }
}
