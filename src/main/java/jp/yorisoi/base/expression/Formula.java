package jp.yorisoi.base.expression;

import java.util.Set;

/// A parsed and checked expression of any type but a truth: an amount, a date, a code. Made by [Expressions].
public interface Formula {
    /// Its value in a scope.
    Reading value(Scope scope);

    /// The type of its values.
    Type type();

    /// All items it can read.
    Set<ItemName> items();

    /// All sources whose records it counts.
    Set<String> sources();

    /// As text in its canonical form.
    String text();
}
