package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.progress.Shared;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.facts.Subject;
import org.jspecify.annotations.Nullable;

/// The grid of axes of every child (model.md, Need is not danger): what the rules say of the child and of the child's
/// household, gathered to a tier.
final class ChildGrid {
    private static final int BLOCK = 2048;
    private static final int NOBODY = -1;

    private final FactTable facts;
    private final List<RuleResult> results;
    private final int[] headOf;
    private final List<Pack> packs;

    ChildGrid(FactTable facts, List<RuleResult> results, List<Pack> packs) {
        this.facts = facts;
        this.results = results;
        this.packs = packs;
        this.headOf = new int[facts.register().households()];
        Arrays.fill(headOf, NOBODY);
        facts.subjects(Subject.HOUSEHOLD)
                .forEach(head -> headOf[facts.register().householdOf(head)] = head);
    }

    /// Every child's line, in the order of lists.
    List<ChildMark> marks(Shared shared, Progress progress) {
        int[] children = facts.subjects(Subject.CHILD).sorted().toArray();
        @Nullable ChildMark[] marks = new ChildMark[children.length];
        List<Runnable> blocks = new ArrayList<>();
        for (int from = 0; from < children.length; from += BLOCK) {
            int begin = from;
            blocks.add(() -> {
                for (int i = begin; i < Math.min(children.length, begin + BLOCK); i++) {
                    marks[i] = mark(children[i]);
                }
            });
        }
        shared.run(blocks, progress);
        List<ChildMark> all = new ArrayList<>();
        for (ChildMark mark : marks) {
            if (mark != null) {
                all.add(mark);
            }
        }
        all.sort(ChildMark.ORDER);
        return all;
    }

    /// A rule's yes about this child.
    private record Yes(RuleResult result, Detail detail) {
        RuleDefinition.Mark mark() {
            return result.rule().mark();
        }

        boolean safety() {
            return mark().ruleClass() == RuleClass.SAFETY;
        }
    }

    private static final Comparator<Yes> HEAVIEST = Comparator.comparing(
                    (Yes yes) -> yes.mark().kind())
            .thenComparing(yes -> yes.detail().score(), Comparator.reverseOrder());

    private ChildMark mark(int child) {
        List<Yes> found = new ArrayList<>();
        AxisTally tally = new AxisTally();
        for (RuleResult result : results) {
            int subject = subject(result, child);
            if (subject == NOBODY || !result.asks(subject)) {
                continue;
            }
            Optional<Detail> detail = result.of(subject);
            if (detail.isPresent() || !result.silent()) {
                tally.add(result.rule().mark(), detail);
            }
            detail.filter(Detail::holds).ifPresent(yes -> found.add(new Yes(result, yes)));
        }
        found.sort(HEAVIEST);
        return new ChildMark(
                child,
                facts.register().id(child),
                tally.tier(),
                score(found),
                tally.states(),
                tally.unknownItems(),
                sentences(found, false),
                sentences(found, true),
                found.stream().map(yes -> yes.result().rule().id()).toList(),
                watchers(child));
    }

    private int subject(RuleResult result, int child) {
        boolean household = result.rule().of() == Subject.HOUSEHOLD;
        return household ? headOf[facts.register().householdOf(child)] : child;
    }

    private static List<String> sentences(List<Yes> found, boolean safety) {
        return found.stream()
                .filter(yes -> yes.safety() == safety)
                .map(yes -> yes.detail().sentence())
                .toList();
    }

    /// The sum of the levels' scores, without 安全, and of rules that tell one fact only the highest.
    private int score(List<Yes> found) {
        int sum = 0;
        Set<Set<String>> counted = new HashSet<>();
        List<Yes> highestFirst = found.stream()
                .filter(yes -> !yes.safety())
                .sorted(Comparator.comparing((Yes yes) -> yes.detail().score()).reversed())
                .toList();
        for (Yes yes : highestFirst) {
            Optional<Set<String>> group = yes.result().pack().once().stream()
                    .filter(rules -> rules.contains(yes.result().rule().id()))
                    .findFirst();
            if (group.isEmpty() || counted.add(group.get())) {
                sum += yes.detail().score();
            }
        }
        return sum;
    }

    private Set<String> watchers(int child) {
        Set<String> watchers = new LinkedHashSet<>();
        for (Pack pack : packs) {
            for (Pack.Watcher watcher : pack.watchers()) {
                if (watcher.when().test(facts.person(child)).truth() == Truth.YES) {
                    watchers.add(watcher.id());
                }
            }
        }
        return watchers;
    }

    /// What is known on each axis.
    static final class AxisTally {
        private final boolean[] sign = new boolean[Axis.values().length];
        private final boolean[] cause = new boolean[Axis.values().length];
        private final int[] events = new int[Axis.values().length];
        private final int[] unknown = new int[Axis.values().length];
        private final List<Set<String>> missing = new ArrayList<>();

        AxisTally() {
            for (int i = 0; i < Axis.values().length; i++) {
                missing.add(new TreeSet<>());
            }
        }

        /// Counts what a rule that asks about the child says (nothing = no).
        void add(RuleDefinition.Mark mark, Optional<Detail> detail) {
            if (mark.ruleClass() == RuleClass.SAFETY) {
                return;
            }
            int axis = mark.axis().ordinal();
            boolean yes = detail.filter(Detail::holds).isPresent();
            if (mark.kind() == FindingKind.CAUSE) {
                cause[axis] |= yes;
                return;
            }
            events[axis]++;
            sign[axis] |= yes;
            if (detail.isPresent() && !yes) {
                unknown[axis]++;
                missing.get(axis).addAll(detail.get().missing());
            }
        }

        private AxisState state(int axis) {
            if (sign[axis]) {
                return AxisState.SIGN;
            }
            if (events[axis] > 0 && unknown[axis] == events[axis]) {
                return AxisState.UNKNOWN;
            }
            return cause[axis] ? AxisState.CAUSE : AxisState.NONE;
        }

        AxisState[] states() {
            AxisState[] states = new AxisState[sign.length];
            for (int i = 0; i < states.length; i++) {
                states[i] = state(i);
            }
            return states;
        }

        /// The items without which the unknown axes cannot be told.
        Set<String> unknownItems() {
            Set<String> items = new TreeSet<>();
            for (int i = 0; i < sign.length; i++) {
                if (state(i) == AxisState.UNKNOWN) {
                    items.addAll(missing.get(i));
                }
            }
            return items;
        }

        Tier tier() {
            List<AxisState> states = Arrays.asList(states());
            long signs = states.stream().filter(AxisState.SIGN::equals).count();
            if (signs > 0) {
                return signs > 1 ? Tier.FOCUS : Tier.PREVENTION;
            }
            if (states.contains(AxisState.UNKNOWN)) {
                return Tier.UNKNOWN;
            }
            return states.contains(AxisState.CAUSE) ? Tier.WATCH : Tier.NONE;
        }
    }
}
