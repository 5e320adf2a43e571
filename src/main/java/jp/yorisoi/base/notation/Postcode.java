package jp.yorisoi.base.notation;

/// Postcodes: seven digits.
public final class Postcode {
    private Postcode() {}

    /// The normal form. A 0 that a workbook lost is put back with the note `notation.postcode-zero`.
    public static Normalised normalise(String text) {
        String clean = Width.compact(text);
        if (clean.isEmpty()) {
            return Normalised.BLANK;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if ("〒-‐–—―ー−.".indexOf(c) < 0) {
                return Normalised.unreadable("notation.postcode-unreadable");
            }
        }
        if (digits.length() == 7) {
            return Normalised.of(digits.toString());
        }
        return digits.length() == 6 && clean.length() == 6
                ? Normalised.of("0" + digits).noting("notation.postcode-zero")
                : Normalised.unreadable("notation.postcode-unreadable");
    }
}
