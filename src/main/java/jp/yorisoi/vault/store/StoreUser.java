package jp.yorisoi.vault.store;

import java.util.Arrays;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// Who opens a store, and the password. The password is copied in and wiped by [#close], so a caller may wipe its own
/// copy at once.
public final class StoreUser implements AutoCloseable {
    /// How long a new password is at least, in characters. The keys file can be carried away and guessed at, so this is
    /// more than the eight that suffice where a server counts attempts; length alone counts, and spaces are welcome
    /// (NIST SP 800-63B-4).
    public static final int LEAST_PASSWORD = 12;

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

    /// Refuses a password that is too short to be set (USAGE). One that was set before this was asked still opens.
    public void demandLongPassword() {
        if (Character.codePointCount(password, 0, password.length) < LEAST_PASSWORD) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("vault.password-short", Map.of("least", LEAST_PASSWORD)));
        }
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
