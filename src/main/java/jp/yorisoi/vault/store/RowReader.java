package jp.yorisoi.vault.store;

import java.sql.SQLException;

/// Makes a value of one row of a query's answer.
@FunctionalInterface
public interface RowReader<T> {
    /// Reads the row that stands there now; the [Row] itself is not kept.
    T read(Row row) throws SQLException;
}
