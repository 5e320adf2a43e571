package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.FactTable;
import org.jspecify.annotations.Nullable;

/// A rule with those of its levels that can be run on the facts at hand: a level with an item or a source that nothing
/// in
/// force carries would be unknown for everybody and is left out. `notRun` names these where no level is left. `silent`:
/// its no is not knowledge, since it says so, or rests on sources alone of which no row means no sign (`covers:
/// reported`).
record RunnableRule(Pack pack, RuleDefinition rule, List<Integer> levels, Set<String> notRun, boolean silent) {
    private static final Outcome EVERYBODY = Outcome.of(Truth.YES);

    static RunnableRule of(Pack pack, RuleDefinition rule, FactTable facts, SourceWords sources) {
        List<Integer> runnable = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < rule.levels().size(); i++) {
            Set<String> lacks = lacks(rule.levels().get(i).when(), facts, sources);
            if (lacks.isEmpty()) {
                runnable.add(i);
            }
            missing.addAll(lacks);
        }
        rule.asked().where().ifPresent(where -> {
            Set<String> lacks = lacks(where, facts, sources);
            if (!lacks.isEmpty()) {
                runnable.clear();
            }
            missing.addAll(lacks);
        });
        return new RunnableRule(
                pack,
                rule,
                runnable,
                runnable.isEmpty() ? missing : Set.of(),
                rule.asked().silent() || sources.areReported(rule));
    }

    /// What nothing in force carries. A bare name that is no item of a person belongs to a record; its source tells.
    private static Set<String> lacks(Condition when, FactTable facts, SourceWords sources) {
        Set<String> lacks = new TreeSet<>();
        when.items().stream()
                .filter(item -> facts.vocabulary().item(item, "").isPresent())
                .filter(item -> !facts.carried(item))
                .forEach(item -> lacks.add(item.toString()));
        when.sources().stream()
                .filter(source -> !sources.carried(source, facts))
                .forEach(lacks::add);
        return lacks;
    }

    /// Those of the subjects whom it asks.
    boolean asks(Scope scope) {
        return rule.asks(scope);
    }

    boolean runs() {
        return !levels.isEmpty();
    }

    /// The highest level that holds; unknown where none does and one could.
    @Nullable
    Detail test(Scope scope) {
        return test(rule, levels, scope);
    }

    /// The same over some of a rule's levels; no for whom it does not ask. Where that cannot be told, a yes is unknown.
    static @Nullable Detail test(RuleDefinition rule, List<Integer> levels, Scope scope) {
        Outcome among = rule.asked().where().map(where -> where.test(scope)).orElse(EVERYBODY);
        if (among.truth() == Truth.NO) {
            return null;
        }
        Detail detail = levels(rule, levels, scope);
        if (detail == null || among.truth() == Truth.YES) {
            return detail;
        }
        Set<String> missing = new TreeSet<>(among.missing());
        missing.addAll(detail.missing());
        return Detail.unknown(missing, among.presumed());
    }

    private static @Nullable Detail levels(RuleDefinition rule, List<Integer> levels, Scope scope) {
        Set<String> missing = new TreeSet<>();
        Set<String> presumed = new TreeSet<>();
        boolean unknown = false;
        for (int i : levels) {
            RuleDefinition.Level level = rule.levels().get(i);
            Outcome outcome = level.when().test(scope);
            switch (outcome.truth()) {
                case YES -> {
                    return new Detail(i, level.score(), level.because().fill(scope), Set.of(), outcome.presumed());
                }
                case UNKNOWN -> {
                    unknown = true;
                    missing.addAll(outcome.missing());
                    presumed.addAll(outcome.presumed());
                }
                case NO -> {}
            }
        }
        return unknown ? Detail.unknown(missing, presumed) : null;
    }
}
