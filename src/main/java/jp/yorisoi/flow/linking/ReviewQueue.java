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

/// The records that wait for a person's decision, and the decisions.
public final class ReviewQueue {
    private static final double UNDONE = 0.5;

    private final Links links;
    private final LinkTools tools;
    private final Audit audit;

    ReviewQueue(Links links, LinkTools tools, Audit audit) {
        this.links = links;
        this.tools = tools;
        this.audit = audit;
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

    /// At most so many records that wait, those nearest to a decision first, those put off last. Records with a
    /// candidate whom the grant may not see are not among them. Demands REVIEW_LINKS.
    public List<ReviewItem> queue(Grant grant, int most) {
        grant.demand(Permission.REVIEW_LINKS);
        List<Waiting> waiting = waitingRows(grant);
        waiting.sort(Comparator.comparing((Waiting one) -> one.reason() == ReviewReason.LATER)
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
        Map<Long, RecordKeys> keys = new HashMap<>();
        List<ReviewItem> items = new ArrayList<>();
        for (Waiting one : waiting.subList(0, Math.min(most, waiting.size()))) {
            SourceBatch batch = one.batch;
            RecordKeys known = keys.computeIfAbsent(
                    batch.holding().batch().id(), id -> new RecordKeys(batch.reader(), batch.source()));
            items.add(details.of(batch, one.ordinal, known.at(one.ordinal)));
        }
        return items;
    }

    /// How many records wait; without those with a candidate whom the grant may not see.
    public int waiting(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS, Permission.RUN_LINKS);
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
    /// through it with the next run. Demands REVIEW_LINKS; a record that is not there and a person who is not in the
    /// register (or may not be seen) are problems of kind USAGE.
    public void decide(Grant grant, RecordIdentity record, Decision decision, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        PersonIndex index = links.index(grant);
        // Read and written in one transaction: of two decisions at once each would put back the other's links.
        tools.store().change(session -> {
            List<Waiting> rows = rowsOf(grant, record);
            if (index == null || rows.isEmpty()) {
                throw notWaiting();
            }
            Register register = index.register();
            DecisionTable.Kept kept = decided(record, decision, rows.getLast(), register);
            add(session, grant, kept, reason);
            for (Waiting row : rows) {
                String own = RecordPrints.ofRecord(row.batch.reader(), row.batch.source(), row.ordinal);
                Decisions.apply(kept, own, row.batch.rows(), row.ordinal, register);
                tools.keep(session, row.batch, basis(session, row.batch));
            }
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

    /// Takes the decision on a record back: it waits again, and the next run weighs it anew. Demands REVIEW_LINKS; a
    /// record without a decision is a problem of kind USAGE.
    public void undo(Grant grant, RecordIdentity record, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        tools.store().change(session -> {
            Optional<DecisionTable.Kept> before = tools.decisions().find(session, record);
            if (before.isEmpty() || grant.mayNotSee().contains(before.get().person())) {
                throw notWaiting();
            }
            long person = before.get().person();
            List<Waiting> rows = rowsOf(grant, record);
            add(session, grant, new DecisionTable.Kept(record, DecisionTable.Kind.NONE, 0, "", ""), reason);
            for (Waiting row : rows) {
                int mark = person == 0 ? Mark.UNLINKED : Mark.of(LinkState.REVIEW, ReviewReason.DOUBTFUL, UNDONE);
                row.batch.rows().set(row.ordinal, person, mark);
                tools.keep(session, row.batch, "");
            }
        });
    }

    private void add(Session session, Grant grant, DecisionTable.Kept decision, String reason) throws SQLException {
        String who = grant.operator().name();
        long number = tools.decisions()
                .add(
                        session,
                        decision,
                        new DecisionTable.Made(who, Instant.now(tools.store().clock()), reason));
        audit.append(new Act(
                who,
                "link." + decision.kind().name().toLowerCase(java.util.Locale.ROOT),
                List.of(Long.toString(number)),
                grant.purpose().id(),
                reason));
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
