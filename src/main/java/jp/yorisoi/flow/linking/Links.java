package jp.yorisoi.flow.linking;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// The links of a store's records to the people of its register: a run makes them, everything above reads them.
public final class Links {
    private static final Permission[] COUNTING = {
        Permission.VIEW_COUNTS, Permission.VIEW_LIST, Permission.RUN_LINKS, Permission.RUN_SCREENING
    };

    private final Store store;
    private final Audit audit;
    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Registers registers;
    private final Executor executor;
    private final LinkTable table = new LinkTable();
    private final UnregisteredTable unregistered = new UnregisteredTable();
    private final Supplier<LinkModel> models;
    private volatile LinkTools tools;
    private SoftReference<PersonIndex> lastIndex = new SoftReference<>(null);
    private Set<Long> lastHidden = Set.of();
    private Map<Long, Long> lastJoined = Map.of();

    /// The definitions that links rest on: the model that is in force is asked for anew by every run.
    public record Basis(SourceCatalogue catalogue, Supplier<LinkModel> models) {}

    /// The links of a store; a run uses the executor beside the thread that calls it.
    public Links(Store store, Audit audit, Basis basis, Batches batches, Registers registers, Executor executor) {
        this.store = store;
        this.audit = audit;
        this.catalogue = basis.catalogue;
        this.batches = batches;
        this.registers = registers;
        this.executor = executor;
        this.models = basis.models;
        this.tools = new LinkTools(
                store,
                catalogue,
                batches,
                basis.models.get(),
                table,
                new DecisionTable(),
                new IssuedIdTable(),
                new WeightsTable());
    }

    /// The ids that this office issued.
    public IssuedIds issuedIds() {
        return new IssuedIds(store, audit, registers);
    }

    /// Those whom records tell of and who are in no register.
    public Unregistered unregistered() {
        return new Unregistered(this, tools, audit, unregistered);
    }

    /// The records that wait for a decision.
    public ReviewQueue reviewQueue() {
        return new ReviewQueue(this, tools, audit);
    }

    /// Links every batch that holds by these clocks (of one source, where it is named): batches whose links rest on
    /// nothing that changed keep them. Demands RUN_LINKS; a source that is not known is a problem of kind USAGE.
    public LinkReport run(Grant grant, Clocks clocks, Optional<String> source, Progress progress) {
        grant.demand(Permission.RUN_LINKS);
        Optional<SourceDefinition> only = source.map(this::known);
        tools = tools.with(models.get());
        List<LinkReport.SourceLinks> counts = runOf(grant, clocks, progress).run(only);
        long number = store.write(session -> {
            long run = table.addRun(
                    session,
                    new LinkTable.Run(
                            Instant.now(store.clock()),
                            grant.operator().name(),
                            registers.newestDay().map(LocalDate::toEpochDay).orElse(0L),
                            clocks.asOf(),
                            tools.model().hash()));
            for (LinkReport.SourceLinks one : counts) {
                table.addCounts(session, run, one);
            }
            unregistered().note(grant, clocks);
            audit.append(new Act(
                    grant.operator().name(),
                    "link.run",
                    List.of(Long.toString(run)),
                    grant.purpose().id(),
                    grant.reason()));
            return run;
        });
        return new LinkReport(number, counts, learned(counts));
    }

    /// What was learned of the sources that tell who their people are.
    private List<LinkReport.Learned> learned(List<LinkReport.SourceLinks> counts) {
        List<LinkReport.Learned> learned = new ArrayList<>();
        for (LinkReport.SourceLinks one : counts) {
            boolean told = catalogue
                    .find(one.source())
                    .filter(known -> known.link() instanceof LinkWay.ByPerson)
                    .isPresent();
            Weights.Figures figures = tools.weights(one.source()).figures();
            if (told && figures.records() > 0) {
                learned.add(new LinkReport.Learned(
                        one.source(),
                        figures.records(),
                        figures.labels(),
                        figures.pairs(),
                        figures.recall(),
                        figures.expected(),
                        figures.notes()));
            }
        }
        return learned;
    }

