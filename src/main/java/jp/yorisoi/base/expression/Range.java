package jp.yorisoi.base.expression;

import java.util.Set;

/// A number as far as it is known: its bounds where what was presumed counts as said, its bounds where that counts as
/// unknown, the items that would tell it, those that were presumed, and whether it is known to be none.
record Range(Bounds all, Bounds firm, Set<String> missing, Set<String> presumed, boolean none) {
    private static final Range NONE = new Range(Bounds.ZERO, Bounds.ZERO, Set.of(), Set.of(), true);

    static Range of(Reading reading) {
        Set<String> presumed = reading.presumed();
        return switch (reading.value()) {
            case Value.Number number -> {
                Bounds exact = Bounds.exact(number.value());
                yield new Range(exact, presumed.isEmpty() ? exact : Bounds.OPEN, Set.of(), presumed, false);
            }
            case Value.None none -> none(presumed);
            default -> new Range(Bounds.OPEN, Bounds.OPEN, Answers.missing(reading), presumed, false);
        };
    }

    static Range none(Set<String> presumed) {
        return presumed.isEmpty() ? NONE : new Range(Bounds.ZERO, Bounds.OPEN, Set.of(), presumed, true);
    }

    static Range unknown(Set<String> missing, Set<String> presumed) {
        return new Range(Bounds.OPEN, Bounds.OPEN, missing, presumed, false);
    }

    /// The value, where there is only one.
    Reading reading() {
        if (none) {
            return new Reading(Value.NONE, presumed);
        }
        return all.isExact() && all.low() != null
                ? new Reading(new Value.Number(all.low()), firm.isExact() ? Set.of() : presumed)
                : new Reading(new Value.Unknown(missing), presumed);
    }

    Range negative() {
        return new Range(all.negative(), firm.negative(), missing, presumed, false);
    }

    Range with(Term.Sign sign, Range other) {
        return new Range(
                reckon(all, sign, other.all),
                reckon(firm, sign, other.firm),
                Answers.union(missing, other.missing),
                Answers.union(presumed, other.presumed),
                false);
    }

    private static Bounds reckon(Bounds left, Term.Sign sign, Bounds right) {
        return switch (sign) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> left.over(right);
        };
    }

    /// How it compares; a presumed item is named only where the answer hangs on it.
    Outcome compare(Relation relation, Range other) {
        if (none || other.none) {
            return Answers.of(Truth.NO, none ? presumed : other.presumed);
        }
        Truth firmly = firm.compare(relation, other.firm);
        if (firmly != Truth.UNKNOWN) {
            return Answers.of(firmly, Set.of());
        }
        Set<String> names = Answers.union(presumed, other.presumed);
        Truth truth = all.compare(relation, other.all);
        return truth == Truth.UNKNOWN
                ? Answers.missing(Answers.union(missing, other.missing), names)
                : Answers.of(truth, names);
    }
}
