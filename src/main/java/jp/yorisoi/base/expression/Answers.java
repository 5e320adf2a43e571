package jp.yorisoi.base.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/// Makes answers, the plain ones without a new object each.
final class Answers {
    static final Outcome YES = Outcome.of(Truth.YES);
    static final Outcome NO = Outcome.of(Truth.NO);

    private Answers() {}

    /// Yes or no, and what was presumed.
    static Outcome of(Truth truth, Set<String> presumed) {
        if (presumed.isEmpty() && truth != Truth.UNKNOWN) {
            return truth == Truth.YES ? YES : NO;
        }
        return new Outcome(truth, Set.of(), presumed);
    }

    /// Yes or no, and what was presumed.
    static Outcome of(boolean yes, Set<String> presumed) {
        return of(Truth.of(yes), presumed);
    }

    /// Unknown for this reason.
    static Outcome missing(Set<String> missing, Set<String> presumed) {
        return new Outcome(Truth.UNKNOWN, missing, presumed);
    }

    /// The other way round.
    static Outcome not(Outcome outcome) {
        return switch (outcome.truth()) {
            case YES -> of(Truth.NO, outcome.presumed());
            case NO -> of(Truth.YES, outcome.presumed());
            case UNKNOWN -> outcome;
        };
    }

    /// Both sets of names.
    static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /// What is missing of a reading.
    static Set<String> missing(Reading reading) {
        return reading.value() instanceof Value.Unknown unknown ? unknown.missing() : Set.of();
    }

    /// The flag that an answer is as a value.
    static Reading reading(Outcome outcome) {
        Value value = switch (outcome.truth()) {
            case YES -> new Value.Flag(true);
            case NO -> new Value.Flag(false);
            case UNKNOWN -> new Value.Unknown(outcome.missing());
        };
        return new Reading(value, outcome.presumed());
    }
}
