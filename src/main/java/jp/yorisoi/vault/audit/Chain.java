package jp.yorisoi.vault.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash of each line: SHA-256 over the hash before it and every field, each after its own length, so that no two
/// lines can give the same bytes.
final class Chain {
    private Chain() {}

    /// What stands before the first line: a hash of the store's id, so that the chains of two stores cannot be
    /// exchanged.
    static byte[] start(String storeId) {
        return digest().digest(("yorisoi audit " + storeId).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] next(byte[] before, AuditEntry entry) {
        MessageDigest digest = digest();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.number()).flip());
        Act act = entry.act();
        text(digest, entry.at().toString());
        text(digest, act.who());
        text(digest, act.what());
        text(digest, AuditTable.joined(act.subjects()));
        text(digest, act.purpose());
        text(digest, act.reason());
        return digest.digest();
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
