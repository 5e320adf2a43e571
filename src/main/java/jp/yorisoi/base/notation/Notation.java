package jp.yorisoi.base.notation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The kinds of values that have a normal form, by the names that the command line uses.
public enum Notation {
    DATE(JapaneseDate::normalise),
    MONTH(text -> Normalised.of(JapaneseDate.parseMonth(text))),
    KANA(Kana::normalise),
    NAME(PersonName::normalise),
    ADDRESS(Address::normalise),
    KANJI(Kanji::normalise),
    NUMBER(NumberText::normalise),
    AMOUNT(Amount::normalise),
    PHONE(Phone::normalise),
    POSTCODE(Postcode::normalise),
    FLAG(Flag::normalise),
    GRADE(SchoolGrade::normalise),
    YEAR(FiscalYear::normalise);

    private final Function<String, Normalised> normaliser;

    Notation(Function<String, Normalised> normaliser) {
        this.normaliser = normaliser;
    }

    /// The kind of a name such as `date`.
    public static Optional<Notation> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(name)).findFirst();
    }

    /// The name on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The normal form of a value of this kind.
    public Normalised normalise(String text) {
        return normaliser.apply(text);
    }
}
