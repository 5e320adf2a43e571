package jp.yorisoi.base.notation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// A person's name: the full name with one space, and its parts where a space divides them. Variants of kanji, `〓` and
/// `?` (characters a system lost) are kept as written.
///
/// Sources: NFKC (UAX #15); kanji variants as in [Kanji]; that names of foreigners stand in Latin capitals, family name
/// first, in
/// residence cards (在留カード等に係る漢字氏名の表記等に関する告示, 平成23年法務省告示第582号), and in any order and case elsewhere; 〓 (geta) for a
/// character that was not to be had is the printers' custom, which host systems took over.
public record PersonName(String full, String family, String given) {

    /// Takes a name apart at its first space; without one, or for a name of one word, `given` is empty and `family` is
    /// the whole.
    public static PersonName of(String text) {
        String full = Width.clean(text.replace('，', ' ').replace('、', ' '));
        int space = full.indexOf(' ');
        return space < 0
                ? new PersonName(full, full, "")
                : new PersonName(full, full.substring(0, space), full.substring(space + 1));
    }

    /// The normal form: NFKC, one half-width space, variants kept; the key folds them. A text without any letter is
    /// unreadable.
    public static Normalised normalise(String text) {
        PersonName name = of(text);
        if (name.full.isEmpty()) {
            return Normalised.BLANK;
        }
        boolean letters =
                name.full.codePoints().anyMatch(point -> Character.isLetter(point) || point == '〓' || point == '?');
        boolean lost = name.full.codePoints().anyMatch(PersonName::isLost);
        return letters
                ? Normalised.of(name.full, key(name.full)).noting(lost ? "notation.name-lost" : null)
                : Normalised.unreadable("notation.name-unreadable");
    }

    /// Whether a character stands for one that a system lost: 〓, ?, □, ■, the replacement character, and the private
    /// area where offices keep 外字.
    static boolean isLost(int point) {
        return "〓?□■\uFFFD".indexOf(point) >= 0 || (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000;
    }

    /// What whole names are compared by.
    public String key() {
        return key(full);
    }

    /// What family names are compared by.
    public String familyKey() {
        return key(family);
    }

    /// What given names are compared by.
    public String givenKey() {
        return key(given);
    }

    /// What any written name is compared by: variants of kanji in one form, kana as katakana in one spelling, Latin
    /// capitals without accents, no spaces or dots, no title (様), and nothing that stands in brackets behind the name
    /// (通称, 旧氏).
    public static String key(String name) {
        String bare = withoutAddition(Width.clean(name));
        return Kana.key(Kanji.fold(withoutAccents(bare))).toUpperCase(Locale.ROOT);
    }

    private static String withoutAddition(String name) {
        int bracket = name.indexOf('(');
        boolean behind = bracket > 0 && name.endsWith(")");
        String bare = behind ? name.substring(0, bracket).strip() : name;
        for (String title : new String[] {"様", " 殿", " 氏", " さん", " サン", " 君", " ちゃん", " くん", " 先生"}) {
            if (bare.endsWith(title) && bare.length() > title.length() + 1) {
                return bare.substring(0, bare.length() - title.length()).strip();
            }
        }
        return bare;
    }

    /// Latin letters without their marks (É as E); kana keep theirs.
    private static String withoutAccents(String text) {
        boolean accents = text.chars().anyMatch(c -> c >= 0xC0 && c <= 0x24F);
        if (!accents) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int plain = "ØøĐđŁłÆæŒœßÞþıŊŋ".indexOf(c);
            if (c < 0xC0 || c > 0x24F) {
                out.append(c);
            } else if (plain >= 0) {
                out.append(
                        List.of("O", "o", "D", "d", "L", "l", "AE", "ae", "OE", "oe", "ss", "TH", "th", "i", "N", "n")
                                .get(plain));
            } else {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0));
            }
        }
        return out.toString();
    }

    /// Says that it is a name, not whose.
    @Override
    public String toString() {
        return "PersonName[" + full.length() + " characters]";
    }
}
