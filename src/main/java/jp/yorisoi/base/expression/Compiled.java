package jp.yorisoi.base.expression;

import java.util.Locale;
import java.util.Set;

/// A checked expression, as a condition or as a formula.
final class Compiled implements Condition, Formula {
    private final Node node;
    private final Clause clause;
    private final Term term;
    private final Set<ItemName> items;
    private final Set<String> sources;

    Compiled(Node node, Clause clause, Set<ItemName> items, Set<String> sources) {
        this.node = node;
        this.clause = clause;
        this.term = Checker.term(node);
        this.items = Set.copyOf(items);
        this.sources = Set.copyOf(sources);
    }

    @Override
    public Outcome test(Scope scope) {
        return Evaluation.test(clause, scope);
    }

    @Override
    public Trace explain(Scope scope) {
        return Explanation.of(clause, scope);
    }

    @Override
    public Reading value(Scope scope) {
        return Values.of(term, scope);
    }

    @Override
    public Type type() {
        return term.type();
    }

    @Override
    public Set<ItemName> items() {
        return items;
    }

    @Override
    public Set<String> sources() {
        return sources;
    }

    @Override
    public String text() {
        return Printer.text(node);
    }

    @Override
    public String plain(Locale locale) {
        return new Plain(locale).of(clause);
    }

    /// What was parsed.
    Node node() {
        return node;
    }

    @Override
    public String toString() {
        return text();
    }
}
