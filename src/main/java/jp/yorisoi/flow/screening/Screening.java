package jp.yorisoi.flow.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Trace;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.progress.Shared;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.LikelyOnDemand;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.facts.Origin;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Runs packs over all residents, keeps what they found, and gives lists of children from there without loading facts.
/// Safe for use by several threads.
public final class Screening {
    private static final Permission[] SEES_FINDINGS = {
        Permission.VIEW_LIST,
        Permission.RUN_SCREENING,
        Permission.OPEN_CASE,
        Permission.OPEN_OTHER_CASE,
        Permission.OPEN_AGENDA_CASE,
        Permission.PROPOSE_EXPORT,
        Permission.APPROVE_EXPORT
    };

    private final Store store;
    private final Audit audit;
    private final People people;
    private final PackCatalogue packs;
    private final Executor executor;
    private final RunTable runs = new RunTable();
    private final FindingTable findings = new FindingTable();
    private final ChildTable children = new ChildTable();
    private @Nullable Lines last;

    /// The lines of the run that was asked for last.
    private record Lines(long run, ChildList list) {}

    /// On an open store.
    public Screening(Store store, Audit audit, People people, PackCatalogue packs, Executor executor) {
        this.store = store;
        this.audit = audit;
        this.people = people;
        this.packs = packs;
        this.executor = executor;
    }

    /// The packs in force.
    public PackCatalogue packs() {
        return packs;
    }

    /// Runs packs over everybody and keeps the run with its findings, its children's lines and the prospects. Demands
    /// RUN_SCREENING.
    public ScreeningRun run(Grant grant, FactTable facts, Prospects prospects, RunOrder order, Progress progress) {
        grant.demand(Permission.RUN_SCREENING);
        Instant begun = Instant.now(store.clock());
        FactTable asked = facts.with(LikelyItems.of(prospects));
        Shared shared = new Shared(executor);
        List<RuleResult> results = Evaluation.run(asked, order, packs.sources(), shared, progress);
        List<ChildMark> marks = new ChildGrid(asked, results, order.packs()).marks(shared, progress);
        RunWriter writer = new RunWriter(asked, results, marks);
        progress.checkCancelled();
        return store.write(session -> {
            ScreeningRun run = writer.write(session, grant, order, begun, Instant.now(store.clock()));
            prospects.keep(session, run.id());
            audit.append(new Act(
                    grant.operator().name(),
                    "screening.run",
                    List.of(Long.toString(run.id())),
                    grant.purpose().id(),
                    grant.reason()));
            return run;
        });
    }

    /// The run of all packs in force for the newest 基準日, and of those the one made last: what lists and pages show. One
    /// made for an older day is seen by its number only ([#find]).
    public Optional<ScreeningRun> latest(Grant grant) {
        grant.demand(seesCounts());
        return store.read(session -> runs.newest(session, ScreeningRun.Kind.FULL));
    }

    /// A run by its number.
    public Optional<ScreeningRun> find(Grant grant, long run) {
        grant.demand(seesCounts());
        return store.read(session -> runs.find(session, run));
    }

    /// The runs whose findings are there, the oldest first; without what each rule counted. Nothing personal.
    public List<ScreeningRun> kept() {
        return store.read(runs::kept);
    }

