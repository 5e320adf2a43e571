package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.flow.facts.FactTable;
import org.jspecify.annotations.Nullable;

/// A rule with those of its levels that can be run on the facts at hand: a level with an item that no source in force
/// carries would be unknown for everybody and is left out. `notRun` names these items where no level is left.
record RunnableRule(Pack pack, RuleDefinition rule, List<Integer> levels, Set<String> notRun) {

    static RunnableRule of(Pack pack, RuleDefinition rule, FactTable facts) {
        List<Integer> runnable = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < rule.levels().size(); i++) {
            int before = missing.size();
            rule.levels().get(i).when().items().stream()
                    .filter(item -> !facts.carried(item))
                    .forEach(item -> missing.add(item.toString()));
            if (missing.size() == before) {
                runnable.add(i);
            }
        }
        return new RunnableRule(pack, rule, runnable, runnable.isEmpty() ? missing : Set.of());
    }

    boolean runs() {
        return !levels.isEmpty();
    }

    /// The highest level that holds; unknown where none does and one could.
    @Nullable
    Detail test(Scope scope) {
        return test(rule, levels, scope);
    }

    static @Nullable Detail test(RuleDefinition rule, List<Integer> levels, Scope scope) {
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
