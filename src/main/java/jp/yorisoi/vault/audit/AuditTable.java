package jp.yorisoi.vault.audit;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.RowReader;
import jp.yorisoi.vault.store.Session;

/// The audit's lines in the store.
final class AuditTable {
    private static final String COLUMNS = "SELECT number, at, who, what, subjects, purpose, reason, hash FROM audit ";
    private static final String SEPARATOR = " ";

    /// One line and its hash.
    record Line(AuditEntry entry, byte[] hash) {}

    void insert(Session session, AuditEntry entry, byte[] hash) throws SQLException {
        Act act = entry.act();
        session.run(
                "INSERT INTO audit (number, at, who, what, subjects, purpose, reason, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.at(),
                act.who(),
                act.what(),
                joined(act.subjects()),
                act.purpose(),
                act.reason(),
                hash);
    }

    Optional<Line> last(Session session) throws SQLException {
        return session.first(COLUMNS + "ORDER BY number DESC LIMIT 1", AuditTable::line);
    }

    Optional<Line> find(Session session, long number) throws SQLException {
        return session.first(COLUMNS + "WHERE number = ?", AuditTable::line, number);
    }

    /// Walks the chain from its start.
    Verification verify(Session session, byte[] start) throws SQLException {
        Walk walk = new Walk(start);
        session.each(COLUMNS + "ORDER BY number", walk);
        return new Verification(walk.entries, walk.firstBroken);
    }

    private static final class Walk implements RowReader<Boolean> {
        private byte[] before;
        private long entries;
        private long firstBroken;

        Walk(byte[] start) {
            this.before = start;
        }

        @Override
        public Boolean read(Row row) throws SQLException {
            entries++;
            if (firstBroken == 0 && !fits(row)) {
                firstBroken = row.number(1);
            }
            return firstBroken == 0;
        }

        private boolean fits(Row row) throws SQLException {
            try {
                Line line = line(row);
                boolean fits = row.number(1) == entries && Arrays.equals(line.hash, Chain.next(before, line.entry));
                before = line.hash;
                return fits;
            } catch (DateTimeException e) {
                // A date that was written by hand.
                return false;
            }
        }
    }

    List<AuditEntry> from(Session session, long number, int limit) throws SQLException {
        return session.list(
                COLUMNS + "WHERE number >= ? ORDER BY number LIMIT ?", row -> line(row).entry, number, limit);
    }

    List<AuditEntry> newest(Session session, int limit) throws SQLException {
        return session.list(COLUMNS + "ORDER BY number DESC LIMIT ?", row -> line(row).entry, limit);
    }

    static Line line(Row row) throws SQLException {
        String subjects = row.text(5);
        List<String> ids = subjects.isEmpty() ? List.of() : List.of(subjects.split(SEPARATOR, -1));
        Act act = new Act(row.text(3), row.text(4), ids, row.text(6), row.text(7));
        return new Line(new AuditEntry(row.number(1), Instant.parse(row.text(2)), act), row.bytes(8));
    }

    static String joined(List<String> subjects) {
        return String.join(SEPARATOR, subjects);
    }
}
