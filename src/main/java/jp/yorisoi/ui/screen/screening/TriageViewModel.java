package jp.yorisoi.ui.screen.screening;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildPage;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.Explanation;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.Pack;
import jp.yorisoi.flow.screening.RuleClass;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.ui.shell.CasePlace;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.ui.task.LatestOnly;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// The list of children: which list, which of them, in which order, which page; and one of them more closely.
final class TriageViewModel {
    /// Lines of a page.
    static final int PAGE = 50;

    private final Desk desk;
    private final Screening screening;
    private final LatestOnly lists;
    private final LatestOnly previews;
    private final ReadOnlyObjectWrapper<@Nullable TriageList> list = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> running = new ReadOnlyObjectWrapper<>(false);
    private ChildFilter filter;
    private ChildSort sort = ChildSort.TIER;
    private int from;
    private long person;
    private @Nullable Viewing viewing;

    /// One grant, and the households that were told to the audit under it.
    private record Viewing(Grant grant, Set<String> told) {
        @Override
        public String toString() {
            return "Viewing[" + told.size() + "]";
        }
    }

    TriageViewModel(Desk desk, ChildFilter filter) {
        this.desk = desk;
        this.screening = desk.workbench().screening();
        this.lists = new LatestOnly(desk.tasks());
        this.previews = new LatestOnly(desk.tasks());
        this.filter = filter;
    }

    ReadOnlyObjectProperty<@Nullable TriageList> list() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> running() {
        return running.getReadOnlyProperty();
    }

    ChildFilter filter() {
        return filter;
    }

    ChildSort sort() {
        return sort;
    }

    /// Shows these children, from the first page on.
    void filter(ChildFilter wanted) {
        filter = wanted;
        from = 0;
        refresh();
    }

    void sort(ChildSort wanted) {
        sort = wanted;
        from = 0;
        refresh();
    }

    void turn(int start) {
        from = start;
        person = 0;
        refresh();
    }

    /// Asks again; what is shown stays until then.
    void refresh() {
        ChildFilter wanted = filter;
        ChildSort order = sort;
        int start = from;
        Clocks clocks = desk.clocks();
        lists.ask(() -> ask(wanted, order, start, clocks), list::set);
    }

    private TriageList ask(ChildFilter wanted, ChildSort order, int start, Clocks clocks) {
        Viewing now = viewing();
        Optional<ScreeningRun> run = screening.latest(now.grant);
        Map<String, Integer> unlinked = desk.workbench().links().unlinkedBySource(now.grant);
        return run.map(one -> new TriageList(
                        Optional.of(page(now, one, wanted, order, start)),
                        unlinked,
                        changedSince(one, clocks),
                        desk.workbench()
                                .batches()
                                .withdrawnSince(one.clock().knownAt())
                                .size(),
                        desk.workbench().purges().goneUnder(one).size()))
                .orElseGet(() -> new TriageList(Optional.empty(), unlinked, false, 0, 0));
    }

    private TriageList.Listed page(Viewing now, ScreeningRun run, ChildFilter wanted, ChildSort order, int start) {
        ChildPage page = screening.children(now.grant, run, wanted, order, start, PAGE);
        List<String> drawn = page.lines().stream()
                .map(line -> line.child().household())
                .distinct()
                .filter(now.told::add)
                .toList();
        if (!drawn.isEmpty()) {
            desk.workbench().gate().record(now.grant, "list.drawn", drawn);
        }
        return new TriageList.Listed(run, page, start);
    }

    /// One grant for a purpose: the audit has one line for the visit and the households that were really drawn.
    private synchronized Viewing viewing() {
        Viewing known = viewing;
        if (known == null || known.grant.purpose() != desk.purpose().get()) {
            known = new Viewing(
                    desk.grant(Permission.VIEW_LIST), java.util.Collections.synchronizedSet(new HashSet<>()));
            viewing = known;
        }
        return known;
    }

