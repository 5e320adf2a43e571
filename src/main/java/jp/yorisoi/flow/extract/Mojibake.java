package jp.yorisoi.flow.extract;

import java.nio.charset.Charset;

/// Tells a text that was read in a wrong encoding and saved so: the characters are valid, and mean nothing.
final class Mojibake {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /// What the bytes 80 to 9F are in Windows' western encoding.
    private static final String WESTERN_MARKS =
            "\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";

    private Mojibake() {}

    /// Whether the start of a text looks like that.
    static boolean looksLike(String sample) {
        int marks = 0;
        int letters = 0;
        int japanese = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if ((c >= 0x80 && c < 0xA0) || WESTERN_MARKS.indexOf(c) >= 0) {
                marks++;
            } else if (c >= 0xA0 && c <= 0xFF) {
                letters++;
            } else if (c >= 0x3000 && c != '\uFFFD') {
                japanese++;
            }
        }
        // a European text has accented letters, but few of the marks that the first bytes of Japanese turn into
        boolean western = marks >= 8 && marks > 4 * japanese && marks * 4 > letters;
        return western || (japanese >= 8 && isUtf8ReadAsWindows(sample));
    }

    /// Whether a great part are rare kanji whose Shift_JIS begins with the bytes E3 to E9, as every Japanese character
    /// of UTF-8 does.
    private static boolean isUtf8ReadAsWindows(String sample) {
        byte[] bytes = sample.getBytes(WINDOWS_31J);
        int rare = 0;
        int pairs = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if ((lead >= 0x81 && lead <= 0x9F) || lead >= 0xE0) {
                pairs++;
                rare += lead >= 0xE3 && lead <= 0xE9 ? 1 : 0;
                i++;
            }
        }
        return rare >= 4 && rare * 3 > pairs;
    }
}
