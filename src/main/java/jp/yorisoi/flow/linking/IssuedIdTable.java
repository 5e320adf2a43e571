package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Session;

/// The ids that were issued, in the store.
final class IssuedIdTable {
    /// Adds an id unless it is there; gives how many were added.
    int add(Session session, String id, long person, Instant at) throws SQLException {
        return session.run("INSERT OR IGNORE INTO issued_id (id, person, issued_at) VALUES (?, ?, ?)", id, person, at);
    }

    Optional<Long> find(Session session, String id) throws SQLException {
        return session.first("SELECT person FROM issued_id WHERE id = ?", row -> row.number(1), id);
    }

    Map<String, Long> all(Session session) throws SQLException {
        Map<String, Long> all = new HashMap<>();
        session.each("SELECT id, person FROM issued_id", row -> all.put(row.text(1), row.number(2)));
        return all;
    }

    long count(Session session) throws SQLException {
        return session.first("SELECT COUNT(*) FROM issued_id", row -> row.number(1))
                .orElse(0L);
    }
}
