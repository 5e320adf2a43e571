package jp.yorisoi.flow.intake;

import java.util.HashSet;
import java.util.Set;

/// How alike two headers are, from 0 to 1: by the pairs of letters they share (Dice's coefficient), and by one standing
/// whole within the other.
final class HeaderLikeness {
    private static final double WITHIN = 0.6;

    private HeaderLikeness() {}

    /// The likeness of a header to what an item is called.
    static double of(String header, ItemDefinition item) {
        String key = HeaderKey.of(header);
        double best = between(key, HeaderKey.of(item.name()));
        for (String known : item.headers()) {
            best = Math.max(best, between(key, HeaderKey.of(known)));
        }
        return best;
    }

    static double between(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) && !one.isEmpty() ? 1 : 0;
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int sum = pairs.size() + others.size();
        pairs.retainAll(others);
        double dice = 2.0 * pairs.size() / sum;
        boolean within = one.contains(other) || other.contains(one);
        double part = (double) Math.min(one.length(), other.length()) / Math.max(one.length(), other.length());
        return within ? Math.max(dice, WITHIN + (1 - WITHIN) * part) : dice;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
