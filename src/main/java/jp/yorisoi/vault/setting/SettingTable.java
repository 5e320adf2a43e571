package jp.yorisoi.vault.setting;

import java.sql.SQLException;
import java.util.Optional;
import jp.yorisoi.vault.store.Session;

/// Settings in the store, one a row.
final class SettingTable {
    Optional<String> find(Session session, String name) throws SQLException {
        return session.first("SELECT value FROM setting WHERE name = ?", row -> row.text(1), name);
    }

    void put(Session session, String name, String value) throws SQLException {
        session.run(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }
}
