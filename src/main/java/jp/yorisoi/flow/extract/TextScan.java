package jp.yorisoi.flow.extract;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// Walks through all bytes of a text once and counts what would be wrong in each encoding, so that the guess rests on
/// the whole file.
final class TextScan {
    private static final int HEAD = 8192;
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
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long lineStart;
    private int lines;
    private long longestLine;
    private boolean isOle;
    private boolean isNoText;

    /// Takes the next bytes.
    void feed(byte[] buffer, int length) {
        if (isNoText) {
            bytes += length;
            return;
        }
        if (head.size() < HEAD) {
            head.write(buffer, 0, Math.min(length, HEAD - head.size()));
        }
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
        longestLine = Math.max(longestLine, bytes - lineStart);
        if (bytes == length) {
            isOle = startsWith(0xD0, 0xCF, 0x11, 0xE0);
            isNoText = isOle || startsWith('P', 'K', 3, 4);
        }
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
        } else if (b == '\n' || b == '\r') {
            longestLine = Math.max(longestLine, at - lineStart);
            lineStart = at;
            lines += b == '\n' ? 1 : 0;
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
            TextEncoding wide = withoutMark();
            if (wide != null || (evenZeros + oddZeros) * 100 > bytes) {
                return wide;
            }
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

    /// Two bytes a character without a mark: the order in which the start is made of the characters of Japanese texts.
    private @Nullable TextEncoding withoutMark() {
        double little = ordinary(TextEncoding.UTF_16LE);
        double big = ordinary(TextEncoding.UTF_16BE);
        if (Math.max(little, big) < 0.9) {
            return null;
        }
        return little > big ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
    }

    /// Which share of the start's characters is ASCII, Latin, kana, kanji or full-width, if it were encoded so.
    private double ordinary(TextEncoding encoding) {
        int whole = head.size() & ~1;
        String text = new String(head.toByteArray(), 0, whole, encoding.charset());
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 0x20 && c < 0x250) || c == '\n' || c == '\r' || c == '\t';
            boolean japanese = (c >= 0x3000 && c < 0x3100) || (c >= 0x4E00 && c < 0xA000) || c >= 0xFF00;
            found += plain || japanese ? 1 : 0;
        }
        return text.isEmpty() ? 0 : found / (double) text.length();
    }

    private TextEncoding fewestWrong() {
        long inUtf8 = utf8.wrong();
        if (inUtf8 == 0 && utf8.looksAccidental() && windows.wrong() == 0 && windows.onlyHalfKana()) {
            return TextEncoding.WINDOWS_31J;
        }
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
        return encoding() == null && ((evenZeros + oddZeros) * 100 > bytes || controls > 2 + bytes / 1000);
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

    /// How many lines ended so far.
    int lines() {
        return lines;
    }

    /// Whether the bytes begin as an archive, a workbook or a PDF does.
    boolean isPacked() {
        return (first == 'P' && second == 'K')
                || (first == 0x1F && second == 0x8B)
                || (first == 0xD0 && second == 0xCF)
                || (first == '%' && second == 'P');
    }

    /// Whether the bytes begin as what holds old workbooks and encrypted ones.
    boolean isOle() {
        return isOle;
    }

    private boolean startsWith(int... signature) {
        byte[] start = head.toByteArray();
        boolean same = start.length >= signature.length;
        for (int i = 0; same && i < signature.length; i++) {
            same = (start[i] & 0xFF) == signature[i];
        }
        return same;
    }

    /// How many bytes the longest line has.
    long longestLine() {
        return longestLine;
    }

    /// Whether cells may hold what a reader should be told of in an encoding: wrong bytes, lost characters, characters
    /// of the area that each office fills by itself (外字), controls.
    boolean isOdd(TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8, UTF_8_BOM -> utf8.wrong() + utf8.lost() + utf8.own() > 0 || hasControls();
            case WINDOWS_31J -> windows.wrong() + windows.own() > 0 || hasControls();
            case EUC_JP -> euc.wrong() + euc.own() > 0 || hasControls();
            case UTF_16LE, UTF_16BE, ISO_2022_JP -> true;
        };
    }

    private boolean hasControls() {
        return controls + evenZeros + oddZeros > 0;
    }

    /// How many bytes are beyond ASCII.
    long high() {
        return high;
    }
}
