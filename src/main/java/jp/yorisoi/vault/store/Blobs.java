package jp.yorisoi.vault.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;

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

    /// The SHA-256 of bytes.
    public static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
