package jp.yorisoi.vault.store;

import java.security.SecureRandom;
import java.util.Arrays;

/// The key of last resort, printed once and kept in a safe: 200 random bits as eight groups of five letters and digits
/// (Crockford's Base32: no I, L, O, U). Wiped by [#close].
public final class RecoveryKey implements AutoCloseable {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 8;
    private static final int GROUP = 5;

    private final char[] letters;

    private RecoveryKey(char[] letters) {
        this.letters = letters;
    }

    static RecoveryKey random(SecureRandom random) {
        char[] letters = new char[GROUPS * GROUP];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return new RecoveryKey(letters);
    }

    /// A key as somebody typed it: case, spaces and hyphens do not matter, O reads as 0, I and L as 1.
    public static RecoveryKey typed(char[] text) {
        char[] letters = new char[text.length];
        int count = 0;
        for (char typed : text) {
            char letter = Character.toUpperCase(typed);
            letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
            if (ALPHABET.indexOf(letter) >= 0) {
                letters[count++] = letter;
            }
        }
        RecoveryKey key = new RecoveryKey(Arrays.copyOf(letters, count));
        Arrays.fill(letters, '\0');
        return key;
    }

    /// The key as it is printed, `XXXXX-XXXXX-…`; the caller wipes it.
    public char[] printed() {
        char[] text = new char[letters.length + Math.max(0, (letters.length - 1) / GROUP)];
        int at = 0;
        for (int i = 0; i < letters.length; i++) {
            if (i > 0 && i % GROUP == 0) {
                text[at++] = '-';
            }
            text[at++] = letters[i];
        }
        return text;
    }

    char[] letters() {
        return letters;
    }

    /// Wipes the key.
    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "RecoveryKey[…]";
    }
}
