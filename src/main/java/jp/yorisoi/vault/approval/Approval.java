package jp.yorisoi.vault.approval;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One item that was proposed: its number, what it is, its content as JSON, who proposed it when, where it stands, and
/// who decided.
public record Approval(
        long number, ApprovalKind kind, String payload, Step proposed, State state, Optional<Decision> decision) {
    /// Who did something when.
    public record Step(String by, Instant at) {}

    /// Who decided when, and the comment (empty where none was needed).
    public record Decision(String by, Instant at, String comment) {}

    /// Where an item stands.
    public enum State {
        /// Begun, not proposed yet.
        DRAFT,
        /// Waits for another's decision.
        PROPOSED,
        /// Approved, not used yet.
        APPROVED,
        /// Given back with a comment.
        RETURNED,
        /// Approved and used: it cannot be used again.
        DONE;

        /// The name in documents: `proposed`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Without the payload, which may name households.
    @Override
    public String toString() {
        return "Approval[" + number + ", " + kind + ", " + state + "]";
    }
}
