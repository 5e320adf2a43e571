package jp.yorisoi.base.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/// Finds the items that terms read.
final class Items {
    private Items() {}

    /// The names of the items that two terms read of the scope itself.
    static Set<String> names(Term one, Term other) {
        Set<String> names = new LinkedHashSet<>();
        add(one, names);
        add(other, names);
        return names;
    }

    private static void add(Term term, Set<String> names) {
        switch (term) {
            case Term.Item item -> names.add(item.name().toString());
            case Term.OfGroup member -> names.add(member.item().name().path() + "(" + member.group() + ")");
            case Term.Arithmetic sum -> {
                add(sum.left(), names);
                add(sum.right(), names);
            }
            case Term.Negative negative -> add(negative.part(), names);
            case Term.Fold fold -> add(fold.of(), names);
            case Term.Since since -> add(since.date(), names);
            case Term.Before before -> add(before.count(), names);
            case Term.Change change -> names.add(change.item().name().toString());
            case Term.Count count -> names.add(count.over().name());
            case Term.Rank rank -> names.add(Evaluation.BIRTH.path());
            case Term.Table table -> names.add("表(" + table.id() + ")");
            case Term.Literal literal -> {}
            case Term.Day day -> {}
            case Term.OfTest test -> {}
            case Term.Mistaken mistaken -> {}
        }
    }
}
