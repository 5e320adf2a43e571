package jp.yorisoi.flow.extract;

import java.nio.charset.Charset;

/// Counts what is not Shift_JIS as Windows has it, byte by byte; pairs that no character stands for are wrong too.
final class Windows31jCheck {
    private static final boolean[] PAIRS = pairs(Charset.forName("windows-31j"), 0x81, 0x40);
    private int lead;
    private long wrong;
    private long own;
    private boolean wide;

    /// Which pairs of bytes are a character in a charset.
    static boolean[] pairs(Charset charset, int firstLead, int firstTrail) {
        boolean[] known = new boolean[1 << 16];
        byte[] pair = new byte[2];
        for (int lead = firstLead; lead <= 0xFE; lead++) {
            for (int trail = firstTrail; trail <= 0xFE; trail++) {
                pair[0] = (byte) lead;
                pair[1] = (byte) trail;
                String text = new String(pair, charset);
                known[lead << 8 | trail] = text.length() == 1 && text.charAt(0) != '\uFFFD';
            }
        }
        return known;
    }

    boolean open() {
        return lead != 0;
    }

    void feed(int b) {
        if (lead != 0) {
            boolean known = PAIRS[lead << 8 | b];
            lead = 0;
            if (known) {
                return;
            }
            wrong++;
            // an ASCII byte after a lone first byte stands for itself; anything else was eaten with it
            return;
        }
        if ((b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC)) {
            lead = b;
            wide = true;
            own += b >= 0xF0 && b <= 0xF9 ? 1 : 0;
        } else if (b == 0x80 || b == 0xA0 || b > 0xFC) {
            wrong++;
        }
    }

    /// Whether all characters beyond ASCII are half-width kana.
    boolean onlyHalfKana() {
        return !wide;
    }

    /// How many characters are of the private area (外字).
    long own() {
        return own;
    }

    long wrong() {
        return wrong + (lead != 0 ? 1 : 0);
    }
}
