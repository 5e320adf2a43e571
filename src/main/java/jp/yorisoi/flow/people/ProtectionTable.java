package jp.yorisoi.flow.people;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.yorisoi.vault.store.Session;

/// Who is named for which protected person, over time; the row without an end is in force.
final class ProtectionTable {
    void name(Session session, long person, String operator, Instant from) throws SQLException {
        session.run("INSERT INTO protection (person, operator, valid_from) VALUES (?, ?, ?)", person, operator, from);
    }

    int end(Session session, long person, String operator, Instant to) throws SQLException {
        return session.run(
                "UPDATE protection SET valid_to = ? WHERE person = ? AND operator = ? AND valid_to IS NULL",
                to,
                person,
                operator);
    }

    Set<Long> namedFor(Session session, String operator) throws SQLException {
        return new HashSet<>(session.list(
                "SELECT person FROM protection WHERE operator = ? AND valid_to IS NULL",
                row -> row.number(1),
                operator));
    }
}
