package jp.yorisoi.base.notation;

import java.math.BigDecimal;
import java.util.Locale;

/// Amounts of yen: whole, with `-` where they are owed.
///
/// Sources: as [NumberText]; that an amount is a whole number of yen is 通貨の単位及び貨幣の発行等に関する法律 (円 is the unit, parts of a
/// yen serve
/// reckoning alone), so a part of a yen in a file is a slip or another column. 千円 and 万円 stand behind the number that
/// they multiply.
public final class Amount {
    private static final BigDecimal MOST = new BigDecimal("999999999999999");

    private Amount() {}

    /// Reads an amount of whole yen (`▲1,234円`, `３万円`, `1234.0`). A fraction of a yen is refused.
    public static Parsed<Long> parse(String text) {
        String clean = Width.clean(text);
        int bracket = clean.indexOf("(税");
        Parsed<BigDecimal> number = NumberText.parse(yen(bracket > 0 ? clean.substring(0, bracket) : clean));
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

    /// Without what says that it is yen, so that 千円, 万円 and 百万円 leave their power.
    private static String yen(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("JPY")) {
            return text.substring(3);
        }
        for (String unit : new String[] {"円也", "円整", "円", "JPY", "YEN"}) {
            if (upper.endsWith(unit) && text.length() > unit.length()) {
                return text.substring(0, text.length() - unit.length());
            }
        }
        return text;
    }
}
