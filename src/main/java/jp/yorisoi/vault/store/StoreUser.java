package jp.yorisoi.vault.store;

import java.util.Arrays;

/// Who opens a store, and the password. The password is copied in and wiped by [#close], so a caller may wipe its own
/// copy at once.
public final class StoreUser implements AutoCloseable {
    private final String name;
    private final char[] password;

    /// A user with a password; both are copied. The name is an account's name, never blank.
    public StoreUser(String name, char[] password) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a user has a name");
        }
        this.name = name.strip();
        this.password = password.clone();
    }

    /// The account's name.
    public String name() {
        return name;
    }

    /// The password itself, not a copy: whoever reads it does not keep it.
    char[] password() {
        return password;
    }

    /// Wipes the password.
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "StoreUser[" + name + "]";
    }
}