    /// Takes a run's findings and lines away, by an approved item, in the caller's transaction; what it counted stays.
    /// Demands PURGE
    /// or, for a plan that is only tried out, APPROVE_PURGE.
    public void purge(Grant grant, long run, long item) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        store.change(session -> runs.purge(session, run, Instant.now(store.clock()), item));
        forget();
    }

    private synchronized void forget() {
        last = null;
    }

    private static Permission[] seesCounts() {
        List<Permission> all = new ArrayList<>(List.of(SEES_FINDINGS));
        all.add(Permission.VIEW_COUNTS);
        return all.toArray(new Permission[0]);
    }

    /// A page of the list of children: `most` from `from` on. Demands VIEW_LIST. Whoever shows it records the household
    /// numbers it drew. Whom the register of the run's day does not know any more (it was taken back) is neither listed
    /// nor counted; how many they are stands beside the counts.
    public ChildPage children(Grant grant, ScreeningRun run, ChildFilter filter, ChildSort sort, int from, int most) {
        grant.demand(Permission.VIEW_LIST, Permission.PROPOSE_EXPORT);
        ChildList list = list(run.id());
        Set<Long> lost = people.unknown(grant, list.persons(), run.day());
        Set<Long> aside = new HashSet<>(grant.mayNotSee());
        aside.addAll(lost);
        List<ChildRow> found = list.matching(filter, sort, aside);
        List<ChildLine> lines = found.stream()
                .skip(from)
                .limit(most)
                .flatMap(row -> line(grant, run, filter.view(), row).stream())
                .toList();
        return new ChildPage(lines, found.size(), list.views(aside), list.facets(filter, aside), lost.size());
    }

    /// What changed since the run before; nobody is named, and whom the grant may not see is not counted, so that each
    /// count is that of its list.
    public Changes changes(Grant grant, ScreeningRun run) {
        grant.demand(seesCounts());
        ChildList list = list(run.id());
        Set<Long> aside = new HashSet<>(grant.mayNotSee());
        aside.addAll(people.unknown(grant, list.persons(), run.day()));
        return list.changes(aside);
    }

    /// The line of one child, if the child is in the run and may be seen.
    public Optional<ChildLine> child(Grant grant, ScreeningRun run, long person) {
        grant.demand(SEES_FINDINGS);
        if (within(grant, run, List.of(person)).isEmpty()) {
            return Optional.empty();
        }
        return list(run.id()).of(person).flatMap(row -> line(grant, run, ChildFilter.View.SAFETY, row));
    }

    /// Those of some persons whom a grant lets see; a case's grant shows the members of its household alone, as of the
    /// run's day or of the newest register.
    private List<Long> within(Grant grant, ScreeningRun run, Collection<Long> persons) {
        List<Long> seen = persons.stream()
                .filter(person -> !grant.mayNotSee().contains(person))
                .toList();
        if (grant.household().isEmpty()) {
            return seen;
        }
        String household = grant.household().get();
        Set<Long> members = new HashSet<>();
        for (LocalDate day : new HashSet<>(List.of(run.day(), people.newestDay().orElse(run.day())))) {
            people.household(grant, household, day)
                    .ifPresent(there -> there.members().forEach(member -> members.add(member.id())));
        }
        return seen.stream().filter(members::contains).toList();
    }

    private Optional<ChildLine> line(Grant grant, ScreeningRun run, ChildFilter.View view, ChildRow row) {
        return people.find(grant, row.mark().person(), run.day()).map(child -> line(child, run, view, row));
    }

    /// 安全 is a list apart: its sentences stand only in that list and on the child's own page.
    private static ChildLine line(Resident child, ScreeningRun run, ChildFilter.View view, ChildRow row) {
        Map<Axis, AxisState> axes = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            axes.put(axis, row.axis(axis));
        }
        List<String> sentences = new ArrayList<>();
        if (view == ChildFilter.View.SAFETY) {
            sentences.addAll(row.mark().safety());
        }
        sentences.addAll(row.mark().sentences());
        return new ChildLine(
                child,
                child.birth().map(birth -> Age.on(birth, run.day())).orElse(-1),
                new ChildLine.Place(row.school(), row.grade()),
                new ChildLine.Marks(
                        row.mark().tier(), row.mark().score(), axes, row.mark().unknown(), row.safety()),
                sentences,
                row.mark().watchers(),
                row.change());
    }

    private synchronized ChildList list(long run) {
        Lines known = last;
        if (known == null || known.run != run) {
            known = new Lines(run, new ChildList(store.read(session -> children.read(session, run))));
            last = known;
        }
        return known.list;
    }

    /// What a run found of some persons, yes and unknown, by person and in the order of the rules. A rule about a
    /// household stands on its 世帯主. Under a case's grant of that household's members alone.
    public List<Finding> findingsOf(Grant grant, ScreeningRun run, Collection<Long> persons) {
        grant.demand(SEES_FINDINGS);
        List<Long> seen = within(grant, run, persons);
        return store.read(session -> findings.of(session, run, seen));
    }

    /// Every line of a run of those whom the grant may see, rule by rule: for a file. `all` adds those of whom a rule
    /// says no, by the facts that the run was made of. Demands RUN_SCREENING.
    public RunLines lines(Grant grant, FactTable facts, ScreeningRun run, RunOrder order, boolean all) {
        grant.demand(Permission.RUN_SCREENING);
        List<Finding> found = store.read(session -> findings.all(session, run));
        return new RunLines(facts, run, found, grant.mayNotSee(), all ? order.packs() : List.of());
    }

    /// How a finding comes about, and where each of its values comes from; by the facts given, what the services say of
    /// them now, and the rule in force.
    public Explanation explain(Grant grant, FactTable facts, List<ServiceDefinition> services, Finding finding) {
        grant.demand(SEES_FINDINGS);
        RuleDefinition rule = packs.find(finding.rule().pack())
                .flatMap(pack -> pack.rule(finding.rule().id()))
                .orElseThrow(() -> gone(finding));
        OptionalInt ordinal = grant.mayNotSee().contains(finding.person())
                ? OptionalInt.empty()
                : facts.register().find(finding.person());
        int person = ordinal.orElseThrow(() -> gone(finding));
        FactTable asked = facts.with(LikelyItems.of(new LikelyOnDemand(facts, services)));
        Trace trace = trace(rule, asked.person(person));
        Map<ItemName, List<Origin>> origins = new LinkedHashMap<>();
        for (ItemName item : itemsOf(trace)) {
            List<Origin> from = facts.origins(grant, person, item);
            if (!from.isEmpty()) {
                origins.put(item, from);
            }
        }
        return new Explanation(rule, trace, origins);
    }

    private static ProblemException gone(Finding finding) {
        return new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.error(
                        "screening.finding-gone", Map.of("rule", finding.rule().id())));
    }

    /// The level that holds, else all of them under one roof.
    private static Trace trace(RuleDefinition rule, Scope scope) {
        List<Trace> levels = new ArrayList<>();
        for (RuleDefinition.Level level : rule.levels()) {
            Trace trace = level.when().explain(scope);
            if (trace.truth() == jp.yorisoi.base.expression.Truth.YES) {
                return trace;
            }
            levels.add(trace);
        }
        jp.yorisoi.base.expression.Truth truth = levels.stream()
                .map(Trace::truth)
                .reduce(jp.yorisoi.base.expression.Truth.NO, jp.yorisoi.base.expression.Truth::or);
        return levels.size() == 1
                ? levels.getFirst()
                : new Trace(rule.head().words().label(), truth.id(), truth, scope.label(), List.of(), levels);
    }

    private static Set<ItemName> itemsOf(Trace trace) {
        Set<ItemName> items = new java.util.LinkedHashSet<>(trace.items());
        trace.parts().forEach(part -> items.addAll(itemsOf(part)));
        return items;
    }
}
