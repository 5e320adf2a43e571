package jp.yorisoi.vault.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// One row of a query's answer; columns count from 1, as in the statement. A view on the cursor: valid only while the
/// row is read.
public final class Row {
    private final ResultSet cursor;

    Row(ResultSet cursor) {
        this.cursor = cursor;
    }

    /// A text that is there; the empty text where the column is NULL.
    public String text(int column) throws SQLException {
        String text = cursor.getString(column);
        return text == null ? "" : text;
    }

    /// A text, or nothing where the column is NULL.
    public Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(cursor.getString(column));
    }

    /// A whole number; 0 where the column is NULL.
    public long number(int column) throws SQLException {
        return cursor.getLong(column);
    }

    /// A whole number as an int; 0 where the column is NULL.
    public int small(int column) throws SQLException {
        return cursor.getInt(column);
    }

    /// A number with a fraction; 0 where the column is NULL.
    public double real(int column) throws SQLException {
        return cursor.getDouble(column);
    }

    /// Bytes; none where the column is NULL.
    public byte[] bytes(int column) throws SQLException {
        byte[] bytes = cursor.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /// Whether the column is NULL.
    public boolean missing(int column) throws SQLException {
        return cursor.getObject(column) == null;
    }
}
