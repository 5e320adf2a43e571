package jp.yorisoi.base.notation;

import java.math.BigDecimal;

/// Amounts of yen: whole, with `-` where they are owed.
public final class Amount {
    private static final BigDecimal MOST = new BigDecimal("999999999999999");

    private Amount() {}

    /// Reads an amount of whole yen (`▲1,234円`, `３万円`, `1234.0`). A fraction of a yen is refused.
    public static Parsed<Long> parse(String text) {
        String clean = Width.compact(text);
        int bracket = clean.indexOf("(税");
        Parsed<BigDecimal> number = NumberText.parse(thousands(bracket > 0 ? clean.substring(0, bracket) : clean));
        BigDecimal value = number.value();
        if (value == null) {
            return new Parsed<>(null, number.problem() == null ? null : "notation.amount-unreadable");
        }
        if (value.abs().compareTo(MOST) > 0) {
            return Parsed.unreadable("notation.amount-unreadable");
        }
        return value.stripTrailingZeros().scale() > 0
                ? Parsed.unreadable("notation.amount-not-whole")
                : Parsed.of(value.longValueExact());
    }

    /// The normal form: an integer.
    public static Normalised normalise(String text) {
        return Normalised.of(parse(text));
    }

    private static String thousands(String text) {
        return text.endsWith("千円") || text.endsWith("万円") ? text.substring(0, text.length() - 1) : text;
    }
}
