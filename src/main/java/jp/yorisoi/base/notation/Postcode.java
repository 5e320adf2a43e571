package jp.yorisoi.base.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Postcodes: seven digits.
///
/// Source: 郵便番号 of seven digits since 1998-02-02, written three, a hyphen, four (内国郵便約款); the old ones of three and
/// five
/// digits name no town and are refused, and so are 000-0000 and 999-9999, which no town has.
public final class Postcode {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:〒|郵便番号:?)*(?:([0-9]{3})[-‐‑‒–—―ー−─.・の]?([0-9]{4})|([0-9]{7})\\.0)");
    private static final Pattern ZERO_LOST = Pattern.compile("([0-9]{6})(?:\\.0)?");

    private Postcode() {}

    /// The normal form. A 0 that a workbook lost is put back with the note `notation.postcode-zero`.
    public static Normalised normalise(String text) {
        String clean = Width.compact(text);
        if (clean.isEmpty()) {
            return Normalised.BLANK;
        }
        Matcher lost = ZERO_LOST.matcher(clean);
        if (lost.matches()) {
            return Normalised.of("0" + lost.group(1)).noting("notation.postcode-zero");
        }
        Matcher written = WRITTEN.matcher(clean);
        if (!written.matches()) {
            return Normalised.unreadable("notation.postcode-unreadable");
        }
        String digits = written.group(3) == null ? written.group(1) + written.group(2) : written.group(3);
        return digits.equals("0000000") || digits.equals("9999999")
                ? Normalised.unreadable("notation.postcode-unreadable")
                : Normalised.of(digits);
    }
}
