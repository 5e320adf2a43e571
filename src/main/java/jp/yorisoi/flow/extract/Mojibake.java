package jp.yorisoi.flow.extract;

import java.nio.charset.Charset;

/// Tells a text that was read in a wrong encoding and saved so: the characters are valid, and mean nothing.
final class Mojibake {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Mojibake() {}

    /// Whether the start of a text looks like that.
    static boolean looksLike(String sample) {
        int western = 0;
        int japanese = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (isWestern(c)) {
                western++;
            } else if (c >= 0x3000 && c != '\uFFFD') {
                japanese++;
            }
        }
        if (western >= 8 && western > 4 * japanese) {
            return true;
        }
        return japanese >= 8 && isUtf8ReadAsWindows(sample);
    }

    /// The letters that Japanese bytes turn into when they are read as a western encoding.
    private static boolean isWestern(char c) {
        return (c >= 0x80 && c <= 0xFF && c != '\u00A5' && c != '\u00D7' && c != '\u00B0' && c != '\u00B1' && c != '\u00F7')
                || c == '\u0192' || c == '\u0160' || c == '\u0161' || c == '\u0152' || c == '\u0153' || c == '\u017D'
                || c == '\u017E' || c == '\u0178' || c == '\u201A' || c == '\u201E' || c == '\u2020' || c == '\u2021'
                || c == '\u02C6' || c == '\u2039' || c == '\u203A' || c == '\u02DC' || c == '\u2030' || c == '\u20AC';
    }

    /// Whether a great part are rare kanji whose Shift_JIS begins with the bytes E3 to E9, as every Japanese character of UTF-8 does.
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
