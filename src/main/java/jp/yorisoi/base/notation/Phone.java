package jp.yorisoi.base.notation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Telephone numbers: digits with the leading 0.
///
/// Source: 電気通信番号計画 (令和元年総務省告示第6号): numbers of places have ten digits (0 and an area code), free dial 0120 and
/// navi dial 0570 too; mobile numbers 060, 070, 080, 090, IP telephones 050, 020 and 0800 have eleven; +81 stands for
/// the 0 (ITU-T E.164).
public final class Phone {
    private static final int LONGEST = 80;
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:父|母|祖父|祖母|本人)?(?:自宅|勤務先|職場|携帯|連絡先|固定|代表)?(?:TEL|電話番号|電話|℡|FAX|携帯電話|携帯|自宅|勤務先|職場|連絡先|固定|代表)[:.)]?|(?:父|母|祖父|祖母|本人|緊急)[:.)]?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION =
            Pattern.compile("[(]?(?:内線|内|代表|代|EXT\\.?|#|X)[:.]?[0-9]*[)]?(?:番)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK = Pattern.compile("[(][^()0-9]{1,12}[)]");
    private static final Pattern ABROAD = Pattern.compile("^(?:\\+|00|010-?)81[-.]?(?:\\(0\\)|0)?");
    private static final Pattern LONG = Pattern.compile("0[25-9]0[0-9]{8}|0800[0-9]{7}");
    private static final Pattern SHORT = Pattern.compile("0[1-9][0-9]{8}");

    private Phone() {}

    /// The normal form: ten or eleven digits. A 0 that a workbook lost is put back with the note `notation.phone-zero`;
    /// of several numbers the first is taken with the note `notation.phone-several`. A number without its area code is
    /// unreadable.
    public static Normalised normalise(String text) {
        String clean = Width.clean(text);
        if (clean.isEmpty()) {
            return Normalised.BLANK;
        }
        if (clean.length() > LONGEST) {
            return Normalised.unreadable("notation.phone-unreadable");
        }
        Normalised whole = one(clean.replace(" ", ""));
        if (whole.value() != null) {
            return whole;
        }
        int several = firstOf(clean, "/、;,\n・");
        several = several < 0 ? clean.indexOf(' ') : several;
        Normalised first = several > 0 ? one(clean.substring(0, several).replace(" ", "")) : whole;
        boolean more = several > 0
                && clean.substring(several).chars().filter(Character::isDigit).count() > 4;
        return first.value() != null && several > 0 && more ? first.noting("notation.phone-several") : whole;
    }

    private static Normalised one(String text) {
        String digits = digits(text);
        if (digits == null) {
            return Normalised.unreadable("notation.phone-unreadable");
        }
        if (isNumber(digits)) {
            return Normalised.of(digits);
        }
        boolean lost = !digits.startsWith("0") && isNumber("0" + digits);
        return lost
                ? Normalised.of("0" + digits).noting("notation.phone-zero")
                : Normalised.unreadable("notation.phone-unreadable");
    }

    private static boolean isNumber(String digits) {
        boolean mobile = digits.length() > 2 && "5789".indexOf(digits.charAt(1)) >= 0 && digits.charAt(2) == '0';
        return LONG.matcher(digits).matches()
                || (!mobile && SHORT.matcher(digits).matches())
                || (digits.startsWith("0570") && digits.length() == 10);
    }

    private static int firstOf(String text, String marks) {
        for (int i = 1; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The digits, an international prefix made local, remarks and an extension left out; null when there is anything
    /// else.
    private static @Nullable String digits(String text) {
        String body = REMARK.matcher(text).replaceAll("");
        body = EXTENSION.matcher(PREFIX.matcher(body).replaceFirst("")).replaceFirst("");
        body = body.endsWith(".0") ? body.substring(0, body.length() - 2) : body;
        body = ABROAD.matcher(body).replaceFirst("0");
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("-()‐‑‒–—―−─ー.:のノ~".indexOf(c) < 0) {
                return null;
            }
        }
        return digits.toString();
    }
}
