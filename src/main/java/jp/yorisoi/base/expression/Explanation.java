package jp.yorisoi.base.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how an answer came about, by walking the same tree for one scope: what a part gave is what the evaluator says.
final class Explanation {
    /// More members or records than this explain nothing.
    private static final int MOST = 50;

    private static final String YES = "該当";
    private static final String NO = "非該当";

    private final Scope scope;
    private final List<ItemName> items = new ArrayList<>();
    private final List<Trace> parts = new ArrayList<>();

    private Explanation(Scope scope) {
        this.scope = scope;
    }

    /// The tree of a part's answers.
    static Trace of(Node node, Scope scope) {
        Explanation explanation = new Explanation(scope);
        explanation.add(node);
        return explanation.trace(node);
    }

    private Trace trace(Node node) {
        Truth truth = switch (node) {
            case Clause clause -> Evaluation.test(clause, scope).truth();
            case Term term -> isUnknown(term) ? Truth.UNKNOWN : Truth.YES;
        };
        return new Trace(Printer.text(node), result(node, truth), truth, scope.label(), items, parts);
    }

    private boolean isUnknown(Term term) {
        return Values.of(term, scope).value() instanceof Value.Unknown;
    }

    private String result(Node node, Truth truth) {
        return switch (node) {
            case Clause clause -> word(truth);
            case Term term ->
                term.ranged()
                        ? ranged(Numbers.range(term, scope))
                        : Literals.plain(Values.of(term, scope).value());
        };
    }

    private static String ranged(Range range) {
        if (range.none() || range.all().isExact()) {
            return Literals.plain(range.reading().value());
        }
        String low = plain(range.all().low());
        String high = plain(range.all().high());
        return low.isEmpty() && high.isEmpty() ? Literals.UNKNOWN : low + "〜" + high;
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : Literals.plain(new Value.Number(number));
    }

    private static String word(Truth truth) {
        return switch (truth) {
            case YES -> YES;
            case NO -> NO;
            case UNKNOWN -> Literals.UNKNOWN;
        };
    }

    private void add(Node node) {
        switch (node) {
            case Clause clause -> clause(clause);
            case Term term -> term(term);
        }
    }

    private void clause(Clause clause) {
        switch (clause) {
            case Clause.Both both -> both.parts().forEach(this::part);
            case Clause.Either either -> either.parts().forEach(this::part);
            case Clause.Not not -> part(not.part());
            case Clause.Said said -> {}
            case Clause.Is is -> add(is.flag());
            case Clause.Compare compare -> {
                part(compare.left());
                part(compare.right());
            }
            case Clause.Among among -> {
                part(among.left());
                among.choices().forEach(this::part);
            }
            case Clause.None none -> part(none.left());
            case Clause.Quantified some -> each(some.over(), some.condition());
            case Clause.Missing missing -> part(missing.part());
            case Clause.UntilYearEnd until -> part(new Term.Item(Evaluation.BIRTH, Type.DATE));
            case Clause.Handbooks papers -> {
                for (Grade.Kind kind : Grade.Kind.values()) {
                    part(new Term.Item(kind.item(), Type.TEXT));
                }
            }
        }
    }

    private void term(Term term) {
        switch (term) {
            case Term.Item item -> items.add(item.name());
            case Term.OfGroup member -> each(new Over.Group(member.group()), member.item());
            case Term.Arithmetic sum -> {
                part(sum.left());
                part(sum.right());
            }
            case Term.Negative negative -> part(negative.part());
            case Term.Count count -> each(count.over(), count.condition());
            case Term.Fold fold -> each(fold.over(), fold.of());
            case Term.Rank rank -> each(rank.group(), rank.condition());
            case Term.Table table -> {
                if (table.key() != null) {
                    part(table.key());
                }
            }
            case Term.Since since -> part(since.date());
            case Term.Before before -> part(before.count());
            case Term.Change change -> {
                part(change.item());
                part(change.before());
            }
            case Term.OfTest test -> add(test.test());
            case Term.Day day -> {}
            case Term.Literal literal -> {}
            case Term.Mistaken mistaken -> {}
        }
    }

    /// A value as it was written tells nothing that the text does not.
    private void part(Node node) {
        if (!(node instanceof Term.Literal)) {
            parts.add(of(node, scope));
        }
    }

    private void each(Over over, @Nullable Node condition) {
        int count = 0;
        for (Scope one : Values.some(over, scope).scopes()) {
            if (count++ == MOST) {
                return;
            }
            parts.add(
                    condition == null
                            ? new Trace(over.name(), YES, Truth.YES, one.label(), List.of(), List.of())
                            : of(condition, one));
        }
    }
}
