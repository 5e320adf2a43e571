package jp.yorisoi.vault.store;

import java.sql.SQLException;

/// The generation that stands inside a database: it pairs with keys of the same one only.
final class Generations {
    private Generations() {}

    static void set(StoreConnection connection, long generation) throws SQLException {
        connection.session(Session.Mode.WRITE).run("UPDATE store_identity SET generation = ? WHERE id = 1", generation);
    }
}
