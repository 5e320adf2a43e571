package jp.yorisoi.vault.store;

import java.sql.SQLException;

/// What is done inside one transaction.
@FunctionalInterface
public interface Work<T> {
    /// Does it. A [SQLException] is turned into a problem (damaged, disk full) or a [StoreFault] by the store.
    T on(Session session) throws SQLException;
}
