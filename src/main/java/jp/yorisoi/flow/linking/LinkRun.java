package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// One run over the sources: those that name their people by number first, then those that tell who they are, then
/// those that reach their people through another source.
final class LinkRun {
    /// Changes whenever a run makes something else of the same data than before, so that kept links are made anew.
    private static final String MAKING = "6 ";

    private final LinkTools tools;
    private final Grant grant;
    private final Clocks clocks;
    private final Executor executor;
    private final Progress progress;
    private final People people;
    private final Map<String, List<SourceBatch>> done = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();

    /// The people of a run: every number that was ever seen, the register as an index, if there is one, and ids that
    /// stand
    /// under another, since their numbers are one person.
    record People(Map<String, Long> numbers, @Nullable PersonIndex index, Map<Long, Long> joined) {
        String basis() {
            String joins = joined.isEmpty() ? "" : " " + new java.util.TreeMap<>(joined);
            return (index == null ? "" : index.register().batch()) + " " + numbers.size() + joins;
        }

        /// The ids that were issued, with the persons they stand under.
        Map<String, Long> under(Map<String, Long> issued) {
            Map<String, Long> under = new HashMap<>(issued);
            under.replaceAll((id, person) -> joined.getOrDefault(person, person));
            return under;
        }

        @Override
        public String toString() {
            return "People[" + numbers.size() + "]";
        }
    }

    LinkRun(LinkTools tools, Grant grant, Clocks clocks, People people, Executor executor, Progress progress) {
        this.tools = tools;
        this.grant = grant;
        this.clocks = clocks;
        this.people = people;
        this.executor = executor;
        this.progress = progress;
    }

    /// Links the sources, all or those that one needs; gives the counts of those asked for.
    List<LinkReport.SourceLinks> run(Optional<SourceDefinition> only) {
        List<LinkReport.SourceLinks> counts = new ArrayList<>();
        for (SourceDefinition source : inOrder()) {
            if (only.isEmpty() || only.get().id().equals(source.id())) {
                counts.add(counted(source));
            }
        }
        counts.sort(Comparator.comparing(LinkReport.SourceLinks::source));
        return counts;
    }

    private List<SourceDefinition> inOrder() {
        return tools.catalogue().sources().stream()
                .sorted(Comparator.comparingInt(LinkRun::turn).thenComparing(SourceDefinition::id))
                .toList();
    }

    private static int turn(SourceDefinition source) {
        return switch (source.link()) {
            case LinkWay.ById way -> 0;
            case LinkWay.ByIssued way -> 0;
            case LinkWay.ByPerson way -> 1 + rank(way);
            case LinkWay.ByJoin way -> 9;
        };
    }

    /// Those that tell a date of birth first; what they say of households helps those that tell it in part or never.
    private static int rank(LinkWay.ByPerson way) {
        if (!way.roles().containsKey("birth")) {
            return 2;
        }
        return way.roles().containsKey("age") ? 1 : 0;
    }

