package jp.yorisoi.flow.intake;

import java.util.Set;
import jp.yorisoi.base.notation.Width;

/// Finds columns of individual numbers (マイナンバー), which are never imported (番号法): by the header, or where nearly all
/// values are twelve digits whose
/// check digit is right. One in ten random numbers passes it, so a twelve-digit 宛名番号 does not trip this.
final class MyNumber {
    private static final int FEWEST = 20;
    private static final Set<String> HEADERS =
            Set.of("個人番号", "マイナンバー", "MYNUMBER", "個人番号12桁", "個人番号マイナンバー", "マイナンバー個人番号");

    private long values;
    private long passing;

    /// Whether a header says so.
    static boolean isHeader(String header) {
        return HEADERS.contains(HeaderKey.of(header)) || HeaderKey.of(header).contains("マイナンバー");
    }

    void see(long seen, long passed) {
        values += seen;
        passing += passed;
    }

    /// Whether the values seen are such numbers.
    boolean isFound() {
        return values >= FEWEST && passing * 10 >= values * 9;
    }

    /// Whether a text is twelve digits with a right check digit.
    static boolean passes(String raw) {
        if (raw.length() < 12 || raw.length() > 20) {
            return false;
        }
        String digits = Width.compact(raw).replace("-", "");
        if (digits.length() != 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += weight * (digits.charAt(11 - n) - '0');
        }
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
