package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.progress.Shared;
import jp.yorisoi.flow.facts.FactTable;
import org.jspecify.annotations.Nullable;

/// Runs rules over all their subjects, in blocks on whatever cores there are.
final class Evaluation {
    private static final int BLOCK = 2048;

    private final FactTable facts;
    private final List<RunnableRule> rules;
    private final List<int[]> subjects = new ArrayList<>();
    private final List<@Nullable Detail[]> details = new ArrayList<>();
    private final List<boolean[]> asks = new ArrayList<>();
    private final AtomicLongArray nanos;
    private final Map<Detail, Detail> equals = new ConcurrentHashMap<>();

    private Evaluation(FactTable facts, List<RunnableRule> rules) {
        this.facts = facts;
        this.rules = rules;
        this.nanos = new AtomicLongArray(rules.size());
        for (RunnableRule rule : rules) {
            int[] asked =
                    rule.runs() ? facts.subjects(rule.rule().of()).sorted().toArray() : new int[0];
            subjects.add(asked);
            details.add(new Detail[asked.length]);
            asks.add(new boolean[asked.length]);
        }
    }

    /// Every rule of the packs that is in force on the facts' day.
    static List<RuleResult> run(
            FactTable facts, RunOrder order, SourceWords sources, Shared shared, Progress progress) {
        List<RunnableRule> rules = new ArrayList<>();
        for (Pack pack : order.packs()) {
            pack.rules().stream()
                    .filter(rule -> rule.valid().on(facts.day()))
                    .forEach(rule -> rules.add(RunnableRule.of(pack, rule, facts, sources)));
        }
        Evaluation evaluation = new Evaluation(facts, rules);
        shared.run(evaluation.blocks(), progress);
        return evaluation.results();
    }

    private List<Runnable> blocks() {
        List<Runnable> blocks = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int from = 0; from < subjects.get(rule).length; from += BLOCK) {
                int one = rule;
                int begin = from;
                blocks.add(() -> block(one, begin));
            }
        }
        return blocks;
    }

    private void block(int rule, int from) {
        long begun = System.nanoTime();
        int[] asked = subjects.get(rule);
        @Nullable Detail[] found = details.get(rule);
        RunnableRule runnable = rules.get(rule);
        for (int i = from; i < Math.min(asked.length, from + BLOCK); i++) {
            Scope person = facts.person(asked[i]);
            asks.get(rule)[i] = runnable.asks(person);
            Detail detail = asks.get(rule)[i] ? runnable.test(person) : null;
            // Many are unknown for the same reason: one object for all of them.
            found[i] = detail == null || detail.holds() ? detail : equals.computeIfAbsent(detail, same -> same);
        }
        nanos.addAndGet(rule, System.nanoTime() - begun);
    }

    private List<RuleResult> results() {
        List<RuleResult> results = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            results.add(result(i));
        }
        return results;
    }

    /// Only those whom the rule asks.
    private RuleResult result(int rule) {
        int[] subject = subjects.get(rule);
        boolean[] asked = asks.get(rule);
        int[] kept = new int[subject.length];
        @Nullable Detail[] said = new Detail[subject.length];
        int count = 0;
        for (int i = 0; i < subject.length; i++) {
            if (asked[i]) {
                kept[count] = subject[i];
                said[count++] = details.get(rule)[i];
            }
        }
        return new RuleResult(rules.get(rule), Arrays.copyOf(kept, count), Arrays.copyOf(said, count), nanos.get(rule));
    }
}
