package jp.yorisoi.flow.intake;

/// Numbers that name something (宛名番号, 被保険者番号): what they are compared by, since one system writes leading zeros and a
/// workbook drops them.
public final class Identifier {
    private Identifier() {}

    /// The number without leading zeros where it is all digits, else unchanged.
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
