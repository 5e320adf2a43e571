package jp.yorisoi.vault.store;

import java.sql.SQLException;

/// What is done inside one writing transaction and gives nothing back.
@FunctionalInterface
public interface Change {
    /// Does it; see [Work#on].
    void on(Session session) throws SQLException;
}
