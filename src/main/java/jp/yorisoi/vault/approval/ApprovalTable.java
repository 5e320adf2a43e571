package jp.yorisoi.vault.approval;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// Proposed items in the store.
final class ApprovalTable {
    private static final String COLUMNS =
            "SELECT number, kind, payload, proposed_by, proposed_at, state, decided_by, decided_at, comment FROM approval ";

    long insert(Session session, ApprovalKind kind, String payload, Approval.Step proposed) throws SQLException {
        return session.insert(
                "INSERT INTO approval (kind, payload, proposed_by, proposed_at, state) VALUES (?, ?, ?, ?, 'PROPOSED')",
                kind.name(),
                payload,
                proposed.by(),
                proposed.at());
    }

    /// Moves an item on; only from the state that it is expected in.
    boolean move(Session session, Approval from, Approval.State to, Approval.Decision decision) throws SQLException {
        return session.run(
                        "UPDATE approval SET state = ?, decided_by = ?, decided_at = ?, comment = ?"
                                + " WHERE number = ? AND state = ?",
                        to.name(),
                        decision.by(),
                        decision.at(),
                        decision.comment(),
                        from.number(),
                        from.state().name())
                == 1;
    }

    Optional<Approval> find(Session session, long number) throws SQLException {
        return session.first(COLUMNS + "WHERE number = ?", ApprovalTable::read, number);
    }

    List<Approval> list(Session session, Approval.State state) throws SQLException {
        return session.list(COLUMNS + "WHERE state = ? ORDER BY number", ApprovalTable::read, state.name());
    }

    List<Approval> list(Session session, ApprovalKind kind) throws SQLException {
        return session.list(COLUMNS + "WHERE kind = ? ORDER BY number", ApprovalTable::read, kind.name());
    }

    private static Approval read(Row row) throws SQLException {
        Optional<Approval.Decision> decision = row.missing(7)
                ? Optional.empty()
                : Optional.of(new Approval.Decision(row.text(7), Instant.parse(row.text(8)), row.text(9)));
        return new Approval(
                row.number(1),
                ApprovalKind.valueOf(row.text(2)),
                row.text(3),
                new Approval.Step(row.text(4), Instant.parse(row.text(5))),
                Approval.State.valueOf(row.text(6)),
                decision);
    }
}
