package jp.yorisoi.flow.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.eligibility.Eligibility;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.flow.retention.PurgePlan.DueBatch;
import jp.yorisoi.flow.retention.PurgePlan.DueRun;
import jp.yorisoi.flow.retention.PurgePlan.Why;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.store.Blobs;
import jp.yorisoi.vault.store.Store;

/// Purges (保存期間が過ぎた値の消去): says what would go, proposes it, and carries out what another has approved. Values go;
/// row numbers, counts, decisions and the audit stay. An item names its batches and runs, and just those go.
public final class Purges {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Gate gate;
    private final Approvals approvals;
    private final Rooms rooms;
    private final Retention retention;
    private final Blobs blobs = new Blobs();

    /// The rooms whose values go.
    public record Rooms(
            SourceCatalogue catalogue,
            Batches batches,
            Registers registers,
            Links links,
            Screening screening,
            Eligibility eligibility) {}

    /// The purges of a store, by the retention in force.
    public Purges(Store store, Gate gate, Approvals approvals, Rooms rooms, Retention retention) {
        this.store = store;
        this.gate = gate;
        this.approvals = approvals;
        this.rooms = rooms;
        this.retention = retention;
    }

    /// What would go today. Demands PURGE or APPROVE_PURGE.
    public PurgePlan plan(Grant grant) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        Due due = due();
        return plan(grant, due.batches(), due.runs());
    }

    /// What would go if these batches, which were taken back, went at once: a file that should never have come. Ends
    /// with kind USAGE for a batch that was not taken back.
    public PurgePlan planOf(Grant grant, List<Long> withdrawn) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        List<DueBatch> batches = new ArrayList<>();
        for (long id : withdrawn) {
            Batch batch = rooms.batches()
                    .find(id)
                    .filter(one -> one.state() == Batch.State.WITHDRAWN)
                    .orElseThrow(() -> new ProblemException(
                            ProblemException.Kind.USAGE,
                            Problem.error("retention.not-withdrawn", Map.of("batch", id))));
            batches.add(new DueBatch(batch, Why.WITHDRAWN, today()));
        }
        return plan(grant, batches, List.of());
    }

    /// What an item names and is still there. Demands PURGE or APPROVE_PURGE.
    public PurgePlan planOf(Grant grant, Approval item) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        Named named = named(item);
        Due due = due();
        List<DueBatch> batches = new ArrayList<>();
        for (long id : named.batches) {
            rooms.batches()
                    .find(id)
                    .filter(batch -> batch.state() != Batch.State.PURGED)
                    .ifPresent(batch -> batches.add(new DueBatch(
                            batch,
                            batch.state() == Batch.State.WITHDRAWN ? Why.WITHDRAWN : Why.AGE,
                            item.proposed().at().atZone(store.clock().getZone()).toLocalDate())));
        }
        List<DueRun> runs = due.runs().stream()
                .filter(run -> named.runs.contains(run.run()))
                .toList();
        return plan(grant, batches, runs);
    }

    private PurgePlan plan(Grant grant, List<DueBatch> batches, List<DueRun> runs) {
        PurgePlan bare = new PurgePlan(batches, runs, List.of(), 0);
        Set<Long> going = new HashSet<>(bare.batchIds());
        List<Long> unrepeatable = going.isEmpty() ? List.of() : due().restingOn(going);
        return new PurgePlan(batches, runs, unrepeatable, bare.isEmpty() ? 0 : bytesOf(grant, bare));
    }

    /// Does it and takes it back.
    private long bytesOf(Grant grant, PurgePlan plan) {
        long[] bytes = new long[1];
        try {
            store.change(session -> {
                purge(grant, plan.batchIds(), plan.runIds(), 0);
                bytes[0] = blobs.sweep(session);
                throw new TriedOut();
            });
        } catch (TriedOut done) {
            return bytes[0];
        }
        throw new IllegalStateException("a purge that was only tried was kept");
    }

    private static final class TriedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TriedOut() {
            super("tried out", null, false, false);
        }
    }

    /// Proposes what a plan names. Ends with kind USAGE where that is nothing.
    public Approval propose(Operator by, PurgePlan plan) {
        if (plan.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("retention.nothing-due", Map.of()));
        }
        ObjectNode payload = JSON.createObjectNode().put("retention", retention.hash());
        ArrayNode batches = payload.putArray("batches");
        plan.batchIds().forEach(batches::add);
        ArrayNode runs = payload.putArray("runs");
        plan.runIds().forEach(runs::add);
        return approvals.propose(by, ApprovalKind.PURGE, payload.toString());
    }

    /// Carries an approved item out, once: all of it or nothing. What has come to be needed since it was proposed stays
    /// (a newer file was taken back, so that the older one holds again; a term was made longer), and is told. The
    /// store's
    /// file keeps its size until it is compacted, but what was deleted is overwritten in it.
    public PurgeReceipt carryOut(Operator by, long item) {
        Grant grant = gate.grant(by, Permission.PURGE, Purpose.ADMINISTRATION, "purge " + item);
        Approval approved = approvals.usable(item);
        Named named = named(approved);
        return store.write(session -> {
            approvals.use(by, item);
            Due due = due();
            Set<Long> may = due.mayGo();
            List<Long> stayed = named.batches.stream()
                    .filter(id -> !may.contains(id))
                    .filter(id -> rooms.batches()
                            .find(id)
                            .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                            .isPresent())
                    .toList();
            List<Long> batches = named.batches.stream()
                    .filter(id -> !stayed.contains(id))
                    .filter(id -> rooms.batches()
                            .find(id)
                            .filter(batch -> batch.state() != Batch.State.PURGED)
                            .isPresent())
                    .toList();
            List<Long> kept = due.runs().stream()
                    .map(DueRun::run)
                    .filter(named.runs::contains)
                    .toList();
            purge(grant, batches, kept, item);
            long bytes = blobs.sweep(session);
            gate.record(
                    grant,
                    "purge.batches",
                    batches.stream().map(String::valueOf).toList());
            gate.record(grant, "purge.runs", kept.stream().map(String::valueOf).toList());
            return new PurgeReceipt(item, batches, kept, stayed, bytes);
        });
    }

    private void purge(Grant grant, List<Long> batches, List<Long> runs, long item) {
        for (long id : batches) {
            Batch batch = rooms.batches().find(id).orElseThrow();
            rooms.batches().purge(grant, batch, item);
            rooms.registers().purge(grant, id);
            rooms.links().purge(grant, id);
        }
        for (long run : runs) {
            rooms.screening().purge(grant, run, item);
            rooms.eligibility().purge(grant, run);
        }
    }

    /// The batches that a run rested on and whose values are gone: with any of them it cannot be repeated.
    public List<Batch> goneUnder(ScreeningRun run) {
        return rooms.batches().purgedSince(rooms.catalogue().sources(), Due.clocks(run));
    }

    private Due due() {
        return new Due(rooms, retention, today(), store.clock().getZone());
    }

    private LocalDate today() {
        return LocalDate.now(store.clock());
    }

    private record Named(List<Long> batches, List<Long> runs) {}

    private static Named named(Approval item) {
        if (item.kind() != ApprovalKind.PURGE) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("retention.no-purge", Map.of("item", item.number())));
        }
        try {
            JsonNode payload = JSON.readTree(item.payload());
            return new Named(numbers(payload.path("batches")), numbers(payload.path("runs")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a purge's item is not JSON", e);
        }
    }

    private static List<Long> numbers(JsonNode list) {
        List<Long> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asLong()));
        return numbers;
    }
}
