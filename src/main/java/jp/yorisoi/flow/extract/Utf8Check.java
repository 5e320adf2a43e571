package jp.yorisoi.flow.extract;

/// Counts what is not UTF-8, byte by byte.
final class Utf8Check {
    private int missing;
    private int low = 0x80;
    private int high = 0xBF;
    private int replacement;
    private long wrong;
    private long lost;
    private long own;
    private boolean usual;

    boolean open() {
        return missing > 0;
    }

    void feed(int b) {
        if (missing > 0) {
            if (b >= low && b <= high) {
                follow(b);
                return;
            }
            wrong++;
            missing = 0;
        }
        low = 0x80;
        high = 0xBF;
        replacement = 0;
        if (b >= 0x80) {
            lead(b);
        }
    }

    private void follow(int b) {
        missing--;
        low = 0x80;
        high = 0xBF;
        if ((replacement == 1 && b == 0xBF) || (replacement == 2 && b == 0xBD)) {
            replacement++;
            if (replacement == 3) {
                lost++;
            }
        } else {
            replacement = 0;
        }
    }

    private void lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
            usual |= b <= 0xC3;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            usual = true;
            own += b == 0xEE ? 1 : 0;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
            replacement = b == 0xEF ? 1 : 0;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            usual = true;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            wrong++;
        }
    }

    /// Whether all characters beyond ASCII are of two bytes and none is Latin-1: half-width kana may look so by chance.
    boolean looksAccidental() {
        return !usual;
    }

    /// How many characters are of the private area.
    long own() {
        return own;
    }

    long wrong() {
        return wrong + (missing > 0 ? 1 : 0);
    }

    long lost() {
        return lost;
    }
}