    private boolean changedSince(ScreeningRun run, Clocks clocks) {
        return !run.day().equals(clocks.asOf())
                || desk.workbench().batches().all().stream()
                        .anyMatch(batch ->
                                batch.imported().at().isAfter(run.clock().knownAt()));
    }

    /// The place of the child who was looked at last in the page; nothing where the page does not hold the child.
    Optional<Integer> placeOfChosen(List<ChildLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).child().id() == person) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// Looks at a child more closely.
    void look(ChildLine line) {
        person = line.child().id();
        TriageList shown = list.get();
        if (shown != null && shown.listed().isPresent()) {
            ScreeningRun run = shown.listed().get().run();
            ChildFilter.View view = filter.view();
            previews.ask(() -> closer(run, line, view), preview::set);
        }
    }

    private Preview closer(ScreeningRun run, ChildLine line, ChildFilter.View view) {
        Grant grant = viewing().grant;
        long child = line.child().id();
        Collection<Long> persons = desk
                .workbench()
                .people()
                .household(grant, line.child().household(), run.day())
                .map(Household::members)
                .orElse(List.of(line.child()))
                .stream()
                .map(Resident::id)
                .toList();
        List<Finding> own = screening.findingsOf(grant, run, persons).stream()
                .filter(finding -> finding.person() == child || finding.rule().household())
                .filter(finding -> finding.mark().ruleClass() != RuleClass.SAFETY || view == ChildFilter.View.SAFETY)
                .toList();
        return new Preview(
                line,
                own.stream()
                        .filter(finding -> finding.truth() == Truth.YES)
                        .sorted(Comparator.comparing(
                                        (Finding finding) -> finding.mark().kind())
                                .thenComparing(Finding::score, Comparator.reverseOrder()))
                        .toList(),
                line.marks().unknownItems().stream().sorted().toList());
    }

    /// Works out why a finding is what it is.
    void explain(Finding finding, Consumer<Explanation> answer) {
        Clocks clocks = desk.clocks();
        Workbench workbench = desk.workbench();
        desk.tasks()
                .ask(
                        () -> {
                            Grant grant = viewing().grant;
                            return screening.explain(
                                    grant,
                                    workbench.facts().load(grant, clocks, Progress.NONE),
                                    workbench.services().on(clocks.asOf()),
                                    finding);
                        },
                        answer);
    }

    /// Opens the household of a child.
    void open(ChildLine line) {
        person = line.child().id();
        desk.navigator()
                .open(CasePlace.of(line.child().household(), line.child().id()).place());
    }

    /// Whether this user may run the rules over the city.
    boolean mayRun() {
        return desk.allows(Permission.RUN_SCREENING) && desk.allows(Permission.RUN_LINKS);
    }

    /// Links all records and runs all services and rules, in the background.
    void run() {
        running.set(true);
        desk.tasks()
                .start(Job.of(
                                desk.say("triage.run"),
                                this::linkAndScreen,
                                run -> desk.say("triage.run.done"),
                                run -> ended())
                        .otherwise(this::ended));
    }

    private ScreeningRun linkAndScreen(Progress progress) {
        Clocks clocks = desk.clocks();
        progress.step(desk.say("triage.run.link"));
        desk.workbench().links().run(desk.grant(Permission.RUN_LINKS), clocks, Optional.empty(), progress);
        progress.checkCancelled();
        progress.step(desk.say("triage.run.screen"));
        return desk.workbench().screenCity(desk.grant(Permission.RUN_SCREENING), clocks, progress);
    }

    private void ended() {
        running.set(false);
        refresh();
    }

    /// A watcher as the packs call it.
    String watcher(String id) {
        return id.equals(ChildFilter.NOBODY)
                ? desk.say("screening.watcher.nobody")
                : screening.packs().packs().stream()
                        .flatMap(pack -> pack.watchers().stream())
                        .filter(watcher -> watcher.id().equals(id))
                        .findFirst()
                        .map((Pack.Watcher watcher) ->
                                watcher.label(desk.texts().locale()))
                        .orElse(id);
    }
}
