package jp.yorisoi.flow.intake;

import jp.yorisoi.base.notation.Digits;

/// Numbers that name something (宛名番号, 被保険者番号): what they are compared by, since one system writes leading zeros and a
/// workbook drops them.
public final class Identifier {
    private Identifier() {}

    /// The number without leading zeros where it is all digits, else unchanged.
    public static String key(String value) {
        return Digits.key(value);
    }
}
