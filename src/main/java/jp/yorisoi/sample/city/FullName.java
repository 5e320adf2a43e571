package jp.yorisoi.sample.city;

/// A name and its reading, family name apart from given name; the reading is katakana. Of a foreign resident, the name
/// as
/// the register writes it.
public record FullName(String family, String given, String familyKana, String givenKana) {

    /// The name with one space.
    public String text() {
        return given.isEmpty() ? family : family + " " + given;
    }

    /// The reading with one space.
    public String kana() {
        return givenKana.isEmpty() ? familyKana : familyKana + " " + givenKana;
    }

    /// The same given name under another family name.
    public FullName under(FullName family) {
        return new FullName(family.family, given, family.familyKana, givenKana);
    }
}
