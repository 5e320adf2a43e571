package jp.yorisoi.flow.matching;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import jp.yorisoi.base.notation.Address;
import jp.yorisoi.base.notation.JapaneseDate;
import jp.yorisoi.base.notation.Kana;
import jp.yorisoi.base.notation.Kanji;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.base.notation.Width;

/// The form in which the values of a column are compared; empty where there is nothing to compare.
final class Canonical {
    private static final Set<String> NOTHING =
            Set.of("null", "none", "nan", "na", "n/a", "unknown", "-", "--", "?", ".", "不明", "なし", "〓");
    private static final Set<String> MALE = Set.of("m", "male", "man", "1", "男", "男性", "男子", "♂");
    private static final Set<String> FEMALE = Set.of("f", "female", "woman", "2", "女", "女性", "女子", "♀");

    private final ColumnKind kind;
    private final DateTimeFormatter format;
    private final boolean formatted;

    Canonical(MatchSpec.Column column) {
        this.kind = column.kind();
        this.formatted = !column.format().isEmpty();
        this.format = formatted
                ? DateTimeFormatter.ofPattern(column.format(), Locale.ROOT)
                : DateTimeFormatter.BASIC_ISO_DATE;
    }

    String of(String raw) {
        String text = Width.fold(raw).strip();
        if (text.isEmpty() || NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return "";
        }
        return switch (kind) {
            case NAME, GIVEN_NAME, FAMILY_NAME, TEXT -> words(text);
            case KANA -> Kana.key(text);
            case DATE -> date(text);
            case YEAR -> year(text);
            case CODE, POSTCODE -> letters(text).toUpperCase(Locale.ROOT);
            case PHONE -> digits(text);
            case ADDRESS -> address(text);
            case SEX -> sex(text.toLowerCase(Locale.ROOT));
            case NUMBER -> number(text);
        };
    }

    /// Lower case, Latin letters without accents, kanji by their usual form, only letters and digits, one space between
    /// words.
    private static String words(String text) {
        String folded = Kanji.fold(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == 'ー') {
                out.append(plain(c));
            } else if (c != '\'' && c != '’' && c != '`' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static String plain(char c) {
        if (c < 0x80 || c > 0x24f) {
            return String.valueOf(Kana.toKatakana(String.valueOf(c)));
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return apart.substring(0, 1);
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return out.toString();
    }

    /// `yyyyMMdd`; of what is no day its digits, which a slip may still have in common with a day.
    private String date(String text) {
        if (formatted) {
            try {
                return LocalDate.parse(text, format).format(DateTimeFormatter.BASIC_ISO_DATE);
            } catch (DateTimeParseException e) {
                return digits(text);
            }
        }
        PartialDate day = JapaneseDate.parse(text).value();
        if (day != null && day.month() > 0 && day.day() > 0) {
            return day.latest().format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return digits(text);
    }

    private static String year(String text) {
        String digits = digits(text);
        return digits.length() > 4 ? digits.substring(0, 4) : digits;
    }

    private static String address(String text) {
        boolean japanese = text.codePoints().anyMatch(c -> c >= 0x3040 && c < 0xa000);
        if (japanese) {
            String key = Address.normalise(text).key();
            return key == null ? words(text) : key;
        }
        return words(text);
    }

    private static String sex(String text) {
        if (MALE.contains(text)) {
            return "m";
        }
        return FEMALE.contains(text) ? "f" : text.substring(0, 1);
    }

    private static String number(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '.' || c == '-' && out.isEmpty()) {
                out.append(c);
            }
        }
        try {
            return new BigDecimal(out.toString()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return words(text);
        }
    }
}
