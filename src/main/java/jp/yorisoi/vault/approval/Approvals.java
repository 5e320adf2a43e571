package jp.yorisoi.vault.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;

/// Proposals and what was decided about them. Nobody approves or returns a proposal of their own, whatever their roles;
/// every step is audited.
public final class Approvals {
    private final Store store;
    private final Gate gate;
    private final Audit audit;
    private final Consequence consequence;
    private final ApprovalTable table = new ApprovalTable();

    /// The approvals of this store; every decision brings its consequence.
    public Approvals(Store store, Gate gate, Audit audit, Consequence consequence) {
        this.consequence = consequence;
        this.store = store;
        this.gate = gate;
        this.audit = audit;
    }

    /// Proposes something; the payload (JSON) is kept as it is.
    public Approval propose(Operator by, ApprovalKind kind, String payload) {
        gate.grant(by, kind.proposes(), Purpose.ADMINISTRATION, "propose " + kind.id());
        return store.write(session -> {
            long number = table.insert(session, kind, payload, new Approval.Step(by.name(), now()));
            audit(by, "approval.proposed", number, kind.id());
            return table.find(session, number).orElseThrow();
        });
    }

    /// Approves another's proposal.
    public Approval approve(Operator by, long number) {
        return decide(by, number, Approval.State.APPROVED, "");
    }

    /// Gives another's proposal back, saying why.
    public Approval giveBack(Operator by, long number, String comment) {
        if (comment.isBlank()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("vault.comment-needed", Map.of()));
        }
        return decide(by, number, Approval.State.RETURNED, comment.strip());
    }

    private Approval decide(Operator by, long number, Approval.State to, String comment) {
        Approval item = known(number);
        Grant grant = gate.grant(by, item.kind().approves(), Purpose.ADMINISTRATION, to.id() + " " + number);
        if (item.proposed().by().equals(by.name())) {
            audit.appendEvenSo(
                    act(by, "refused.approval.own", number, item.kind().id()));
            throw refused("vault.own-proposal", number);
        }
        return store.write(session -> {
            Approval.Decision decision = new Approval.Decision(by.name(), now(), comment);
            if (item.state() != Approval.State.PROPOSED || !table.move(session, item, to, decision)) {
                throw refused("vault.already-decided", number);
            }
            gate.record(grant, "approval." + to.id(), List.of(String.valueOf(number)));
            Approval decided = known(number);
            consequence.of(session, decided);
            return decided;
        });
    }

    /// Marks an approved item as used, once; joins the caller's transaction, so that the use and its mark stand or fall
    /// together.
    public Approval use(Operator by, long number) {
        return store.write(session -> {
            Approval item = usable(number);
            Approval.Decision decision = item.decision().orElseThrow();
            table.move(session, item, Approval.State.DONE, decision);
            audit(by, "approval.used", number, item.kind().id());
            return known(number);
        });
    }

    /// An item that is approved and not used yet; NOT_ALLOWED with a sentence about where it stands otherwise.
    public Approval usable(long number) {
        Approval item = known(number);
        return switch (item.state()) {
            case APPROVED -> item;
            case DONE -> throw refused("vault.already-used", number);
            case RETURNED -> throw refused("vault.was-returned", number);
            case DRAFT, PROPOSED -> throw refused("vault.not-approved", number);
        };
    }

    /// The item of this number.
    public Optional<Approval> find(long number) {
        return store.read(session -> table.find(session, number));
    }

    /// All items in a state, in the order they were proposed.
    public List<Approval> list(Approval.State state) {
        return store.read(session -> table.list(session, state));
    }

    /// All items of a kind, in the order they were proposed.
    public List<Approval> list(ApprovalKind kind) {
        return store.read(session -> table.list(session, kind));
    }

    private Approval known(long number) {
        return find(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("vault.no-such-item", Map.of("item", number))));
    }

    private Instant now() {
        return Instant.now(store.clock());
    }

    private void audit(Operator by, String what, long number, String reason) {
        audit.append(act(by, what, number, reason));
    }

    private static Act act(Operator by, String what, long number, String reason) {
        return new Act(by.name(), what, List.of(String.valueOf(number)), Purpose.ADMINISTRATION.id(), reason);
    }

    private static ProblemException refused(String code, long number) {
        return new ProblemException(ProblemException.Kind.NOT_ALLOWED, Problem.error(code, Map.of("item", number)));
    }
}
