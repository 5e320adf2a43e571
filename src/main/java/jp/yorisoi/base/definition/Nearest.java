package jp.yorisoi.base.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that somebody may have meant.
public final class Nearest {
    private Nearest() {}

    /// The word with the fewest differences (Levenshtein), where they are at most a third of its letters, or two;
    /// nothing otherwise.
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
                .filter(candidate -> distance(word, candidate) < Math.max(word.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
