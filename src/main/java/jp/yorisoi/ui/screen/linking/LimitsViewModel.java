package jp.yorisoi.ui.screen.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import jp.yorisoi.flow.linking.LinkLimits;
import jp.yorisoi.flow.linking.LinkReport;
import jp.yorisoi.flow.workbench.LinkLimitChanges;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.approval.Approval;
import org.jspecify.annotations.Nullable;

/// The limits of one source at a time: moved, seen with what they would come to, proposed; and the change that waits.
final class LimitsViewModel {
    private final Desk desk;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final boolean drafts;
    private final boolean approves;
    private final boolean settles;
    private List<LinkLimits.OfSource> sources = List.of();
    private Optional<LinkLimitChanges.Waiting> waiting = Optional.empty();
    private LinkLimits.@Nullable OfSource current;
    private int link;
    private int review;
    private boolean loaded;
    private boolean busy;
    private boolean two;

    /// How many records would be linked, reviewed and left, and what to expect of the links.
    record Outcome(int linked, int review, int none, double precision, double recall) {}

    private record Read(List<LinkLimits.OfSource> sources, Optional<LinkLimitChanges.Waiting> waiting, boolean two) {}

    LimitsViewModel(Desk desk) {
        this.desk = desk;
        this.drafts = desk.allows(Permission.DRAFT_DEFINITION);
        this.approves = desk.allows(Permission.APPROVE_DEFINITION);
        this.settles = desk.allows(Permission.SETTLE_LINKS);
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    private LinkLimitChanges limits() {
        return desk.workbench().linkLimits();
    }

    void load() {
        desk.tasks().ask(this::read, this::show);
    }

    private Read read() {
        Grant grant = desk.grant(Permission.REVIEW_LINKS);
        return new Read(
                limits().all(grant),
                limits().waiting(grant),
                desk.workbench().settings().linksNeedTwo());
    }

    private void show(Read read) {
        loaded = true;
        sources = read.sources().stream()
                .filter(one -> !one.expected().isEmpty() && one.records() > 0)
                .toList();
        waiting = read.waiting();
        two = read.two();
        LinkLimits.OfSource before = current;
        choose(sources.stream()
                .filter(one -> before != null && one.source().equals(before.source()))
                .findFirst()
                .orElse(sources.isEmpty() ? null : sources.getFirst()));
    }

    boolean loaded() {
        return loaded;
    }

    /// The sources that were linked by who their people are.
    List<LinkLimits.OfSource> sources() {
        return sources;
    }

    Optional<LinkLimits.OfSource> current() {
        return Optional.ofNullable(current);
    }

    /// Brings a source to the front, at the limits in force.
    void choose(LinkLimits.@Nullable OfSource source) {
        current = source;
        reset();
    }

    /// Goes back to the limits in force.
    void reset() {
        if (current != null) {
            link = nearest(current.now().link());
            review = nearest(current.now().review());
        }
        signal();
    }

    private int nearest(double limit) {
        List<LinkReport.Expected> expected = expected();
        int best = 0;
        for (int i = 1; i < expected.size(); i++) {
            if (Math.abs(expected.get(i).from() - limit)
                    < Math.abs(expected.get(best).from() - limit)) {
                best = i;
            }
        }
        return best;
    }

    /// What every limit would come to, by rising probability; the limits are places in it.
    List<LinkReport.Expected> expected() {
        return current == null ? List.of() : current.expected();
    }

    int link() {
        return link;
    }

    int review() {
        return review;
    }

    /// Moves the limit of linking; that of review never stands above it.
    void link(int place) {
        if (current != null && place != link) {
            link = Math.clamp(place, 0, expected().size() - 1);
            review = Math.min(review, link);
            signal();
        }
    }

    /// Moves the limit of review.
    void review(int place) {
        if (current != null && place != review) {
            review = Math.clamp(place, 0, expected().size() - 1);
            link = Math.max(review, link);
            signal();
        }
    }

    /// What the moved limits would come to.
    Outcome outcome() {
        return outcome(link, review);
    }

    /// What the limits in force come to.
    Outcome now() {
        LinkLimits.OfSource of = current;
        return of == null
                ? new Outcome(0, 0, 0, 0, 0)
                : outcome(nearest(of.now().link()), nearest(of.now().review()));
    }

    private Outcome outcome(int from, int reviewed) {
        LinkLimits.OfSource of = current;
        if (of == null) {
            return new Outcome(0, 0, 0, 0, 0);
        }
        LinkReport.Expected at = of.expected().get(from);
        int found = of.expected().get(reviewed).found();
        return new Outcome(
                at.linked(), found - at.linked(), Math.max(0, of.records() - found), at.precision(), at.recall());
    }

    /// Whether the limits were moved.
    boolean isMoved() {
        LinkLimits.OfSource of = current;
        return of != null
                && (link != nearest(of.now().link())
                        || review != nearest(of.now().review()));
    }

    /// Why the user may not propose what was moved; empty = may.
    Optional<String> whyNotPropose() {
        if (!drafts) {
            return Optional.of(desk.say("reviewing.limits.why.role"));
        }
        if (waiting.isPresent()) {
            return Optional.of(desk.say("reviewing.limits.why.waiting"));
        }
        return isMoved() ? Optional.empty() : Optional.of(desk.say("reviewing.limits.why.same"));
    }

    boolean busy() {
        return busy;
    }

    /// Proposes the moved limits.
    void propose() {
        LinkLimits.OfSource of = current;
        if (of == null || busy || whyNotPropose().isPresent()) {
            return;
        }
        LinkLimits wanted = new LinkLimits(
                of.expected().get(link).from(), of.expected().get(review).from());
        ask(() -> limits().propose(desk.workbench().operator(), of.source().id(), wanted), "reviewing.limits.proposed");
    }

    Optional<LinkLimitChanges.Waiting> waiting() {
        return waiting;
    }

    /// Why the user may not decide the change that waits; empty = may.
    Optional<String> whyNotDecide() {
        if (!approves) {
            return Optional.of(desk.say("reviewing.limits.why.approve"));
        }
        String by = waiting.map(one -> one.item().proposed().by()).orElse("");
        return by.equals(desk.workbench().operator().name())
                ? Optional.of(desk.say("reviewing.limits.why.own"))
                : Optional.empty();
    }

    void approve() {
        waiting.ifPresent(one -> ask(
                () -> desk.workbench()
                        .approvals()
                        .approve(desk.workbench().operator(), one.item().number()),
                "reviewing.limits.approved"));
    }

    void giveBack(String comment) {
        waiting.ifPresent(one -> ask(
                () -> desk.workbench()
                        .approvals()
                        .giveBack(desk.workbench().operator(), one.item().number(), comment),
                "reviewing.limits.returned"));
    }

    /// Whether two people must agree on a link.
    boolean needsTwo() {
        return two;
    }

    /// Whether the user may change that.
    boolean maySetTwo() {
        return settles;
    }

    /// Sets whether two people must agree on a link.
    void letNeedTwo(boolean needed) {
        two = needed;
        desk.tasks()
                .ask(
                        () -> {
                            desk.workbench().settings().letLinksNeedTwo(desk.grant(Permission.SETTLE_LINKS), needed);
                            return needed;
                        },
                        done -> desk.notices().done(desk.say("reviewing.two." + (done ? "on" : "off"))),
                        failure -> {
                            desk.notices().failed(desk.tasks().words().of(failure));
                            load();
                        });
    }

    private void ask(Supplier<Approval> act, String told) {
        busy = true;
        signal();
        desk.tasks()
                .ask(
                        () -> Map.entry(act.get(), read()),
                        done -> {
                            busy = false;
                            desk.notices()
                                    .done(desk.say(
                                            told, Map.of("number", done.getKey().number())));
                            show(done.getValue());
                        },
                        failure -> {
                            busy = false;
                            desk.notices().failed(desk.tasks().words().of(failure));
                            load();
                        });
    }
}
