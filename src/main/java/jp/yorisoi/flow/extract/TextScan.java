package jp.yorisoi.flow.extract;

import org.jspecify.annotations.Nullable;

/// Walks through all bytes of a text once and counts what would be wrong in each encoding, so that the guess rests on
/// the whole file.
final class TextScan {
    private final Utf8Check utf8 = new Utf8Check();
    private final Windows31jCheck windows = new Windows31jCheck();
    private final EucCheck euc = new EucCheck();
    private long bytes;
    private long high;
    private long evenZeros;
    private long oddZeros;
    private long controls;
    private long escapes;
    private int previous = -1;
    private int first = -1;
    private int second = -1;
    private int third = -1;

    /// Takes the next bytes.
    void feed(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            int b = buffer[i] & 0xFF;
            if (bytes + i < 3) {
                start(b);
            }
            if (b >= 0x20 && b < 0x7F && previous != 0x1B && !utf8.open() && !windows.open() && !euc.open()) {
                previous = b;
                continue;
            }
            one(b, bytes + i);
        }
        bytes += length;
    }

    private void start(int b) {
        if (first < 0) {
            first = b;
        } else if (second < 0) {
            second = b;
        } else {
            third = b;
        }
    }

    private void one(int b, long at) {
        if (b >= 0x80) {
            high++;
        } else if (b == 0) {
            if ((at & 1) == 0) {
                evenZeros++;
            } else {
                oddZeros++;
            }
        } else if (isOdd(b)) {
            controls++;
        } else if (previous == 0x1B && (b == '$' || b == '(')) {
            escapes++;
        }
        utf8.feed(b);
        windows.feed(b);
        euc.feed(b);
        previous = b;
    }

    /// A control character that is in no text, neither a line's end nor one of the marks that part fields.
    private static boolean isOdd(int b) {
        return b < 0x20 && b > 0x02 && (b < '\t' || b == 0x0B || b > '\r') && b < 0x1A;
    }

    /// How many bytes there were.
    long bytes() {
        return bytes;
    }

    /// The encoding in which the fewest bytes are wrong; none when the bytes are no text at all.
    @Nullable
    TextEncoding encoding() {
        if (first == 0xFF && second == 0xFE) {
            return TextEncoding.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return TextEncoding.UTF_16BE;
        }
        if (evenZeros + oddZeros > 0) {
            return withoutMark();
        }
        if (controls > 2 + bytes / 1000) {
            return null;
        }
        if (high == 0) {
            return escapes > 0 ? TextEncoding.ISO_2022_JP : TextEncoding.UTF_8;
        }
        TextEncoding best = fewestWrong();
        return wrong(best) * 50 > high ? null : best;
    }

    private @Nullable TextEncoding withoutMark() {
        long units = Math.max(1, bytes / 2);
        if (oddZeros * 20 > units && evenZeros * 4 < oddZeros) {
            return TextEncoding.UTF_16LE;
        }
        return evenZeros * 20 > units && oddZeros * 4 < evenZeros ? TextEncoding.UTF_16BE : null;
    }

    private TextEncoding fewestWrong() {
        long inUtf8 = utf8.wrong();
        if (inUtf8 == 0 || inUtf8 < Math.min(windows.wrong(), euc.wrong())) {
            return first == 0xEF && second == 0xBB && third == 0xBF ? TextEncoding.UTF_8_BOM : TextEncoding.UTF_8;
        }
        // a Shift_JIS text nearly always has first bytes that EUC-JP forbids; if it has none, half-width kana alone may
        // pass for EUC-JP
        boolean eucFits = euc.wrong() < windows.wrong() || (euc.wrong() == windows.wrong() && euc.looksWritten());
        return eucFits ? TextEncoding.EUC_JP : TextEncoding.WINDOWS_31J;
    }

    /// Whether the bytes are no text in any encoding.
    boolean isBinary() {
        return encoding() == null && (evenZeros + oddZeros > 0 || controls > 2 + bytes / 1000);
    }

    /// How many places mean nothing in an encoding.
    long wrong(TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8, UTF_8_BOM -> utf8.wrong();
            case WINDOWS_31J -> windows.wrong();
            case EUC_JP -> euc.wrong();
            case UTF_16LE, UTF_16BE, ISO_2022_JP -> 0;
        };
    }

    /// How many characters say that another one was lost before (U+FFFD in UTF-8).
    long lost() {
        return utf8.lost();
    }

    /// How many bytes are beyond ASCII.
    long high() {
        return high;
    }
}
