package jp.yorisoi.base.expression;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows which words stand alone: Japanese writes 続柄が子 without spaces, so a word that nobody knows is looked through
/// for a known one in front of が, は or a sign. Immutable; safe for several threads.
final class Words {
    /// Words of the language, which are no names.
    private static final Set<String> KEYWORDS = Set.of(
            "または", "or", "OR", "かつ", "and", "AND", "not", "NOT", "でない", "ではない", "が", "は", "yes", "no", "はい", "いいえ",
            "なし", "手帳のいずれか");

    /// What is longer is no word with a particle, but a mistake; looking through it would only cost time.
    private static final int LONGEST = 200;

    private static final Pattern WORD =
            Pattern.compile("[0-9]*[\\p{L}\\p{M}\\p{Nl}\\p{No}_・%]([\\p{L}\\p{M}\\p{Nl}\\p{No}_・%0-9]|-(?=[^-]))*");

    private final Set<String> known = new HashSet<>();

    /// A word cut in three: what stands before a particle, connective or sign, that itself, and what follows; either
    /// side may be empty.
    record Cut(String left, String middle, String right) {}

    Words(Vocabulary vocabulary) {
        for (String name : vocabulary.names()) {
            for (String part : name.split("[.()]", -1)) {
                known.add(part);
            }
            if (vocabulary.item(ItemName.of(name), "").orElse(Type.TEXT) instanceof Type.Code code) {
                known.addAll(code.names());
            }
        }
    }

    /// How a word falls apart, if it does; `operandBefore` = something that has a value ends just before it.
    Optional<Cut> cut(String word, boolean operandBefore) {
        if (known.contains(word) || word.length() > LONGEST) {
            return Optional.empty();
        }
        return connective(word)
                .or(() -> denial(word))
                .or(() -> particle(word, operandBefore))
                .or(() -> minus(word));
    }

    private static Optional<Cut> connective(String word) {
        int and = word.indexOf("かつ");
        int or = word.indexOf("または");
        if (and < 0 && or < 0) {
            return Optional.empty();
        }
        boolean first = or < 0 || (and >= 0 && and < or);
        return Optional.of(at(word, first ? and : or, first ? "かつ" : "または"));
    }

    private static Optional<Cut> denial(String word) {
        for (String denial : new String[] {"ではない", "でない"}) {
            if (word.endsWith(denial)) {
                return Optional.of(at(word, word.length() - denial.length(), denial));
            }
        }
        return Optional.empty();
    }

    private Optional<Cut> particle(String word, boolean operandBefore) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c == 'が' || c == 'は') && (i == 0 ? operandBefore : known.contains(word.substring(0, i)))) {
                return Optional.of(at(word, i, String.valueOf(c)));
            }
        }
        return Optional.empty();
    }

    private Optional<Cut> minus(String word) {
        for (int i = word.indexOf('-'); i > 0; i = word.indexOf('-', i + 1)) {
            if (known.contains(word.substring(0, i))) {
                return Optional.of(at(word, i, "-"));
            }
        }
        return Optional.empty();
    }

    private static Cut at(String word, int index, String middle) {
        return new Cut(word.substring(0, index), middle, word.substring(index + middle.length()));
    }

    /// Whether a word, written bare, is read as this one word again.
    boolean standsAlone(String word) {
        return WORD.matcher(word).matches()
                && !KEYWORDS.contains(word)
                && cut(word, true).isEmpty();
    }
}
