package jp.yorisoi.base.notation;

import org.jspecify.annotations.Nullable;

/// Telephone numbers: digits with the leading 0.
public final class Phone {
    private Phone() {}

    /// The normal form: ten or eleven digits. A 0 that a workbook lost is put back with the note `notation.phone-zero`;
    /// of several numbers the first is taken with the note `notation.phone-several`.
    public static Normalised normalise(String text) {
        String clean = Width.compact(text);
        if (clean.isEmpty()) {
            return Normalised.BLANK;
        }
        int several = firstOf(clean, "/、;,\n・");
        String one = several > 0 ? clean.substring(0, several) : clean;
        String digits = digits(one);
        if (digits == null) {
            return Normalised.unreadable("notation.phone-unreadable");
        }
        String note = several > 0 ? "notation.phone-several" : null;
        if (digits.startsWith("0") && (digits.length() == 10 || digits.length() == 11)) {
            return Normalised.of(digits).noting(note);
        }
        boolean mobile = digits.length() == 10 && "789".indexOf(digits.charAt(0)) >= 0 && digits.charAt(1) == '0';
        boolean landline = digits.length() == 9 && digits.charAt(0) != '0';
        return mobile || landline
                ? Normalised.of("0" + digits).noting("notation.phone-zero")
                : Normalised.unreadable("notation.phone-unreadable");
    }

    private static int firstOf(String text, String marks) {
        for (int i = 1; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The digits, an international prefix made local and an extension left out; null when there is anything else.
    private static @Nullable String digits(String text) {
        String body = text.startsWith("+81") ? "0" + text.substring(3).replaceFirst("^\\(0\\)|^-?0?", "") : text;
        int extension = body.indexOf("内線");
        body = extension > 0 ? body.substring(0, extension) : body;
        for (String prefix : new String[] {"TEL", "Tel", "tel", "電話", "℡"}) {
            body = body.startsWith(prefix) ? body.substring(prefix.length()) : body;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("-()‐–—―ー.:の~".indexOf(c) < 0) {
                return null;
            }
        }
        return digits.toString();
    }
}
