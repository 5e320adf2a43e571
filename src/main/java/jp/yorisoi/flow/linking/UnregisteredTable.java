package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.vault.store.Row;
import jp.yorisoi.vault.store.Session;

/// Records of people who are in no register, in the store.
final class UnregisteredTable {
    private static final String COLUMNS = "SELECT source, partition_name, record_key, person, day, noted_at, batch,"
            + " ordinal, state, linked_on, linked_to FROM unregistered_record ";
    private static final String CHANGES =
            "SELECT number, kind, person, other, by_whom, at, reason, undone_by FROM unregistered_change ";

    /// Where a record stands: the newest batch that carries it, its row, and how far its person is told.
    record Stand(long batch, int ordinal, LinkState state) {}

    /// A record with its person's id, the day it is of, since when it is known to be nobody's, and to whom it was
    /// linked
    /// later.
    record Kept(
            RecordIdentity identity,
            long person,
            LocalDate day,
            Instant notedAt,
            Stand stand,
            Optional<UnregisteredPerson.Linked> linked) {
        @Override
        public String toString() {
            return "Kept[" + stand + "]";
        }
    }

    /// All records, by their identity.
    Map<RecordIdentity, Kept> ofSource(Session session, String source) throws SQLException {
        Map<RecordIdentity, Kept> kept = new HashMap<>();
        for (Kept one : session.list(COLUMNS + "WHERE source = ?", UnregisteredTable::kept, source)) {
            kept.put(one.identity(), one);
        }
        return kept;
    }

    List<Kept> all(Session session) throws SQLException {
        return session.list(COLUMNS + "ORDER BY person, day, record_key", UnregisteredTable::kept);
    }

    List<Kept> ofPerson(Session session, long person) throws SQLException {
        return session.list(COLUMNS + "WHERE person = ? ORDER BY day, record_key", UnregisteredTable::kept, person);
    }

    private static Kept kept(Row row) throws SQLException {
        Optional<UnregisteredPerson.Linked> linked = row.missing(10)
                ? Optional.empty()
                : Optional.of(new UnregisteredPerson.Linked(LocalDate.parse(row.text(10)), row.number(11)));
        return new Kept(
                new RecordIdentity(row.text(1), row.text(2), row.text(3)),
                row.number(4),
                LocalDate.parse(row.text(5)),
                Instant.parse(row.text(6)),
                new Stand(row.number(7), row.small(8), LinkState.valueOf(row.text(9))),
                linked);
    }

    void keep(Session session, Kept one) throws SQLException {
        UnregisteredPerson.Linked linked = one.linked().orElse(null);
        session.run(
                "INSERT OR REPLACE INTO unregistered_record (source, partition_name, record_key, person, day, noted_at,"
                        + " batch, ordinal, state, linked_on, linked_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.identity().source(),
                one.identity().partition(),
                one.identity().key(),
                one.person(),
                one.day().toString(),
                one.notedAt(),
                one.stand().batch(),
                one.stand().ordinal(),
                one.stand().state().name(),
                linked == null ? null : linked.on().toString(),
                linked == null ? null : linked.person());
    }

    Map<String, Long> keys(Session session) throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        session.each("SELECT print, person FROM unregistered_key", row -> keys.put(row.text(1), row.number(2)));
        return keys;
    }

    void addKey(Session session, String print, long person) throws SQLException {
        session.run("INSERT OR IGNORE INTO unregistered_key (print, person) VALUES (?, ?)", print, person);
    }

    Optional<String> noted(Session session, String source) throws SQLException {
        return session.first("SELECT basis FROM unregistered_noted WHERE source = ?", row -> row.text(1), source);
    }

    void note(Session session, String source, String basis) throws SQLException {
        session.run("INSERT OR REPLACE INTO unregistered_noted (source, basis) VALUES (?, ?)", source, basis);
    }

    /// Forgets the records of a batch whose values go, and the prints of whoever has no record left.
    void purge(Session session, long batch) throws SQLException {
        session.run("DELETE FROM unregistered_record WHERE batch = ?", batch);
        session.run("DELETE FROM unregistered_key WHERE person NOT IN (SELECT person FROM unregistered_record)");
        session.run("DELETE FROM unregistered_noted");
    }

    long addChange(Session session, Unregistered.Change change, List<RecordIdentity> moved) throws SQLException {
        long number = session.insert(
                "INSERT INTO unregistered_change (kind, person, other, by_whom, at, reason) VALUES (?, ?, ?, ?, ?, ?)",
                change.kind().name(),
                change.person(),
                change.other(),
                change.by(),
                change.at(),
                change.reason());
        for (RecordIdentity one : moved) {
            session.run(
                    "INSERT INTO unregistered_move (change, source, partition_name, record_key) VALUES (?, ?, ?, ?)",
                    number,
                    one.source(),
                    one.partition(),
                    one.key());
        }
        return number;
    }

    void move(Session session, RecordIdentity record, long person) throws SQLException {
        session.run(
                "UPDATE unregistered_record SET person = ? WHERE source = ? AND partition_name = ? AND record_key = ?",
                person,
                record.source(),
                record.partition(),
                record.key());
    }

    List<RecordIdentity> moved(Session session, long change) throws SQLException {
        return session.list(
                "SELECT source, partition_name, record_key FROM unregistered_move WHERE change = ?",
                row -> new RecordIdentity(row.text(1), row.text(2), row.text(3)),
                change);
    }

    void undone(Session session, long change, String by, Instant at) throws SQLException {
        session.run("UPDATE unregistered_change SET undone_by = ?, undone_at = ? WHERE number = ?", by, at, change);
    }

    /// What was joined and parted and stands, the newest first.
    List<Unregistered.Change> changes(Session session) throws SQLException {
        return new ArrayList<>(session.list(
                CHANGES + "WHERE undone_by IS NULL ORDER BY number DESC",
                row -> new Unregistered.Change(
                        row.number(1),
                        Unregistered.Change.Kind.valueOf(row.text(2)),
                        row.number(3),
                        row.number(4),
                        row.text(5),
                        Instant.parse(row.text(6)),
                        row.text(7))));
    }
}
