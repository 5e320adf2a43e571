package jp.yorisoi.vault.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prepared statements of one connection, kept for the next use. One in use is off the shelf, so that nested use of the
/// same text gets its own.
final class StatementShelf {
    private static final int ROOM = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> shelf = new LinkedHashMap<>(ROOM, 0.75f, true);

    StatementShelf(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = shelf.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    void back(String sql, PreparedStatement statement) throws SQLException {
        if (statement.isClosed()) {
            return;
        }
        statement.clearParameters();
        PreparedStatement other = shelf.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (shelf.size() > ROOM) {
            Map.Entry<String, PreparedStatement> oldest =
                    shelf.entrySet().iterator().next();
            shelf.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }
}
