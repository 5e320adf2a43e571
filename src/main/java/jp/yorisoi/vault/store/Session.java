package jp.yorisoi.vault.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One transaction on the store, for the thread that was given it and only until its work ends. Statements are for
/// `*Table` classes.
public final class Session {
    /// The driver's own `backup to` writes a plaintext copy, and an attached database may be one: neither may ever run.
    private static final Pattern BANNED = Pattern.compile("^(backup|restore|attach|detach|vacuum)\\b");

    private final Connection connection;
    private final StatementShelf shelf;
    private final Mode mode;
    private final List<PreparedStatement> open = new ArrayList<>();
    private final List<Change> afterRollback = new ArrayList<>();

    /// What a session may do.
    enum Mode {
        READ,
        WRITE
    }

    Session(Connection connection, StatementShelf shelf, Mode mode) {
        this.connection = connection;
        this.shelf = shelf;
        this.mode = mode;
    }

    boolean writes() {
        return mode == Mode.WRITE;
    }

    /// A statement, closed by the caller or at the end of the session at the latest.
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(allowed(sql));
        open.add(statement);
        return statement;
    }

    /// Runs one statement with its values (`null`, String, whole number, Double, Boolean as 0/1, byte[]) and returns
    /// how many rows it changed.
    public int run(String sql, @Nullable Object... values) throws SQLException {
        return using(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /// Runs one statement once for each line of values, as fast as the database can.
    public void runEach(String sql, Iterable<? extends @Nullable Object[]> lines) throws SQLException {
        using(sql, statement -> {
            int changed = 0;
            for (@Nullable Object[] values : lines) {
                bind(statement, values);
                changed += statement.executeUpdate();
            }
            return changed;
        });
    }

    /// Inserts a row and returns the number the database gave it.
    public long insert(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        return first("SELECT last_insert_rowid()", row -> row.number(1)).orElseThrow();
    }

    /// All rows of a query, in its order.
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    /// The first row of a query, if there is one.
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return using(sql, statement -> {
            bind(statement, values);
            try (ResultSet cursor = statement.executeQuery()) {
                return cursor.next() ? Optional.of(reader.read(new Row(cursor))) : Optional.empty();
            }
        });
    }

    /// Reads each row of a query as it comes, without keeping them; what the reader returns is dropped.
    public void each(String sql, RowReader<?> reader, @Nullable Object... values) throws SQLException {
        using(sql, statement -> {
            bind(statement, values);
            try (ResultSet cursor = statement.executeQuery()) {
                Row row = new Row(cursor);
                while (cursor.next()) {
                    reader.read(row);
                }
                return true;
            }
        });
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /// Takes a statement from the shelf and puts it back; one that failed is closed instead, since it no longer stands.
    private <T> T using(String sql, Use<T> use) throws SQLException {
        PreparedStatement statement = shelf.take(allowed(sql));
        boolean sound = false;
        try {
            T result = use.of(statement);
            sound = true;
            return result;
        } finally {
            if (sound) {
                shelf.back(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    /// What is still to be written, in a transaction of its own, should this one be rolled back: the audit of a
    /// refusal, for one.
    public void afterRollback(Change change) {
        afterRollback.add(change);
    }

    List<Change> afterRollback() {
        return List.copyOf(afterRollback);
    }

    void close() throws SQLException {
        for (PreparedStatement statement : open) {
            statement.close();
        }
        open.clear();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Double number -> statement.setDouble(i + 1, number);
                case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
                default -> statement.setString(i + 1, String.valueOf(values[i]));
            }
        }
    }

    private static String allowed(String sql) {
        if (BANNED.matcher(sql.stripLeading().toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException("a statement that could copy the store in plain text");
        }
        return sql;
    }
}
