package jp.yorisoi.flow.linking;

import jp.yorisoi.base.notation.PersonName;
import jp.yorisoi.vault.access.Personal;

/// A name as it is compared: its key, and the keys of family and given name where a space divides them (else the given
/// name is empty and the family name the whole).
@Personal
record NameText(String full, String family, String given, boolean isFamilyAlone) {
    static final NameText NONE = new NameText("", "", "", false);

    static NameText of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        PersonName name = PersonName.of(text);
        String family = name.familyKey();
        String given = name.givenKey();
        return new NameText(family + given, family, given, false);
    }

    /// A family name of which it is known that no given name belongs to it.
    static NameText ofFamily(String family) {
        return new NameText(family, family, "", true);
    }

    boolean isEmpty() {
        return full.isEmpty();
    }

    /// Whether a space divides it.
    boolean isDivided() {
        return !given.isEmpty();
    }

    /// Whether it is written in kana alone.
    boolean isKana() {
        for (int i = 0; i < full.length(); i++) {
            if (!jp.yorisoi.base.notation.Kana.isKatakana(full.charAt(i))) {
                return false;
            }
        }
        return !full.isEmpty();
    }

    @Override
    public String toString() {
        return "NameText[…]";
    }
}
