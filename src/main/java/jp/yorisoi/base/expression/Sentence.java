package jp.yorisoi.base.expression;

import java.util.Set;
import jp.yorisoi.base.definition.Faults;

/// A sentence with values in braces: `今年度の欠席が{教育.欠席日数(今年度)}日`. Immutable; safe for several threads.
public final class Sentence {
    private final String text;

    private Sentence(String text) {
        this.text = text;
    }

    /// Reads a sentence; a value that cannot be read adds a fault.
    public static Sentence parse(String text, Expressions expressions, At at, Faults faults) {
        return new Sentence(text);
    }

    /// The sentence with the values of a scope: numbers plain, days as 令和8年4月1日, what is unknown as 不明.
    public String fill(Scope scope) {
        throw new IllegalStateException(scope.label());
    }

    /// All items it reads.
    public Set<ItemName> items() {
        return Set.of();
    }

    /// As it was written.
    public String text() {
        return text;
    }
}
