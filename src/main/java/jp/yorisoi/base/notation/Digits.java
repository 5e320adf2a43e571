package jp.yorisoi.base.notation;

/// Numbers that name something (宛名番号, 被保険者番号).
public final class Digits {
    private Digits() {}

    /// What they are compared by, since one system writes leading zeros and a workbook drops them: without leading
    /// zeros where it is all digits, else unchanged.
    public static String key(String value) {
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return value;
            }
            if (start == i && c == '0' && i < value.length() - 1) {
                start++;
            }
        }
        return start == 0 ? value : value.substring(start);
    }
}
