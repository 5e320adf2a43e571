package jp.yorisoi.vault.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Bytes kept under their own SHA-256: the same bytes twice are kept once, so an unchanged column of next month's file
/// costs nothing.
public final class Blobs {
    /// Keeps these bytes, unless they are there already, and returns their SHA-256.
    public byte[] put(Session session, byte[] bytes) throws SQLException {
        byte[] hash = hash(bytes);
        session.run("INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)", hash, bytes);
        return hash;
    }

    /// The bytes that have this SHA-256, if they are kept.
    public Optional<byte[]> find(Session session, byte[] hash) throws SQLException {
        return session.first("SELECT bytes FROM blob WHERE hash = ?", row -> row.bytes(1), (Object) hash);
    }

    /// The bytes that have this SHA-256. That they are missing is damage: a [StoreFault].
    public byte[] get(Session session, byte[] hash) throws SQLException {
        return find(session, hash)
                .orElseThrow(() -> new StoreFault("kept bytes are missing", new SQLException("no blob")));
    }

    /// Deletes the bytes that nothing in the store refers to any more, and returns how many there were. A reference is
    /// whatever stands in a BLOB column of another table.
    public long sweep(Session session) throws SQLException {
        Set<String> used = new HashSet<>();
        for (String column : references(session)) {
            String[] parts = column.split("\\.", 2);
            session.each(
                    "SELECT DISTINCT \"" + parts[1] + "\" FROM \"" + parts[0] + "\"",
                    row -> row.missing(1) || used.add(HexFormat.of().formatHex(row.bytes(1))));
        }
        List<Long> unused = new ArrayList<>();
        long[] bytes = new long[1];
        session.each("SELECT number, hash, length(bytes) FROM blob", row -> {
            if (!used.contains(HexFormat.of().formatHex(row.bytes(2)))) {
                unused.add(row.number(1));
                bytes[0] += row.number(3);
            }
            return true;
        });
        for (long number : unused) {
            session.run("DELETE FROM blob WHERE number = ?", number);
        }
        return bytes[0];
    }

    /// `table.column` of every column that may hold a hash.
    private static List<String> references(Session session) throws SQLException {
        return session.list(
                "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
                        + " WHERE t.type = 'table' AND t.name <> 'blob' AND c.type = 'BLOB' ORDER BY 1",
                row -> row.text(1));
    }

    /// The SHA-256 of bytes.
    public static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
