package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// What people said of records where two must agree, in the store.
final class OpinionTable {
    private static final String OPEN = "SELECT source, partition_name, record_key, decision, person, record_print,"
            + " person_print, by_whom, at, reason FROM link_opinion WHERE settled_by IS NULL";

    /// What somebody said: as it would be decided, and by whom, when and why.
    record Said(DecisionTable.Kept decision, DecisionTable.Made made) {
        boolean isBy(String operator) {
            return made.by().equals(operator);
        }

        /// Whether another would decide the same.
        boolean agrees(DecisionTable.Kept other) {
            return decision.kind() == other.kind()
                    && (other.kind() == DecisionTable.Kind.DIFFERENT || decision.person() == other.person());
        }

        @Override
        public String toString() {
            return "Said[" + decision.kind() + "]";
        }
    }

    void add(Session session, Said said) throws SQLException {
        DecisionTable.Kept decision = said.decision();
        session.insert(
                "INSERT INTO link_opinion (source, partition_name, record_key, decision, person, record_print,"
                        + " person_print, by_whom, at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.record().source(),
                decision.record().partition(),
                decision.record().key(),
                decision.kind(),
                decision.person(),
                decision.recordPrint(),
                decision.personPrint(),
                said.made().by(),
                said.made().at(),
                said.made().reason());
    }

    /// What is open of a record, in the order it was said.
    List<Said> open(Session session, RecordIdentity record) throws SQLException {
        return session.list(
                OPEN + " AND source = ? AND partition_name = ? AND record_key = ? ORDER BY number",
                OpinionTable::said,
                record.source(),
                record.partition(),
                record.key());
    }

    /// All that is open, by record.
    Map<RecordIdentity, List<Said>> open(Session session) throws SQLException {
        Map<RecordIdentity, List<Said>> open = new HashMap<>();
        for (Said one : session.list(OPEN + " ORDER BY number", OpinionTable::said)) {
            open.computeIfAbsent(one.decision().record(), record -> new ArrayList<>())
                    .add(one);
        }
        return open;
    }

    /// Closes what is open of a record: by a decision's number, or by 0 where it is taken back; `by` empty = of
    /// everybody.
    void settle(Session session, RecordIdentity record, long number, String by) throws SQLException {
        session.run(
                "UPDATE link_opinion SET settled_by = ? WHERE settled_by IS NULL AND source = ? AND partition_name = ?"
                        + " AND record_key = ? AND (? = '' OR by_whom = ?)",
                number,
                record.source(),
                record.partition(),
                record.key(),
                by,
                by);
    }

    private static Said said(Row row) throws SQLException {
        return new Said(
                new DecisionTable.Kept(
                        new RecordIdentity(row.text(1), row.text(2), row.text(3)),
                        DecisionTable.Kind.valueOf(row.text(4)),
                        row.number(5),
                        row.text(6),
                        row.text(7)),
                new DecisionTable.Made(row.text(8), Instant.parse(row.text(9)), row.text(10)));
    }
}
