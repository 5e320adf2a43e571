package jp.yorisoi.base.expression;

import java.util.Set;

/// What a condition says of one scope: the answer, the items without which it cannot be told (empty unless unknown),
/// and
/// the items that were presumed.
public record Outcome(Truth truth, Set<String> missing, Set<String> presumed) {
    /// Copies the names.
    public Outcome {
        missing = Set.copyOf(missing);
        presumed = Set.copyOf(presumed);
    }

    /// A plain answer.
    public static Outcome of(Truth truth) {
        return new Outcome(truth, Set.of(), Set.of());
    }
}
