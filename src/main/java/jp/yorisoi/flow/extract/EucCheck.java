package jp.yorisoi.flow.extract;

/// Counts what is not EUC-JP, byte by byte, and whether the text has kana as a written Japanese text has.
final class EucCheck {
    private static final boolean[] PAIRS = Windows31jCheck.pairs(TextEncoding.EUC_JP.charset(), 0xA1, 0xA1);
    private int lead;
    private int missing;
    private long wrong;
    private long pairs;
    private long kana;
    private long common;
    private long own;

    boolean open() {
        return missing > 0;
    }

    void feed(int b) {
        if (missing == 0) {
            lead(b);
            return;
        }
        missing--;
        boolean known = switch (lead) {
            case 0x8E -> b >= 0xA1 && b <= 0xDF;
            case 0x8F -> b >= 0xA1 && b <= 0xFE;
            default -> PAIRS[lead << 8 | b];
        };
        if (!known) {
            wrong++;
            missing = 0;
        }
    }

    private void lead(int b) {
        if (b < 0x80) {
            return;
        }
        lead = b;
        if (b == 0x8F) {
            missing = 2;
        } else if (b == 0x8E || (b >= 0xA1 && b <= 0xFE)) {
            missing = 1;
            pairs++;
            common += b >= 0xB0 && b <= 0xCF ? 1 : 0;
            own += b >= 0xF5 ? 1 : 0;
            if (b == 0xA4 || b == 0xA5) {
                kana++;
            }
        } else {
            wrong++;
        }
    }

    /// Whether some of the pairs are hiragana or katakana (in Shift_JIS the same bytes would be half-width commas and
    /// dots), or nearly all are the kanji in daily use (half-width kana would make rare ones too).
    boolean looksWritten() {
        return kana * 50 > pairs || (pairs >= 6 && (common + kana) * 20 >= pairs * 19);
    }

    /// How many characters are of the area that each office fills by itself.
    long own() {
        return own;
    }

    long wrong() {
        return wrong + (missing > 0 ? 1 : 0);
    }
}
