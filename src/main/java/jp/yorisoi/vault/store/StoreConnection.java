package jp.yorisoi.vault.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/// One open connection to the encrypted database: SQLCipher v4 pages under a raw data key, rollback journal, full
/// synchronisation.
final class StoreConnection implements AutoCloseable {
    private static final int WAIT_MILLIS = 60_000;

    private final Connection connection;
    private final StatementShelf shelf;

    private StoreConnection(Connection connection) {
        this.connection = connection;
        this.shelf = new StatementShelf(connection);
    }

    /// Opens for writing. The first statement reads the first page, so a wrong key or a damaged page shows here.
    static StoreConnection writer(Path file, byte[] key) throws SQLException {
        return open(
                file,
                key,
                "PRAGMA journal_mode=DELETE",
                "PRAGMA synchronous=FULL",
                "PRAGMA foreign_keys=ON",
                "PRAGMA secure_delete=ON",
                "PRAGMA cache_size=-65536");
    }

    /// Opens for reading only.
    static StoreConnection reader(Path file, byte[] key) throws SQLException {
        return open(file, key, "PRAGMA query_only=ON", "PRAGMA cache_size=-16384");
    }

    private static StoreConnection open(Path file, byte[] key, String... pragmas) throws SQLException {
        // The driver reads what follows a question mark as settings: such a name never gets this far.
        if (file.toString().indexOf('?') >= 0) {
            throw new IllegalArgumentException("a question mark in the store's path");
        }
        SQLiteConfig config =
                SQLiteMCSqlCipherConfig.getV4Defaults().withRawUnsaltedKey(key).build();
        config.setBusyTimeout(WAIT_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        StoreConnection opened = new StoreConnection(connection);
        try {
            opened.execute("SELECT count(*) FROM sqlite_schema");
            // What is sorted or set aside would lie on the disk in plain text.
            opened.execute("PRAGMA temp_store=MEMORY");
            for (String pragma : pragmas) {
                opened.execute(pragma);
            }
            return opened;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Session session(Session.Mode mode) {
        return new Session(connection, shelf, mode);
    }

    /// Runs one or several fixed statements (schema steps, BEGIN, COMMIT): never a text that came from outside.
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (sql.startsWith("SELECT") || sql.startsWith("PRAGMA")) {
                statement.execute(sql);
            } else {
                statement.executeUpdate(sql);
            }
        }
    }

    /// Writes a compact copy of what is committed into a new file, encrypted under a key that may be another one. Never
    /// inside a transaction.
    void copyInto(Path file, byte[] key) throws SQLException {
        String place = file.toAbsolutePath().toUri().toASCIIString().replace("'", "%27");
        String raw = "x%27" + HexFormat.of().formatHex(key) + "%27";
        execute("VACUUM INTO '" + place + "?cipher=sqlcipher&legacy=4&key=" + raw + "'");
    }

    /// Reads every page; nothing where all is well.
    List<String> faults() throws SQLException {
        List<String> found = session(Session.Mode.READ).list("PRAGMA integrity_check(20)", row -> row.text(1));
        return found.equals(List.of("ok")) ? List.of() : found;
    }

    /// Ends a transaction as if it had never begun; where the database has ended it itself there is nothing to do.
    void rollBack() throws SQLException {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
