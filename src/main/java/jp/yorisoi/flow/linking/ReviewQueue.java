package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Session;
import org.jspecify.annotations.Nullable;

/// The records that wait for a person's decision, and the decisions.
public final class ReviewQueue {
    private static final double UNDONE = 0.5;

    private final Links links;
    private final LinkTools tools;
    private final Audit audit;
    private final TwoPeople people;

    ReviewQueue(Links links, LinkTools tools, Audit audit) {
        this.links = links;
        this.tools = tools;
        this.audit = audit;
        this.people = new TwoPeople(tools.store(), audit);
    }

    /// What a decision came to.
    public enum Outcome {
        /// It counts.
        COUNTS,
        /// It counts when a second person says the same.
        WAITS_FOR_SECOND,
        /// Two people said different things: somebody who may settle links decides.
        DISPUTED
    }

    /// One row that waits.
    private record Waiting(SourceBatch batch, int ordinal) {
        ReviewReason reason() {
            return batch.rows().reason(ordinal);
        }

        @Override
        public String toString() {
            return "Waiting[" + batch + "]";
        }
    }

    /// At most so many records that wait: those first of which another has said something, then those nearest to a
    /// decision, then those put off, last those that wait for others (of two who disagree those who may settle it hear
    /// first). Records with a candidate whom the grant may not see are not among them. Demands REVIEW_LINKS or
    /// SETTLE_LINKS.
    public List<ReviewItem> queue(Grant grant, int most) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS);
        List<Waiting> waiting = waitingRows(grant);
        Map<Long, RecordKeys> keys = new HashMap<>();
        Map<RecordIdentity, List<OpinionTable.Said>> said = people.open();
        Map<Waiting, SecondOpinion> seconds = seconds(grant, waiting, said, keys);
        waiting.sort(Comparator.comparingInt((Waiting one) -> turn(grant, seconds.get(one)))
                .thenComparing(one -> one.reason() == ReviewReason.LATER)
                .thenComparing(Comparator.comparingDouble(
                                (Waiting one) -> one.batch.rows().probability(one.ordinal))
                        .reversed())
                .thenComparing(one -> one.batch.holding().batch().id())
                .thenComparing(Waiting::ordinal));
        PersonIndex index = links.index(grant);
        if (index == null) {
            return List.of();
        }
        Map<String, Known> ofHouseholds = new HashMap<>();
        ReviewDetails details = new ReviewDetails(
                tools, index, source -> ofHouseholds.computeIfAbsent(source.id(), id -> known(grant, source, index)));
        List<ReviewItem> items = new ArrayList<>();
        for (Waiting one : waiting.subList(0, Math.min(most, waiting.size()))) {
            SourceBatch batch = one.batch;
            items.add(details.of(batch, one.ordinal, identity(one, keys))
                    .with(seconds.getOrDefault(one, SecondOpinion.NONE)));
        }
        return items;
    }

    private static RecordIdentity identity(Waiting one, Map<Long, RecordKeys> keys) {
        return keys.computeIfAbsent(
                        one.batch.holding().batch().id(), id -> new RecordKeys(one.batch.reader(), one.batch.source()))
                .at(one.ordinal);
    }

    /// How far two people are with each record of which somebody has said something.
    private static Map<Waiting, SecondOpinion> seconds(
            Grant grant,
            List<Waiting> waiting,
            Map<RecordIdentity, List<OpinionTable.Said>> said,
            Map<Long, RecordKeys> keys) {
        Set<String> sources =
                said.keySet().stream().map(RecordIdentity::source).collect(java.util.stream.Collectors.toSet());
        Map<Waiting, SecondOpinion> seconds = new HashMap<>();
        for (Waiting one : waiting) {
            if (sources.contains(one.batch.source().id())) {
                List<OpinionTable.Said> open = said.getOrDefault(identity(one, keys), List.of());
                seconds.put(one, SecondOpinion.of(open, grant.operator().name()));
            }
        }
        return seconds;
    }

    private static int turn(Grant grant, @Nullable SecondOpinion second) {
        return switch (second == null ? SecondOpinion.State.NONE : second.state()) {
            case DISPUTED -> grant.permission() == Permission.SETTLE_LINKS ? 0 : 3;
            case SECOND -> 1;
            case NONE -> 2;
            case MINE -> 4;
        };
    }

    /// How many records wait; without those with a candidate whom the grant may not see.
    public int waiting(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS, Permission.RUN_LINKS);
        return waitingRows(grant).size();
    }

    private List<Waiting> waitingRows(Grant grant) {
        List<Waiting> waiting = new ArrayList<>();
        for (SourceDefinition source : tools.catalogue().sources()) {
            for (SourceBatch batch : tools.linked(grant, source, links.clocks())) {
                java.util.BitSet held = batch.held();
                for (int row = held.nextSetBit(0); row >= 0; row = held.nextSetBit(row + 1)) {
                    ReviewReason reason = batch.rows().reason(row);
                    boolean waits =
                            batch.rows().state(row) == LinkState.REVIEW && reason != ReviewReason.THROUGH_REVIEW;
                    if (waits && isVisible(batch.rows(), row, grant.mayNotSee())) {
                        waiting.add(new Waiting(batch, row));
                    }
                }
            }
        }
        return waiting;
    }

    static boolean isVisible(LinkedRows rows, int row, Set<Long> hidden) {
        if (hidden.isEmpty()) {
            return true;
        }
        boolean visible = !hidden.contains(rows.person(row));
        for (int which = 0; which < rows.others(); which++) {
            visible &= !hidden.contains(rows.other(row, which));
        }
        return visible;
    }

    private Known known(Grant grant, SourceDefinition source, PersonIndex index) {
        List<SourceBatch> batches = new ArrayList<>();
        if (source.link() instanceof LinkWay.ByPerson way) {
            LinkRun.restsOn(tools.catalogue(), way)
                    .forEach(other -> batches.addAll(tools.linked(grant, other, links.clocks())));
        }
        return Known.of(batches, index, tools.model());
    }

    /// Decides a record; its links follow at once in every batch that has it, those of sources that reach their people
    /// through it with the next run. Where two people must agree it waits for the second one, and of what two disagree
    /// about only a third one decides, by a grant for SETTLE_LINKS. Demands REVIEW_LINKS or SETTLE_LINKS; a record that
    /// is
    /// not there and a person who is not in the register (or may not be seen) are problems of kind USAGE.
    public Outcome decide(Grant grant, RecordIdentity record, Decision decision, String reason) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS);
        PersonIndex index = links.index(grant);
        // Read and written in one transaction: of two decisions at once each would put back the other's links.
        return tools.store().write(session -> {
            List<Waiting> rows = rowsOf(grant, record);
            if (index == null || rows.isEmpty()) {
                throw notWaiting();
            }
            Register register = index.register();
            DecisionTable.Kept kept = decided(record, decision, rows.getLast(), register);
            String agreed = "";
            if (kept.kind() != DecisionTable.Kind.LATER && people.isRule()) {
                Optional<String> heard = people.hear(session, grant, kept, reason);
                if (heard.isEmpty()) {
                    boolean disputed = SecondOpinion.isDisputed(people.open().getOrDefault(record, List.of()));
                    return disputed ? Outcome.DISPUTED : Outcome.WAITS_FOR_SECOND;
                }
                agreed = heard.get();
            }
            long number = add(session, grant, kept, reason, agreed);
            if (kept.kind() != DecisionTable.Kind.LATER) {
                people.settle(session, record, number);
            }
            for (Waiting row : rows) {
                String own = RecordPrints.ofRecord(row.batch.reader(), row.batch.source(), row.ordinal);
                Decisions.apply(kept, own, row.batch.rows(), row.ordinal, register);
                tools.keep(session, row.batch, basis(session, row.batch));
            }
            return Outcome.COUNTS;
        });
    }

    private static DecisionTable.Kept decided(
            RecordIdentity record, Decision decision, Waiting newest, Register register) {
        long person = newest.batch.rows().person(newest.ordinal);
        DecisionTable.Kind kind;
        switch (decision) {
            case Decision.Same same -> {
                kind = DecisionTable.Kind.SAME;
                person = same.person();
                if (register.find(person).isEmpty()) {
                    throw new ProblemException(
                            ProblemException.Kind.USAGE, Problem.error("linking.person-unknown", Map.of()));
                }
            }
            case Decision.Different different -> kind = DecisionTable.Kind.DIFFERENT;
            case Decision.Later later -> kind = DecisionTable.Kind.LATER;
        }
        String print = RecordPrints.ofRecord(newest.batch.reader(), newest.batch.source(), newest.ordinal);
        return new DecisionTable.Kept(record, kind, person, print, RecordPrints.ofPerson(register, person));
    }

    private static ProblemException notWaiting() {
        return new ProblemException(ProblemException.Kind.USAGE, Problem.error("linking.not-waiting", Map.of()));
    }

    /// Takes what one said of a record back, or else the decision on it: it waits again, and the next run weighs it
    /// anew.
    /// Demands REVIEW_LINKS or SETTLE_LINKS; a record without a decision is a problem of kind USAGE.
    public void undo(Grant grant, RecordIdentity record, String reason) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS);
        tools.store().change(session -> {
            if (people.takeBack(session, grant, record)) {
                return;
            }
            Optional<DecisionTable.Kept> before = tools.decisions().find(session, record);
            if (before.isEmpty() || grant.mayNotSee().contains(before.get().person())) {
                throw notWaiting();
            }
            long person = before.get().person();
            List<Waiting> rows = rowsOf(grant, record);
            add(session, grant, new DecisionTable.Kept(record, DecisionTable.Kind.NONE, 0, "", ""), reason, "");
            for (Waiting row : rows) {
                int mark = person == 0 ? Mark.UNLINKED : Mark.of(LinkState.REVIEW, ReviewReason.DOUBTFUL, UNDONE);
                row.batch.rows().set(row.ordinal, person, mark);
                tools.keep(session, row.batch, "");
            }
        });
    }

    private long add(Session session, Grant grant, DecisionTable.Kept decision, String reason, String agreed)
            throws SQLException {
        String who = grant.operator().name();
        long number = tools.decisions()
                .add(
                        session,
                        decision,
                        new DecisionTable.Made(who, Instant.now(tools.store().clock()), reason),
                        agreed);
        audit.append(new Act(
                who,
                "link." + decision.kind().name().toLowerCase(java.util.Locale.ROOT),
                List.of(Long.toString(number)),
                grant.purpose().id(),
                reason));
        return number;
    }

    private String basis(Session session, SourceBatch batch) throws SQLException {
        return tools.table()
                .kept(session, batch.holding().batch().id())
                .map(LinkTable.Kept::basis)
                .orElse("");
    }

    /// The rows of a record in all linked batches of its source that stand, the oldest first; none where the grant may
    /// not see one of their people.
    private List<Waiting> rowsOf(Grant grant, RecordIdentity record) {
        List<Waiting> rows = new ArrayList<>();
        SourceDefinition source = tools.catalogue().find(record.source()).orElse(null);
        if (source == null) {
            return rows;
        }
        for (Batch batch : tools.batches().all()) {
            if (batch.source().equals(source.id()) && batch.state() == Batch.State.IN_FORCE) {
                tools.keptWhole(grant, source, batch).ifPresent(linked -> {
                    RecordKeys keys = new RecordKeys(linked.reader(), source);
                    for (int row = 0; row < keys.size(); row++) {
                        if (keys.at(row).equals(record)) {
                            rows.add(new Waiting(linked, row));
                        }
                    }
                });
            }
        }
        boolean visible = rows.stream().allMatch(row -> isVisible(row.batch.rows(), row.ordinal, grant.mayNotSee()));
        return visible ? rows : List.of();
    }
}
