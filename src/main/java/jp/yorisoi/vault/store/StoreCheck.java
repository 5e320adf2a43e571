package jp.yorisoi.vault.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// Reads every page of an open store (each carries its own code of authenticity), holds the keys against the database,
/// and counts rows.
public final class StoreCheck {
    private final Store store;

    /// A check of this store.
    public StoreCheck(Store store) {
        this.store = store;
    }

    /// Checks; never changes anything. Damage is a line of the report, not an exception.
    public StoreReport run() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> rows = new TreeMap<>();
        try {
            store.read(session -> {
                pages(session, problems);
                pair(session, problems);
                count(session, rows);
                return true;
            });
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        return new StoreReport(SchemaSteps.shipped().last(), rows, problems);
    }

    private static void pages(Session session, List<Problem> problems) throws SQLException {
        List<String> lines = session.list("PRAGMA integrity_check(20)", row -> row.text(1));
        if (!lines.equals(List.of("ok"))) {
            problems.add(Problem.error("vault.damaged-pages", Map.of("count", lines.size())));
        }
        if (!session.list("PRAGMA foreign_key_check", row -> row.text(1)).isEmpty()) {
            problems.add(Problem.error("vault.broken-references", Map.of()));
        }
    }

    private void pair(Session session, List<Problem> problems) throws SQLException {
        boolean pair = session.first(
                        "SELECT store, generation FROM store_identity WHERE id = 1",
                        row -> row.text(1).equals(store.keys().storeId())
                                && row.number(2) == store.keys().generation())
                .orElse(false);
        if (!pair) {
            problems.add(Problem.error("vault.not-a-pair", Map.of()));
        }
    }

    private static void count(Session session, Map<String, Long> rows) throws SQLException {
        List<String> tables = session.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
                row -> row.text(1));
        for (String table : tables) {
            rows.put(
                    table,
                    session.first("SELECT count(*) FROM \"" + table + "\"", row -> row.number(1))
                            .orElse(0L));
        }
    }
}
