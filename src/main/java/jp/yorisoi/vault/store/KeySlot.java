package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/// One way to the data key: who it is for, how the password becomes a key, and the data key wrapped under it. Bytes are
/// Base64.
@JsonIgnoreProperties(ignoreUnknown = true)
record KeySlot(String user, String kdf, KeyCost cost, String salt, String nonce, String key) {
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
}
