package jp.yorisoi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The peer of an import: DuckDB reads CSV files (UTF-8 copies) with types it finds itself into one table each of an
/// encrypted file.
final class DuckDbStore {
    /// Files whose rows do not fit the types that DuckDB found in their beginning.
    private static final List<String> AS_TEXT = new ArrayList<>();

    private DuckDbStore() {}

    /// Seconds that the load takes, the file closed at its end; opening it is not counted.
    static double load(List<Path> files, Path store) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // without the network's extension for OpenSSL, DuckDB writes encrypted files with its own Mbed TLS only
            statement.execute("SET force_mbedtls_unsafe='true'");
            statement.execute("ATTACH '" + store + "' AS sealed (ENCRYPTION_KEY 'bench key of no value')");
            return Race.seconds(() -> {
                for (int i = 0; i < files.size(); i++) {
                    read(statement, files.get(i), i);
                }
                statement.execute("CHECKPOINT sealed");
                statement.execute("DETACH sealed");
            });
        }
    }

    private static void read(Statement statement, Path file, int number) throws SQLException {
        String create = "CREATE TABLE sealed.t" + number + " AS SELECT * FROM read_csv('" + file + "'";
        if (!AS_TEXT.contains(file.toString())) {
            try {
                statement.execute(create + ")");
                return;
            } catch (SQLException e) {
                AS_TEXT.add(file.toString());
                System.err.println(file.getFileName() + " as text: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
        statement.execute(create + ", all_varchar=true, null_padding=true, strict_mode=false)");
    }
}
