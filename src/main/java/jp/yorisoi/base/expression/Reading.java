package jp.yorisoi.base.expression;

import java.util.Set;

/// What a scope answers for an item: the value, and the items that were presumed on the way (推定; `model.md`: presume,
/// ask). Presumed items are named, never silent.
public record Reading(Value value, Set<String> presumed) {
    /// Copies the names.
    public Reading {
        presumed = Set.copyOf(presumed);
    }

    /// A value with nothing presumed.
    public static Reading of(Value value) {
        return new Reading(value, Set.of());
    }

    /// Unknown because this item is missing.
    public static Reading missing(String item) {
        return of(Value.Unknown.of(item));
    }
}
