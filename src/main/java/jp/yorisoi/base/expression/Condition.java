package jp.yorisoi.base.expression;

import java.util.Set;

/// A parsed and checked condition. Immutable; safe for several threads. Made by [Expressions].
public interface Condition {
    /// What it says of a scope; the fast way, without a trace.
    Outcome test(Scope scope);

    /// The same with the tree of its parts.
    Trace explain(Scope scope);

    /// All items it can read.
    Set<ItemName> items();

    /// All sources whose records it counts.
    Set<String> sources();

    /// As text in its canonical form.
    String text();

    /// In plain words: Japanese or English.
    String plain(java.util.Locale locale);
}
