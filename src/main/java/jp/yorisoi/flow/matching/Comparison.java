package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.List;

/// Compares one column of two rows. Its outcomes are levels: 0 both values missing, 1 one missing, then from the same
/// value to a different one.
abstract class Comparison {
    static final int BOTH_MISSING = 0;
    static final int ONE_MISSING = 1;
    static final int SAME = 2;

    private final Field field;
    private final double[] usual;

    /// `usual` = how often records of one person come out at each level from [#SAME] on: what training begins with.
    Comparison(Field field, double... usual) {
        this.field = field;
        this.usual = usual.clone();
    }

    /// The comparisons of these fields, one for each in their order; then, as far as patterns have room, those that
    /// tell
    /// of words how rare the rarest common one is.
    static List<Comparison> of(List<Field> fields) {
        List<Comparison> all = new ArrayList<>();
        List<Comparison> more = new ArrayList<>();
        for (Field field : fields) {
            Comparison comparison = of(field);
            all.add(comparison);
            if (comparison instanceof WordsComparison words) {
                more.add(new RarestWordComparison(field, words));
            }
        }
        all.addAll(more.subList(0, Math.min(more.size(), SpecText.MOST_COLUMNS - all.size())));
        return all;
    }

    private static Comparison of(Field field) {
        return switch (field.kind()) {
            case GIVEN_NAME, FAMILY_NAME, KANA -> new NameComparison(field);
            case NAME -> new FullNameComparison(field);
            case DATE -> new DateComparison(field);
            case YEAR -> new YearComparison(field);
            case CODE, PHONE, POSTCODE -> new CodeComparison(field);
            case ADDRESS, TEXT -> new WordsComparison(field);
            case SEX -> new SexComparison(field);
            case NUMBER -> new NumberComparison(field);
        };
    }

    final Field field() {
        return field;
    }

    /// How many levels there are, the two of missing values too.
    final int levels() {
        return SAME + usual.length;
    }

    /// What training begins with, by level from [#SAME] on; sums to 1.
    final double[] usual() {
        return usual.clone();
    }

    final int level(int left, int right) {
        int a = field.left(left);
        int b = field.right(right);
        if (a == Field.NONE || b == Field.NONE) {
            return a == b ? BOTH_MISSING : ONE_MISSING;
        }
        return a == b ? SAME : SAME + grade(a, b);
    }

    /// The grade of two different values, from 1 = nearly the same to the last.
    abstract int grade(int a, int b);

    /// The last grade: different.
    final int different() {
        return usual.length - 1;
    }
}
