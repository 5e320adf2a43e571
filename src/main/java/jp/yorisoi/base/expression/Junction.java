package jp.yorisoi.base.expression;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins answers by かつ or または: an answer that decides alone makes the others not matter, and of several such the one
/// with the fewest presumed items counts. Made for one joining.
final class Junction {
    private final Truth deciding;
    private boolean unknown;
    private @Nullable Outcome decided;
    private @Nullable Set<String> missing;
    private @Nullable Set<String> presumed;

    private Junction(Truth deciding) {
        this.deciding = deciding;
    }

    /// かつ: a no decides.
    static Junction all() {
        return new Junction(Truth.NO);
    }

    /// または: a yes decides.
    static Junction any() {
        return new Junction(Truth.YES);
    }

    /// Adds an answer; whether nothing more can change what it comes to.
    boolean add(Outcome outcome) {
        if (outcome.truth() == deciding) {
            Outcome before = decided;
            if (before == null || outcome.presumed().size() < before.presumed().size()) {
                decided = outcome;
            }
            return outcome.presumed().isEmpty();
        }
        if (outcome.truth() == Truth.UNKNOWN) {
            unknown = true;
            missing = join(missing, outcome.missing());
        }
        presumed = join(presumed, outcome.presumed());
        return false;
    }

    /// Adds an unknown for this reason, if there is one.
    boolean addMissing(Set<String> names) {
        return !names.isEmpty() && add(new Outcome(Truth.UNKNOWN, names, Set.of()));
    }

    /// What they come to.
    Outcome outcome() {
        Outcome one = decided;
        if (one != null) {
            return one;
        }
        Set<String> presumedNames = presumed == null ? Set.of() : presumed;
        if (unknown) {
            return new Outcome(Truth.UNKNOWN, missing == null ? Set.of() : missing, presumedNames);
        }
        return Answers.of(deciding.not(), presumedNames);
    }

    /// Both sets of names; the second itself where the first is empty.
    static @Nullable Set<String> join(@Nullable Set<String> one, Set<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        if (one == null || one.isEmpty()) {
            return other;
        }
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
