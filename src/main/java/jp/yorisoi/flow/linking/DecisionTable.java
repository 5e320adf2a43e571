package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// Decisions on records, in the store: appended only.
final class DecisionTable {
    private static final String NEWEST =
            "SELECT d.source, d.partition_name, d.record_key, d.decision, d.person, d.record_print, d.person_print, d.number"
                    + " FROM link_decision d WHERE d.number = (SELECT MAX(n.number) FROM link_decision n"
                    + " WHERE n.source = d.source AND n.partition_name = d.partition_name AND n.record_key = d.record_key)"
                    + " AND d.decision <> 'NONE'";

    /// The words in the store.
    enum Kind {
        SAME,
        DIFFERENT,
        LATER,
        NONE
    }

    /// A decision with what it compared.
    record Kept(RecordIdentity record, Kind kind, long person, String recordPrint, String personPrint) {
        @Override
        public String toString() {
            return "Kept[" + kind + "]";
        }
    }

    /// By whom, when and why.
    record Made(String by, Instant at, String reason) {}

    /// Adds a decision; `agreed` names those who had said the same before.
    long add(Session session, Kept decision, Made made, String agreed) throws SQLException {
        return session.insert(
                "INSERT INTO link_decision (source, partition_name, record_key, decision, person, record_print,"
                        + " person_print, by_whom, at, reason, agreed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.record().source(),
                decision.record().partition(),
                decision.record().key(),
                decision.kind(),
                decision.person(),
                decision.recordPrint(),
                decision.personPrint(),
                made.by(),
                made.at(),
                made.reason(),
                agreed);
    }

    /// The decisions of a source that count.
    Map<RecordIdentity, Kept> ofSource(Session session, String source) throws SQLException {
        Map<RecordIdentity, Kept> decisions = new HashMap<>();
        for (Kept one : session.list(NEWEST + " AND d.source = ?", DecisionTable::kept, source)) {
            decisions.put(one.record(), one);
        }
        return decisions;
    }

    /// The number of the newest decision on a record of a source; 0 = none.
    long newest(Session session, String source) throws SQLException {
        return session.first(
                        "SELECT COALESCE(MAX(number), 0) FROM link_decision WHERE source = ?",
                        row -> row.number(1),
                        source)
                .orElse(0L);
    }

    Optional<Kept> find(Session session, RecordIdentity record) throws SQLException {
        return session.first(
                NEWEST + " AND d.source = ? AND d.partition_name = ? AND d.record_key = ?",
                DecisionTable::kept,
                record.source(),
                record.partition(),
                record.key());
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                new RecordIdentity(row.text(1), row.text(2), row.text(3)),
                Kind.valueOf(row.text(4)),
                row.number(5),
                row.text(6),
                row.text(7));
    }
}
