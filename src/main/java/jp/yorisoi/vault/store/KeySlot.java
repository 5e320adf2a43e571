package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// One way to the data key: who it is for, how the password becomes a key, and the data key wrapped under it. Bytes are Base64.
@JsonIgnoreProperties(ignoreUnknown = true)
record KeySlot(String user, String kdf, KeyCost cost, String salt, String nonce, String key) {
    static final String ARGON2ID = "argon2id";
}
