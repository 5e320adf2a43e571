package jp.yorisoi.ui.screen.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.Decision;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.flow.linking.ReviewQueue;
import jp.yorisoi.flow.linking.SecondOpinion;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.ui.task.LatestOnly;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;

/// The records that wait, one after the other: compared, decided, taken back. A decision shows at once and is kept in
/// the
/// background, in the order they were made; one that could not be kept is open again.
final class LinkingViewModel {
    /// So many at a time: more than anybody decides without a break.
    private static final int MOST = 100;

    private final Desk desk;
    private final LatestOnly households;
    private final boolean runs;
    private final boolean settles;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> made = new ArrayDeque<>();
    private final Deque<Work> pending = new ArrayDeque<>();
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    /// Counts every change, so that whoever shows the whole needs one signal only.
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    private @Nullable Entry current;
    private Optional<Household> household = Optional.empty();
    private boolean loaded;
    private boolean working;
    private boolean running;
    private int all;
    private String reason = "";

    private boolean two;

    private record Loaded(List<ReviewItem> items, int waiting, boolean two) {}

    private record Work(Runnable act, Runnable failed) {}

    LinkingViewModel(Desk desk) {
        this.desk = desk;
        this.households = new LatestOnly(desk.tasks());
        this.runs = desk.allows(Permission.RUN_LINKS);
        this.settles = desk.allows(Permission.SETTLE_LINKS);
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    /// Whether weights and probabilities are covered while somebody decides.
    BooleanProperty hidden() {
        return hidden;
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    Optional<Entry> current() {
        return Optional.ofNullable(current);
    }

    /// The household of the candidate that is compared.
    Optional<Household> household() {
        return household;
    }

    boolean loaded() {
        return loaded;
    }

    boolean running() {
        return running;
    }

    /// How many waited when the queue was opened.
    int all() {
        return all;
    }

    /// How many of them are decided by now; those put off are not.
    int done() {
        return (int) entries.stream()
                .flatMap(entry -> entry.choice().stream())
                .filter(choice -> choice != Choice.LATER)
                .count();
    }

    int count(Choice choice) {
        return (int) entries.stream()
                .filter(entry -> entry.choice().equals(Optional.of(choice)))
                .count();
    }

    void reason(String words) {
        reason = words;
    }

    private ReviewQueue queue() {
        return desk.workbench().links().reviewQueue();
    }

    private Grant grant() {
        return desk.grant(settles ? Permission.SETTLE_LINKS : Permission.REVIEW_LINKS);
    }

    /// Whether the user decides what two others disagree about.
    boolean settles() {
        return settles;
    }

    /// Whether it is for others now: the user has said something and waits for a second, or two disagree and another
    /// settles it.
    boolean isForOthers(Entry entry) {
        SecondOpinion.State state = entry.item().second().state();
        return state == SecondOpinion.State.MINE || (state == SecondOpinion.State.DISPUTED && !settles);
    }

    SourceDefinition source(ReviewItem item) {
        return desk.workbench().catalogue().find(item.identity().source()).orElseThrow();
    }

    /// Reads the queue anew.
    void load() {
        desk.tasks()
                .ask(
                        () -> {
                            Grant grant = grant();
                            return new Loaded(
                                    queue().queue(grant, MOST),
                                    queue().waiting(grant),
                                    desk.workbench().settings().linksNeedTwo());
                        },
                        this::show);
    }

    private void show(Loaded queue) {
        loaded = true;
        entries.clear();
        made.clear();
        queue.items().forEach(item -> entries.add(new Entry(item)));
        two = queue.two();
        all = queue.waiting() - (int) entries.stream().filter(this::isForOthers).count();
        go(entries.stream().filter(entry -> !isForOthers(entry)).findFirst().orElse(null));
    }

    /// Brings a record to the front.
    void go(@Nullable Entry entry) {
        current = entry;
        reason = "";
        compared();
    }

    /// Compares with another candidate of the record.
    void compare(int index) {
        Entry entry = current;
        if (entry != null && entry.candidateIndex() != index) {
            entry.compare(index);
            compared();
        }
    }

    private void compared() {
        household = Optional.empty();
        signal();
        current()
                .flatMap(Entry::candidate)
                .ifPresent(candidate -> households.ask(
                        () -> desk.workbench()
                                .people()
                                .household(
                                        grant(),
                                        candidate.shown().household(),
                                        desk.clocks().asOf()),
                        found -> {
                            household = found;
                            signal();
                        }));
    }

    /// Decides the record in front and goes on to the next one that is open. SAME needs a candidate.
    void decide(Choice choice) {
        Entry entry = current;
        if (entry == null || entry.choice().isPresent()) {
            return;
        }
        Optional<ReviewItem.Candidate> candidate = entry.candidate();
        if (choice == Choice.SAME && candidate.isEmpty()) {
            return;
        }
        if (entry.item().second().state() == SecondOpinion.State.DISPUTED && !settles) {
            desk.notices().failed(desk.say("reviewing.second.for-supervisor"));
            return;
        }
        Decision decision = switch (choice) {
            case SAME -> new Decision.Same(candidate.orElseThrow().person());
            case DIFFERENT -> new Decision.Different();
            case LATER -> new Decision.Later();
        };
        String words = reason;
        entry.decided(choice);
        made.push(entry);
        enqueue(
                () -> {
                    ReviewQueue.Outcome outcome =
                            queue().decide(grant(), entry.item().identity(), decision, words);
                    desk.tasks().show(() -> tell(outcome, choice));
                },
                () -> {
                    entry.decided(null);
                    made.remove(entry);
                });
        String key = two && choice != Choice.LATER ? "reviewing.second.said" : "reviewing.decided";
        desk.notices().done(desk.say(key, Map.of("choice", desk.say(choice.key()))), this::undo);
        next(entry);
    }

    /// Where two must agree, what came of it is told when it is known.
    private void tell(ReviewQueue.Outcome outcome, Choice choice) {
        if (two && choice != Choice.LATER) {
            String key = switch (outcome) {
                case COUNTS -> "reviewing.second.counts";
                case WAITS_FOR_SECOND -> "reviewing.second.said";
                case DISPUTED -> "reviewing.second.disputed";
            };
            desk.notices().done(desk.say(key, Map.of("choice", desk.say(choice.key()))), this::undo);
        }
    }

    private void next(Entry after) {
        int from = entries.indexOf(after);
        for (int i = 1; i <= entries.size(); i++) {
            Entry entry = entries.get((from + i) % entries.size());
            if (entry.choice().isEmpty() && !isForOthers(entry)) {
                go(entry);
                return;
            }
        }
        go(null);
    }

    boolean canUndo() {
        return !made.isEmpty();
    }

    /// Takes the last decision back and brings its record to the front.
    void undo() {
        Entry entry = made.poll();
        if (entry == null) {
            return;
        }
        Choice before = entry.choice().orElse(null);
        entry.decided(null);
        enqueue(() -> queue().undo(grant(), entry.item().identity(), ""), () -> entry.decided(before));
        desk.notices().dismiss();
        go(entry);
    }

    /// One after the other, so that no undo overtakes its decision.
    private void enqueue(Runnable act, Runnable failed) {
        pending.add(new Work(act, failed));
        work();
    }

    private void work() {
        Work next = working ? null : pending.poll();
        if (next == null) {
            return;
        }
        working = true;
        desk.tasks()
                .ask(
                        () -> {
                            next.act().run();
                            return next;
                        },
                        kept -> goOn(),
                        failure -> {
                            next.failed().run();
                            desk.notices().failed(desk.tasks().words().of(failure));
                            signal();
                            goOn();
                        });
    }

    private void goOn() {
        working = false;
        work();
    }

    boolean mayRun() {
        return runs;
    }

    /// Links everything anew, then reads the queue.
    void run() {
        running = true;
        signal();
        desk.tasks()
                .start(Job.of(
                                desk.say("reviewing.job"),
                                progress -> desk.workbench()
                                        .links()
                                        .run(
                                                desk.grant(Permission.RUN_LINKS),
                                                desk.workbench().links().clocks(),
                                                Optional.empty(),
                                                progress),
                                this::sentence,
                                this::ran)
                        .otherwise(() -> {
                            running = false;
                            signal();
                        }));
    }

    private void ran(LinkReport report) {
        running = false;
        desk.notices().done(sentence(report));
        load();
    }

    private String sentence(LinkReport report) {
        List<LinkReport.SourceLinks> sources = report.sources();
        return desk.say(
                "reviewing.ran",
                Map.of(
                        "linked",
                                sources.stream()
                                        .mapToInt(LinkReport.SourceLinks::linked)
                                        .sum(),
                        "review",
                                sources.stream()
                                        .mapToInt(LinkReport.SourceLinks::review)
                                        .sum(),
                        "unlinked",
                                sources.stream()
                                        .mapToInt(LinkReport.SourceLinks::unlinked)
                                        .sum()));
    }
}
