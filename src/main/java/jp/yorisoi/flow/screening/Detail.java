package jp.yorisoi.flow.screening;

import java.util.Set;
import jp.yorisoi.base.expression.Truth;

/// What a rule says of one subject when it does not say no: the level that holds and its sentence, or unknown (level
/// −1)
/// and what is missing.
record Detail(int level, int score, String sentence, Set<String> missing, Set<String> presumed) {
    static final int NO_LEVEL = -1;

    Detail {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
    }

    static Detail unknown(Set<String> missing, Set<String> presumed) {
        return new Detail(NO_LEVEL, 0, "", missing, presumed);
    }

    boolean holds() {
        return level >= 0;
    }

    Truth truth() {
        return holds() ? Truth.YES : Truth.UNKNOWN;
    }

    /// The sentence is about a person.
    @Override
    public String toString() {
        return "Detail[" + level + "]";
    }
}