    private LinkReport.SourceLinks counted(SourceDefinition source) {
        long started = System.nanoTime();
        progress.checkCancelled();
        progress.step(source.words().label());
        int[] states = new int[LinkState.values().length];
        int ambiguous = 0;
        for (SourceBatch batch : linked(source)) {
            BitSet held = batch.held();
            for (int row = held.nextSetBit(0); row >= 0; row = held.nextSetBit(row + 1)) {
                states[batch.rows().state(row).ordinal()]++;
                ambiguous += batch.rows().reason(row) == ReviewReason.AMBIGUOUS ? 1 : 0;
            }
        }
        int linked = states[LinkState.LINKED.ordinal()];
        int review = states[LinkState.REVIEW.ordinal()];
        int unlinked = states[LinkState.UNLINKED.ordinal()];
        linkHistory(source);
        if (!isNeededLater(source)) {
            done.remove(source.id());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new LinkReport.SourceLinks(
                source.id(), linked + review + unlinked, linked, review, unlinked, ambiguous, seconds);
    }

    /// Batches that held on another day are linked once, so that a run of that day finds their people.
    private void linkHistory(SourceDefinition source) {
        List<Holding> never = new ArrayList<>();
        List<Long> holding = linked(source).stream()
                .map(batch -> batch.holding().batch().id())
                .toList();
        Map<Long, LinkTable.Kept> kept =
                tools.store().read(session -> tools.table().ofSource(session, source.id()));
        for (Batch batch : tools.batches().all()) {
            boolean other = batch.source().equals(source.id()) && batch.state() == Batch.State.IN_FORCE;
            if (other && !holding.contains(batch.id()) && !kept.containsKey(batch.id())) {
                never.add(new Holding(batch, Set.of(), Holding.Extent.ALL_ROWS));
            }
        }
        if (!never.isEmpty()) {
            link(source, never, "", Optional.of(tools.weights(source.id())));
        }
    }

    private boolean isNeededLater(SourceDefinition source) {
        return tellsOfHouseholds(source)
                || tools.catalogue().sources().stream()
                        .anyMatch(other -> other.link() instanceof LinkWay.ByJoin join
                                && join.source().equals(source.id()));
    }

    /// The batches of a source that hold, linked: those whose links rest on nothing that changed keep them.
    List<SourceBatch> linked(SourceDefinition source) {
        List<SourceBatch> known = done.get(source.id());
        if (known != null) {
            return known;
        }
        List<Holding> holdings = tools.batches().holding(source, clocks);
        String basis = holdings.isEmpty() ? "" : basis(source, holdings);
        List<SourceBatch> batches = new ArrayList<>();
        for (Holding holding : holdings) {
            tools.kept(grant, source, holding)
                    .filter(kept -> kept.basis().equals(basis))
                    .ifPresent(kept -> batches.add(kept.batch()));
        }
        // By person, all are linked anew where one is: its records are weighed by what all of them tell.
        boolean together = source.link() instanceof LinkWay.ByPerson && batches.size() < holdings.size();
        if (together) {
            batches.clear();
        }
        List<Holding> todo = new ArrayList<>(holdings);
        todo.removeIf(holding -> batches.stream()
                .anyMatch(
                        batch -> batch.holding().batch().id() == holding.batch().id()));
        if (!todo.isEmpty()) {
            batches.addAll(link(source, todo, basis, Optional.empty()));
        }
        done.put(source.id(), batches);
        return batches;
    }

    /// The print of everything that the links of a source's batches rest on.
    private String basis(SourceDefinition source, List<Holding> holdings) {
        StringBuilder text = new StringBuilder(MAKING)
                .append(tools.model().hash())
                .append(' ')
                .append(source.hash())
                .append(' ')
                .append(people.basis());
        if (source.link() instanceof LinkWay.ByPerson) {
            holdings.forEach(holding -> text.append(" +").append(holding.batch().id()));
            // What people decided of some records tells of the others.
            long decided = tools.store().read(session -> tools.decisions().newest(session, source.id()));
            text.append(" d").append(decided);
        }
        for (SourceDefinition other : restsOn(source)) {
            linked(other)
                    .forEach(batch -> text.append(' ')
                            .append(batch.holding().batch().id())
                            .append(':')
                            .append(batch.stamp()));
        }
        if (source.link() instanceof LinkWay.ByIssued) {
            text.append(' ').append(tools.store().<Long>read(tools.issued()::count));
        }
        return RecordKeys.print(text.toString());
    }

    /// The sources whose links a source's links rest on.
    private List<SourceDefinition> restsOn(SourceDefinition source) {
        return switch (source.link()) {
            case LinkWay.ByJoin way ->
                tools.catalogue().find(way.source()).stream().toList();
            case LinkWay.ByPerson way -> restsOn(tools.catalogue(), way);
            case LinkWay.ById way -> List.of();
            case LinkWay.ByIssued way -> List.of();
        };
    }

    /// The sources whose linked records tell of households what records linked in this way may need.
    static List<SourceDefinition> restsOn(SourceCatalogue catalogue, LinkWay.ByPerson way) {
        return catalogue.sources().stream()
                .filter(other -> other.link() instanceof LinkWay.ByPerson first
                        && rank(first) < rank(way)
                        && tellsOfHouseholds(other))
                .toList();
    }

    private static boolean tellsOfHouseholds(SourceDefinition source) {
        return source.link() instanceof LinkWay.ByPerson way
                && way.roles().containsKey("birth")
                && (way.roles().containsKey("phone") || way.roles().containsKey("address"));
    }

    private List<SourceBatch> link(
            SourceDefinition source, List<Holding> todo, String basis, Optional<Weights> learned) {
        SourceBatch[] raw = new SourceBatch[todo.size()];
        Executor inside = todo.size() == 1 ? executor : Runnable::run;
        Crew.each(executor, raw.length, i -> {
            progress.checkCancelled();
            raw[i] = tools.open(grant, source, todo.get(i));
        });
        if (source.link() instanceof LinkWay.ByPerson way && people.index() != null) {
            PersonLinking linking = new PersonLinking(
                    tools.model(), people.index(), known(way, people.index()), source, executor, progress);
            PersonLinking.Made made = linking.link(List.of(raw), decisions(source), learned);
            for (int i = 0; i < raw.length; i++) {
                raw[i] = raw[i].with(made.rows().get(i));
            }
            return tools.store().write(session -> {
                if (learned.isEmpty()) {
                    tools.weights().keep(session, source.id(), made.weights().text());
                }
                return keep(session, source, raw, basis);
            });
        }
        Linking linking = linking(source);
        Crew.each(executor, raw.length, i -> {
            progress.checkCancelled();
            raw[i] = raw[i].with(linking.link(raw[i], inside));
        });
        return tools.store().write(session -> keep(session, source, raw, basis));
    }

    private Map<RecordIdentity, DecisionTable.Kept> decisions(SourceDefinition source) {
        return tools.store().read(session -> tools.decisions().ofSource(session, source.id()));
    }

    /// What the sources linked before tell of households.
    private Known known(LinkWay.ByPerson way, PersonIndex index) {
        Known all = new Known();
        for (SourceDefinition other : restsOn(tools.catalogue(), way)) {
            all = all.and(known.computeIfAbsent(other.id(), id -> Known.of(linked(other), index, tools.model())));
        }
        return all;
    }

    /// Decisions are read where the links are kept, so that one made while the run was under way is not lost.
    private List<SourceBatch> keep(Session session, SourceDefinition source, SourceBatch[] made, String basis)
            throws SQLException {
        Decisions decisions = new Decisions(
                tools.decisions().ofSource(session, source.id()),
                people.index() == null ? null : people.index().register());
        List<SourceBatch> kept = new ArrayList<>();
        for (SourceBatch batch : made) {
            decisions.apply(batch);
            kept.add(tools.keep(session, batch, basis));
        }
        return kept;
    }

    private interface Linking {
        LinkedRows link(SourceBatch batch, Executor inside);
    }

    private Linking linking(SourceDefinition source) {
        PersonIndex index = people.index();
        return switch (source.link()) {
            case LinkWay.ById way -> {
                IdLinking byId = new IdLinking(people.numbers(), index);
                yield (batch, inside) -> byId.link(batch.reader(), way.item(), way.also(), inside);
            }
            case LinkWay.ByIssued way -> {
                IdLinking byId = new IdLinking(people.under(tools.store().read(tools.issued()::all)), null);
                yield (batch, inside) -> byId.link(batch.reader(), way.item(), List.of(), inside);
            }
            case LinkWay.ByJoin way -> {
                SourceDefinition joined = tools.catalogue().find(way.source()).orElseThrow();
                JoinLinking byJoin = new JoinLinking(joined, way.item(), linked(joined));
                yield (batch, inside) -> byJoin.link(batch.reader(), way.item(), inside);
            }
            case LinkWay.ByPerson way ->
                (batch, inside) -> new LinkedRows(batch.reader().rows());
        };
    }
}
