package jp.yorisoi.vault.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The definitions of a store, each version kept: what is in force lives here, never in files beside the store. Who may
/// draft and approve is for the caller to ask.
public final class Definitions {
    /// Who is named for what ships with the program.
    public static final String SHIPPED = "yorisoi";

    private static final String COLUMNS =
            "SELECT kind, id, version, hash, text, drafted_by, state, decided_by, decided_at FROM definition ";

    private final Clock clock;

    /// Definitions dated by this clock.
    public Definitions(Clock clock) {
        this.clock = clock;
    }

    /// Puts a shipped definition in force where the store has none of this kind and id; returns what is in force then.
    public Optional<Definition> seed(Session session, String kind, String id, String text) throws SQLException {
        if (newest(session, kind, id) == 0) {
            add(session, new Definition.Key(kind, id, 1), text, Definition.State.APPROVED, SHIPPED);
        }
        return inForce(session, kind, id);
    }

    /// Adds the next version as a draft.
    public Definition draft(Session session, String kind, String id, String text, String by) throws SQLException {
        int version = newest(session, kind, id) + 1;
        return add(session, new Definition.Key(kind, id, version), text, Definition.State.DRAFT, by);
    }

    /// Puts a draft in force and replaces the version before it.
    public Definition approve(Session session, Definition.Key key, String by) throws SQLException {
        decide(session, key, Definition.State.APPROVED, by);
        session.run(
                "UPDATE definition SET state = 'REPLACED' WHERE kind = ? AND id = ? AND version <> ? AND state = 'APPROVED'",
                key.kind(),
                key.id(),
                key.version());
        return find(session, key).orElseThrow();
    }

    /// Gives a draft back.
    public Definition returnDraft(Session session, Definition.Key key, String by) throws SQLException {
        decide(session, key, Definition.State.RETURNED, by);
        return find(session, key).orElseThrow();
    }

    private void decide(Session session, Definition.Key key, Definition.State state, String by) throws SQLException {
        int changed = session.run(
                "UPDATE definition SET state = ?, decided_by = ?, decided_at = ?"
                        + " WHERE kind = ? AND id = ? AND version = ? AND state = 'DRAFT'",
                state.name(),
                by,
                clock.instant(),
                key.kind(),
                key.id(),
                key.version());
        if (changed != 1) {
            throw new IllegalStateException("not a draft: " + key);
        }
    }

    /// Every version of every definition of a kind, by id and version.
    public List<Definition> all(Session session, String kind) throws SQLException {
        return session.list(COLUMNS + "WHERE kind = ? ORDER BY id, version", Definitions::read, kind);
    }

    /// All that is in force of a kind, by id.
    public List<Definition> inForce(Session session, String kind) throws SQLException {
        return session.list(COLUMNS + "WHERE kind = ? AND state = 'APPROVED' ORDER BY id", Definitions::read, kind);
    }

    /// What is in force under an id.
    public Optional<Definition> inForce(Session session, String kind, String id) throws SQLException {
        return session.first(COLUMNS + "WHERE kind = ? AND id = ? AND state = 'APPROVED'", Definitions::read, kind, id);
    }

    /// One version.
    public Optional<Definition> find(Session session, Definition.Key key) throws SQLException {
        return session.first(
                COLUMNS + "WHERE kind = ? AND id = ? AND version = ?",
                Definitions::read,
                key.kind(),
                key.id(),
                key.version());
    }

    /// All versions of an id, the newest first.
    public List<Definition> versions(Session session, String kind, String id) throws SQLException {
        return session.list(COLUMNS + "WHERE kind = ? AND id = ? ORDER BY version DESC", Definitions::read, kind, id);
    }

    private Definition add(Session session, Definition.Key key, String text, Definition.State state, String by)
            throws SQLException {
        session.run(
                "INSERT INTO definition (kind, id, version, hash, text, drafted_by, state, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.kind(),
                key.id(),
                key.version(),
                HexFormat.of().formatHex(Blobs.hash(text.getBytes(StandardCharsets.UTF_8))),
                text,
                by,
                state.name(),
                by,
                clock.instant());
        return find(session, key).orElseThrow();
    }

    private static int newest(Session session, String kind, String id) throws SQLException {
        return session.first(
                        "SELECT max(version) FROM definition WHERE kind = ? AND id = ?", row -> row.small(1), kind, id)
                .orElse(0);
    }

    private static Definition read(Row row) throws SQLException {
        return new Definition(
                new Definition.Key(row.text(1), row.text(2), row.small(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                Definition.State.valueOf(row.text(7)),
                new Definition.Decided(row.text(8), row.text(9)));
    }
}
