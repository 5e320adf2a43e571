package jp.yorisoi.base.notation;

/// The individual number (マイナンバー): 12 digits, the last a check digit (番号利用法施行令, 総務省令 85号5条). This program never takes
/// one in. One in ten
/// random 12-digit numbers passes the check, so a column is judged, not a value.
public final class MyNumber {
    private static final int DIGITS = 12;

    private MyNumber() {}

    /// Whether a text is 12 digits with the right check digit.
    public static boolean passes(String text) {
        String digits = Width.compact(text).replace("-", "");
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= DIGITS - 1; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += weight * (digits.charAt(DIGITS - 1 - n) - '0');
        }
        int rest = sum % 11;
        return digits.charAt(DIGITS - 1) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
