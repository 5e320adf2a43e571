package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One way to the data key: who it is for, how the password becomes a key, and the data key wrapped under it. Bytes are
/// Base64. `generation` is the one it was written for, where that is not the keys file's own (after a restore).
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeySlot(
        String user,
        String kdf,
        KeyCost cost,
        String salt,
        String nonce,
        String key,
        @Nullable Long generation) {
    static final String ARGON2ID = "argon2id";

    /// A slot that lacks a part, or was made by a way this program does not know, is refused.
    KeySlot {
        Objects.requireNonNull(user);
        Objects.requireNonNull(cost);
        Objects.requireNonNull(salt);
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(key);
        if (!ARGON2ID.equals(kdf)) {
            throw new IllegalArgumentException("an unknown way from password to key");
        }
    }

    KeySlot writtenFor(long ring) {
        return generation == null ? new KeySlot(user, kdf, cost, salt, nonce, key, ring) : this;
    }
}
