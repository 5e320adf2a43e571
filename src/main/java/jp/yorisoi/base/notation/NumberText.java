package jp.yorisoi.base.notation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people write them: `1,234`, `▲5`, `△1,000`, `－3`, `(12)`, `12.50`, `３万円`, `二十三`, with a unit behind them.
///
/// Sources: ▲, △ and brackets for minus as in the accounts of companies and local governments (企業会計 and 地方公営企業
/// statements); commas
/// before each third digit (公用文作成の考え方, 令和4年文化審議会建議); formal kanji (大字) as on receipts. A mark that stands for a number
/// (〃, 同上, -, …), a
/// fraction, a range or a wrongly placed comma is refused.
public final class NumberText {
    private static final List<String> UNITS = List.of(
            "円也", "円", "か月", "ヶ月", "ヵ月", "ケ月", "時間", "日間", "週間", "日", "回", "人", "件", "名", "歳", "才", "週", "月", "年", "点",
            "本", "分", "枚", "級", "kg", "cm", "mm", "g", "KG", "CM", "%", "単位");

    private static final long MYRIAD = 10_000;
    private static final int LONGEST = 80;
    private static final Pattern PARTED = Pattern.compile("[0-9] [0-9]");
    private static final Pattern GROUPED = Pattern.compile("[^0-9]*[0-9]{1,3}( [0-9]{3})+([^0-9].*)?");

    private NumberText() {}

    /// Reads a number.
    public static Parsed<BigDecimal> parse(String text) {
        String spaced = Width.clean(text);
        if (spaced.isEmpty()) {
            return Parsed.blank();
        }
        if (spaced.length() > LONGEST
                || PARTED.matcher(spaced).find() && !GROUPED.matcher(spaced).matches()) {
            return Parsed.unreadable("notation.number-unreadable");
        }
        boolean negative = false;
        String body = spaced.replace(" ", "");
        if (body.startsWith("(") && body.endsWith(")")) {
            negative = true;
            body = body.substring(1, body.length() - 1);
        }
        body = withoutMoneyMarks(body);
        if (!body.isEmpty() && "▲△-‐‑–—―ー+".indexOf(body.charAt(0)) >= 0) {
            negative |= body.charAt(0) != '+';
            body = withoutMoneyMarks(body.substring(1));
        }
        BigDecimal value = positive(withoutUnit(body));
        if (value == null) {
            return Parsed.unreadable("notation.number-unreadable");
        }
        return Parsed.of(negative ? value.negate() : value);
    }

    /// The normal form: plain decimal, without needless zeros behind the point.
    public static Normalised normalise(String text) {
        Parsed<BigDecimal> parsed = parse(text);
        BigDecimal value = parsed.value();
        return value == null ? new Normalised(null, null, parsed.problem()) : Normalised.of(plain(value));
    }

    /// A number's plain text.
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String withoutMoneyMarks(String text) {
        String body = text;
        boolean yen = false;
        while (!body.isEmpty() && (body.charAt(0) == '¥' || body.charAt(0) == '\\' || body.charAt(0) == '金')) {
            body = body.substring(1);
            yen = true;
        }
        if (yen && (body.endsWith("-") || body.endsWith("ー"))) {
            body = body.substring(0, body.length() - 1);
            body = body.endsWith(".") ? body.substring(0, body.length() - 1) : body;
        }
        return body;
    }

    private static String withoutUnit(String text) {
        for (String unit : UNITS) {
            if (text.length() > unit.length() && text.endsWith(unit)) {
                return text.substring(0, text.length() - unit.length());
            }
        }
        return text;
    }

    private static @Nullable BigDecimal positive(String text) {
        if (isDecimal(text)) {
            return text.length() > 40 ? null : decimal(text.replace(",", ""));
        }
        // a lone 〇 is as likely the mark of a form
        String plain = KanjiNumber.plain(text);
        OptionalLong kanji = plain.equals("〇") ? OptionalLong.empty() : KanjiNumber.parse(plain);
        return kanji.isPresent() ? BigDecimal.valueOf(kanji.getAsLong()) : withPowers(plain);
    }

    /// `3万2千`, `12.5万`, `5百万`, `1億2,000万`: digits with kanji powers, which must fall.
    private static @Nullable BigDecimal withPowers(String text) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        long smaller = Long.MAX_VALUE;
        long larger = Long.MAX_VALUE;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            long power = power(text.charAt(i));
            if (power == 0) {
                continue;
            }
            String part = text.substring(from, i);
            if (power >= (power < MYRIAD ? smaller : larger) || (!part.isEmpty() && !isDecimal(part))) {
                return null;
            }
            BigDecimal number = part.isEmpty() ? BigDecimal.ZERO : decimal(part.replace(",", ""));
            if (power < MYRIAD && part.isEmpty()) {
                return null;
            }
            BigDecimal many = BigDecimal.valueOf(power);
            if (power < MYRIAD) {
                section = section.add(number.multiply(many));
                smaller = power;
            } else {
                total = total.add(section.add(number).multiply(many));
                section = BigDecimal.ZERO;
                smaller = Long.MAX_VALUE;
                larger = power;
            }
            from = i + 1;
        }
        String rest = text.substring(from);
        if (from == 0 || (!rest.isEmpty() && !isDecimal(rest))) {
            return null;
        }
        return total.add(section).add(rest.isEmpty() ? BigDecimal.ZERO : decimal(rest.replace(",", "")));
    }

    private static long power(char c) {
        return switch (c) {
            case '億' -> 100_000_000;
            case '万', '萬' -> MYRIAD;
            case '千' -> 1_000;
            case '百' -> 100;
            case '十' -> 10;
            default -> 0;
        };
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    /// Digits with at most one point, commas only before each third digit, perhaps an exponent.
    private static boolean isDecimal(String text) {
        int point = -1;
        int comma = -1;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else if (c == ',' && point < 0 && i > 0 && (comma < 0 ? i <= 3 : i - comma == 4)) {
                comma = i;
            } else if ((c == 'E' || c == 'e') && digits > 0 && comma < 0) {
                return isExponent(text.substring(i + 1));
            } else {
                return false;
            }
        }
        int end = point < 0 ? text.length() : point;
        return digits > 0 && (comma < 0 || end - comma == 4) && point != text.length() - 1;
    }

    private static boolean isExponent(String text) {
        String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
