package jp.yorisoi.flow.people;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.yorisoi.vault.store.Session;

/// Which numbers are one person and which are not, in the store.
final class JoinTable {
    long add(Session session, PersonJoins.Join join) throws SQLException {
        return session.insert(
                "INSERT INTO person_join (kind, person, other, by_whom, at, reason) VALUES (?, ?, ?, ?, ?, ?)",
                join.kind().name(),
                join.person(),
                join.other(),
                join.by(),
                join.at(),
                join.reason());
    }

    void undone(Session session, long number, String by, Instant at) throws SQLException {
        session.run("UPDATE person_join SET undone_by = ?, undone_at = ? WHERE number = ?", by, at, number);
    }

    /// Those that stand, in the order they were made.
    List<PersonJoins.Join> standing(Session session) throws SQLException {
        return session.list(
                "SELECT number, kind, person, other, by_whom, at, reason FROM person_join WHERE undone_by IS NULL"
                        + " ORDER BY number",
                row -> new PersonJoins.Join(
                        row.number(1),
                        PersonJoins.Kind.valueOf(row.text(2)),
                        row.number(3),
                        row.number(4),
                        row.text(5),
                        Instant.parse(row.text(6)),
                        row.text(7)));
    }
}