    /// The limits of every source that tells who its people are, and what others would come to. Demands REVIEW_LINKS,
    /// RUN_LINKS or VIEW_COUNTS.
    public List<LinkLimits.OfSource> limits(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS, Permission.RUN_LINKS, Permission.VIEW_COUNTS);
        LinkModel model = models.get();
        List<LinkReport.SourceLinks> counts = store.read(table::counts);
        return catalogue.sources().stream()
                .filter(source -> source.link() instanceof LinkWay.ByPerson)
                .map(source -> new LinkLimits.OfSource(
                        source,
                        new LinkLimits(
                                model.limits(source.id()).link(),
                                model.limits(source.id()).review()),
                        counts.stream()
                                .filter(one -> one.source().equals(source.id()))
                                .mapToInt(LinkReport.SourceLinks::records)
                                .sum(),
                        tools.weights(source.id()).figures().expected()))
                .toList();
    }

    /// Takes the links of a batch away whose values go, in the caller's transaction; decisions stay, since the same
    /// record may come again. Demands PURGE
    /// or, for a plan that is only tried out, APPROVE_PURGE.
    public void purge(Grant grant, long batch) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        store.change(session -> {
            table.purge(session, batch);
            unregistered.purge(session, batch);
        });
    }

    /// What holds by now: the newest register's day, or today where that is later.
    public Clocks clocks() {
        LocalDate today = LocalDate.now(store.clock());
        return Clocks.on(registers.newestDay().filter(day -> day.isAfter(today)).orElse(today));
    }

    private SourceDefinition known(String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("linking.source-unknown", Map.of("source", id))));
    }

    LinkRun runOf(Grant grant, Clocks clocks, Progress progress) {
        LinkRun.People people = new LinkRun.People(registers.numbers(grant), index(grant), registers.joinedIds());
        return new LinkRun(tools, grant, clocks, people, executor, progress);
    }

    /// The newest register as an index; kept while memory allows and nothing newer came.
    synchronized @Nullable PersonIndex index(Grant grant) {
        Set<Long> hidden = grant.isRun() ? Set.of() : grant.mayNotSee();
        PersonIndex last = lastIndex.get();
        Optional<Long> batch = registers.newestBatch();
        Map<Long, Long> joined = registers.joinedIds();
        boolean same = hidden.equals(lastHidden) && joined.equals(lastJoined);
        if (last != null && batch.isPresent() && last.register().batch() == batch.get() && same) {
            return last;
        }
        PersonIndex built = registers
                .everybody(grant)
                .map(register -> new PersonIndex(register, executor))
                .orElse(null);
        lastIndex = new SoftReference<>(built);
        lastHidden = hidden;
        lastJoined = joined;
        return built;
    }

    /// The persons of a batch's rows as the newest run left them; nothing where it was never linked.
    public Optional<LinkedRows> rows(Grant grant, Batch batch) {
        grant.demandValues();
        return store.read(session -> {
            Optional<LinkTable.Kept> kept = table.kept(session, batch.id());
            return kept.isEmpty() ? Optional.empty() : Optional.of(table.rows(session, kept.get()));
        });
    }

    /// The records of a person in the batches that hold by these clocks, in the order of the sources; nothing of a
    /// person whom the grant may not see.
    public List<RecordRef> recordsOf(Grant grant, long person, Clocks clocks) {
        grant.demandSight();
        if (grant.mayNotSee().contains(person)) {
            return List.of();
        }
        return store.read(session -> {
            Map<Long, List<LinkTable.Found>> found = new HashMap<>(table.find(session, person));
            for (Map.Entry<Long, Long> joined : registers.joinedIds().entrySet()) {
                if (joined.getValue() == person) {
                    table.find(session, joined.getKey())
                            .forEach((batch, more) -> found.merge(batch, more, Links::together));
                }
            }
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
                                state(row),
                                state(row) == LinkState.LINKED && row.place() > 0 ? 1 : Mark.probability(row.mark()),
                                row.place()));
                    }
                }
            }
            return records;
        });
    }

    private static List<LinkTable.Found> together(List<LinkTable.Found> some, List<LinkTable.Found> more) {
        List<LinkTable.Found> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /// A further person whom a record names by number is sure, even where its own person is not known.
    private static LinkState state(LinkTable.Found row) {
        LinkState own = Mark.state(row.mark());
        return row.place() > 0 && own == LinkState.UNLINKED ? LinkState.LINKED : own;
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
        grant.demand(COUNTING);
        Map<String, Integer> unlinked = new HashMap<>();
        store.read(table::counts).forEach(counts -> unlinked.put(counts.source(), counts.unlinked()));
        return unlinked;
    }

    /// A number that changes whenever any link does: what was computed under another one is out of date.
    public long stamp() {
        return store.read(table::lastStamp);
    }

    /// Every record that holds by these clocks (of one source, where it is named) with its state, as lines of
    /// [LinkExport#HEADER], made while they are read: an export of personal data, written to the audit. People whom the
    /// grant may not see are left out with their records. Demands RUN_LINKS.
    public Iterable<List<String>> export(Grant grant, Clocks clocks, Optional<String> source) {
        grant.demand(Permission.RUN_LINKS);
        audit.append(new Act(
                grant.operator().name(),
                "link.export",
                List.of(),
                grant.purpose().id(),
                grant.reason()));
        Optional<String> only = source.map(this::known).map(SourceDefinition::id);
        return new LinkExport(tools, grant, clocks, registers.numbersById(grant), only);
    }
}
