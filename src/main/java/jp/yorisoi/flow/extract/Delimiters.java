package jp.yorisoi.flow.extract;

import java.util.HashMap;
import java.util.Map;

/// Finds the character that parts the fields of a text, by how steadily each candidate parts its first lines.
final class Delimiters {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int LINES = 200;

    private Delimiters() {}

    /// The delimiter; a comma where nothing parts the lines.
    static char of(String start) {
        if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 4) {
            return start.charAt(4);
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(start, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// How many lines have the commonest number of fields, times the number of delimiters in such a line.
    private static long score(CharSequence text, char delimiter) {
        Map<Integer, Integer> lines = new HashMap<>();
        int found = 0;
        int line = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && line < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                found++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                lines.merge(found, 1, Integer::sum);
                found = 0;
                line++;
            }
        }
        lines.merge(found, 1, Integer::sum);
        long best = 0;
        for (Map.Entry<Integer, Integer> entry : lines.entrySet()) {
            best = Math.max(best, (long) entry.getKey() * entry.getValue());
        }
        return best;
    }
}
