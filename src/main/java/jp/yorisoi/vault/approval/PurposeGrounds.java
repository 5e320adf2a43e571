package jp.yorisoi.vault.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Purpose;

/// On which ground each source may be used for each purpose (利用目的と根拠): the table of the definitions in force, and the
/// grounds that were proposed here and approved.
public final class PurposeGrounds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Approvals approvals;
    private final GroundTable table;

    /// A ground that was proposed: the item it waits or waited in, and where that stands.
    public record Recorded(Approval item, String source, Purpose purpose, String ground) {}

    /// The grounds of the store behind these approvals, over a table.
    public PurposeGrounds(Approvals approvals, GroundTable table) {
        this.approvals = approvals;
        this.table = table;
    }

    /// Whether a source may be used for a purpose now.
    public Ground allowed(String source, Purpose purpose) {
        Ground base = table.of(source, purpose);
        if (isNever(base)) {
            return base;
        }
        Optional<Ground> recorded = recorded().stream()
                .filter(one -> one.source.equals(source) && one.purpose == purpose && inForce(one.item))
                .reduce((older, newer) -> newer)
                .map(one -> new Ground.Allowed(one.ground));
        return recorded.orElse(base);
    }

    private static boolean isNever(Ground ground) {
        return ground instanceof Ground.NotAllowed refused && refused.reason() == Ground.Reason.NEVER;
    }

    /// Proposes a ground; in force once a supervisor has approved the item. What may never be is refused.
    public Approval propose(Operator by, String source, Purpose purpose, String ground) {
        if (ground.isBlank()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("vault.ground-empty", Map.of()));
        }
        if (isNever(table.of(source, purpose))) {
            throw new ProblemException(
                    ProblemException.Kind.NOT_ALLOWED, Problem.error("vault.ground-never", Map.of("source", source)));
        }
        String payload = JSON.createObjectNode()
                .put("source", source)
                .put("purpose", purpose.id())
                .put("ground", ground.strip())
                .toString();
        return approvals.propose(by, ApprovalKind.GROUND, payload);
    }

    /// All grounds that were ever proposed here, with their items, in order.
    public List<Recorded> recorded() {
        return approvals.list(ApprovalKind.GROUND).stream()
                .map(PurposeGrounds::recorded)
                .toList();
    }

    private static boolean inForce(Approval item) {
        return item.state() == Approval.State.APPROVED || item.state() == Approval.State.DONE;
    }

    private static Recorded recorded(Approval item) {
        try {
            JsonNode payload = JSON.readTree(item.payload());
            return new Recorded(
                    item,
                    payload.path("source").asText(),
                    Purpose.of(payload.path("purpose").asText()).orElseThrow(),
                    payload.path("ground").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ground's item is not JSON", e);
        }
    }
}
