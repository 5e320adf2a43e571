package jp.yorisoi.flow.linking;

import java.util.List;
import jp.yorisoi.base.notation.PersonName;

/// What offices write in place of the given name of a child not yet named (山田 ベビー): it tells nothing. A word that ends
/// with `*` stands for all that begin so.
final class Unnamed {
    private final List<String> whole;
    private final List<String> beginnings;

    Unnamed(List<String> words) {
        this.whole = words.stream()
                .filter(word -> !word.endsWith("*"))
                .map(PersonName::key)
                .toList();
        this.beginnings = words.stream()
                .filter(word -> word.endsWith("*"))
                .map(word -> PersonName.key(word.substring(0, word.length() - 1)))
                .toList();
    }

    /// The name, without a given name that is none.
    NameText without(NameText name) {
        if (name.isEmpty() || (name.isDivided() && !isNone(name.given()))) {
            return name;
        }
        if (name.isDivided()) {
            return NameText.ofFamily(name.family());
        }
        return isNone(name.full()) ? NameText.NONE : name;
    }

    private boolean isNone(String given) {
        return whole.stream().anyMatch(word -> word.length() == given.length() && fits(given, word))
                || beginnings.stream().anyMatch(word -> fits(given, word));
    }

    /// Whether a text begins with a word but for characters that were lost.
    private static boolean fits(String text, String word) {
        boolean fits = text.length() >= word.length();
        boolean told = false;
        for (int i = 0; fits && i < word.length(); i++) {
            char c = text.charAt(i);
            boolean lost = Names.isLost(c);
            told |= !lost;
            fits = lost || c == word.charAt(i);
        }
        return fits && told;
    }
}
