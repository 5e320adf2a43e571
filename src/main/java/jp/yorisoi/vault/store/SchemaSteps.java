package jp.yorisoi.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The steps that build the schema, each run once, in the order of their numbers, in a transaction of its own.
final class SchemaSteps {
    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS schema_step (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT";

    /// One step: its file's name and its statements.
    record Step(String name, String sql) {
        /// `V012__people.sql` → 12.
        int number() {
            return Integer.parseInt(name.substring(1, name.indexOf("__")));
        }
    }

    private final List<Step> steps;

    SchemaSteps(List<Step> steps) {
        this.steps =
                steps.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /// The steps that ship with the program, as `schema/steps.txt` lists them.
    static SchemaSteps shipped() {
        return read(name -> resource("/schema/" + name));
    }

    static SchemaSteps read(Function<String, String> text) {
        return new SchemaSteps(text.apply("steps.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(name -> new Step(name, text.apply(name)))
                .toList());
    }

    private static String resource(String name) {
        try (InputStream in = SchemaSteps.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a schema step is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs what was not run yet; the first step that a store knows and this program does not is returned, and nothing
    /// is run.
    Optional<String> run(StoreConnection connection, Clock clock) throws SQLException {
        Set<String> applied = applied(connection);
        Optional<String> unknown = unknown(applied);
        if (unknown.isPresent()) {
            return unknown;
        }
        for (Step step : steps) {
            if (!applied.contains(step.name())) {
                apply(connection, step, clock);
            }
        }
        return Optional.empty();
    }

    private Optional<String> unknown(Set<String> applied) {
        Set<String> rest = new HashSet<>(applied);
        steps.forEach(step -> rest.remove(step.name()));
        return rest.stream().sorted().findFirst();
    }

    private static void apply(StoreConnection connection, Step step, Clock clock) throws SQLException {
        connection.execute("BEGIN IMMEDIATE");
        try {
            connection.execute(step.sql());
            connection
                    .session(Session.Mode.WRITE)
                    .run("INSERT INTO schema_step VALUES (?, ?)", step.name(), clock.instant());
            connection.execute("COMMIT");
        } catch (SQLException e) {
            connection.execute("ROLLBACK");
            throw e;
        }
    }

    private static Set<String> applied(StoreConnection connection) throws SQLException {
        connection.execute(TABLE);
        return new HashSet<>(
                connection.session(Session.Mode.READ).list("SELECT name FROM schema_step", row -> row.text(1)));
    }

    /// The number of the last step.
    int last() {
        return steps.isEmpty() ? 0 : steps.getLast().number();
    }
}
