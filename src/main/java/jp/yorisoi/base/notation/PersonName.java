package jp.yorisoi.base.notation;

import java.util.Locale;

/// A person's name: the full name with one space, and its parts where a space divides them. Variants of kanji, `〓` and
/// `?` (characters a system lost)
/// are kept as written.
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
        return letters ? Normalised.of(name.full, key(name.full)) : Normalised.unreadable("notation.name-unreadable");
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
    /// capitals, no spaces or dots.
    public static String key(String name) {
        return Kana.key(Kanji.fold(Width.compact(name))).toUpperCase(Locale.ROOT);
    }

    /// Says that it is a name, not whose.
    @Override
    public String toString() {
        return "PersonName[" + full.length() + " characters]";
    }
}
