package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.util.Optional;
import jp.yorisoi.vault.store.Session;

/// By what the records of each source were weighed when they were last linked: figures only, of nobody in particular.
final class WeightsTable {

    void keep(Session session, String source, String text) throws SQLException {
        session.run("INSERT OR REPLACE INTO link_weights (source, weights) VALUES (?, ?)", source, text);
    }

    Optional<String> find(Session session, String source) throws SQLException {
        return session.first("SELECT weights FROM link_weights WHERE source = ?", row -> row.text(1), source);
    }
}
