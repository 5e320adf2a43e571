package jp.yorisoi.flow.matching;

/// How alike two short texts are.
final class Similarity {
    private static final int PREFIX = 4;
    private static final double PREFIX_SHARE = 0.1;

    private Similarity() {}

    /// Jaro's similarity with Winkler's bonus for a common beginning, 0 to 1 (Winkler 1990, "String comparator metrics
    /// and enhanced decision rules in the Fellegi–Sunter model of record linkage").
    static double jaroWinkler(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] common = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    common[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int swapped = 0;
        int at = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && common[at++] != b.charAt(j)) {
                swapped++;
            }
        }
        double jaro =
                ((double) matches / a.length() + (double) matches / b.length() + (matches - swapped / 2.0) / matches)
                        / 3;
        int prefix = 0;
        int longest = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (prefix < longest && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SHARE * (1 - jaro);
    }

    /// The number of slips between two texts (a letter more, less, other, or two neighbours swapped), or more than
    /// `most` where there are more (optimal string alignment, Damerau 1964).
    static int slips(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
