package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// A whole name, in any order of its parts: the same parts, one slip, alike in every part, the longest part the same,
/// somewhat alike, different.
final class FullNameComparison extends Comparison {
    private static final int SLIP = 1;
    private static final int ALIKE = 2;
    private static final int PART = 3;
    private static final int SOMEWHAT = 4;
    private static final int UNLIKE = 5;

    private final String[][] parts;

    FullNameComparison(Field field) {
        super(field, 0.70, 0.10, 0.08, 0.05, 0.04, 0.03);
        parts = new String[field.size()][];
        for (int value = 0; value < parts.length; value++) {
            parts[value] = field.value(value).split(" ");
            Arrays.sort(parts[value]);
        }
    }

    @Override
    int grade(int a, int b) {
        // whichever stands left: so that no order of rows shows
        return field().value(a).compareTo(field().value(b)) <= 0 ? ordered(a, b) : ordered(b, a);
    }

    private int ordered(int a, int b) {
        if (Arrays.equals(parts[a], parts[b]) || Similarity.slips(field().value(a), field().value(b), 1) <= 1) {
            return SLIP;
        }
        String[] few = parts[a].length <= parts[b].length ? parts[a] : parts[b];
        String[] many = few == parts[a] ? parts[b] : parts[a];
        int same = 0;
        int near = 0;
        for (String part : few) {
            int best = UNLIKE;
            for (String other : many) {
                best = Math.min(best, part.equals(other) ? 0 : NameComparison.grade(part, other, UNLIKE));
            }
            same += best == 0 && part.length() > 1 ? 1 : 0;
            near += best < UNLIKE - 1 ? 1 : 0;
        }
        if (near == few.length && same > 0) {
            return ALIKE;
        }
        if (same > 0) {
            return PART;
        }
        return Similarity.jaroWinkler(field().value(a), field().value(b)) >= 0.8 ? SOMEWHAT : different();
    }
}
