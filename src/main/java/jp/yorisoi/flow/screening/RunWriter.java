package jp.yorisoi.flow.screening;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.Session;

/// Keeps what a run worked out: counts what changed since the run before, and writes run, findings and lines.
final class RunWriter {
    private final RunTable runs = new RunTable();
    private final FindingTable findings = new FindingTable();
    private final ChildTable children = new ChildTable();

    private final FactTable facts;
    private final List<RuleResult> results;
    private final List<ChildMark> marks;

    RunWriter(FactTable facts, List<RuleResult> results, List<ChildMark> marks) {
        this.facts = facts;
        this.results = results;
        this.marks = marks;
    }

    /// Writes all in the caller's transaction and returns the run under its number.
    ScreeningRun write(Session session, Grant grant, RunOrder order, Instant begun, Instant ended) throws SQLException {
        Optional<ScreeningRun> before = runs.newest(session, ScreeningRun.Kind.FULL);
        ScreeningRun run = runs.insert(
                session,
                new ScreeningRun(
                        0,
                        order.kind(),
                        new ScreeningRun.Clock(
                                facts.day(),
                                ended(order.knownAt(), ended),
                                facts.register().batch()),
                        new ScreeningRun.Made(
                                grant.operator().name(),
                                ended,
                                grant.purpose().id(),
                                java.time.Duration.between(begun, ended).toMillis() / 1000.0,
                                before.map(ScreeningRun::id)),
                        counts(session, before),
                        tiers(),
                        (int) marks.stream()
                                .filter(mark -> !mark.safety().isEmpty())
                                .count()));
        for (Pack pack : order.packs()) {
            runs.insertDefinition(
                    session, run.id(), "pack", pack.id(), pack.head().hash());
        }
        findings.keep(session, run.id(), rows());
        children.keep(session, run.id(), lines(session));
        return run;
    }

    /// What was known is what had been imported when the run was made, unless an earlier moment was asked for.
    private static Instant ended(Instant knownAt, Instant ended) {
        return knownAt.isAfter(ended) ? ended : knownAt;
    }

    private Map<Tier, Integer> tiers() {
        Map<Tier, Integer> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, 0);
        }
        marks.forEach(mark -> tiers.merge(mark.tier(), 1, Integer::sum));
        return tiers;
    }

    private List<ScreeningRun.RuleCount> counts(Session session, Optional<ScreeningRun> before) throws SQLException {
        Map<String, Set<Long>> yesBefore = yesBefore(session, before);
        List<ScreeningRun.RuleCount> counts = new ArrayList<>();
        for (RuleResult result : results) {
            Set<Long> yes = yes(result);
            Set<Long> was =
                    yesBefore.getOrDefault(key(result.pack().id(), result.rule().id()), yes);
            counts.add(new ScreeningRun.RuleCount(
                    result.pack().id(),
                    result.pack().head().version(),
                    result.ref(),
                    result.rule().mark(),
                    yes.size(),
                    result.count(Truth.NO),
                    result.count(Truth.UNKNOWN),
                    (int) yes.stream().filter(person -> !was.contains(person)).count(),
                    (int) was.stream().filter(person -> !yes.contains(person)).count(),
                    result.seconds(),
                    result.notRun()));
        }
        return counts;
    }

    private static String key(String pack, String rule) {
        return pack + "/" + rule;
    }

    /// Of whom each rule of the run before said yes; a rule that it did not run is not in it, and nothing entered.
    private Map<String, Set<Long>> yesBefore(Session session, Optional<ScreeningRun> before) throws SQLException {
        Map<String, Set<Long>> yes = new HashMap<>();
        if (before.isEmpty()) {
            return yes;
        }
        Map<Integer, Set<Long>> byPosition = findings.yes(session, before.get().id());
        List<ScreeningRun.RuleCount> rules = before.get().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).wasRun()) {
                yes.put(key(rules.get(i).pack(), rules.get(i).rule().id()), byPosition.getOrDefault(i, Set.of()));
            }
        }
        return yes;
    }

    private Set<Long> yes(RuleResult result) {
        Set<Long> yes = new HashSet<>();
        for (int i = 0; i < result.size(); i++) {
            Detail detail = result.detail(i);
            if (detail != null && detail.holds()) {
                yes.add(facts.register().id(result.subject(i)));
            }
        }
        return yes;
    }

    private List<FindingRow> rows() {
        List<FindingRow> rows = new ArrayList<>();
        for (int rule = 0; rule < results.size(); rule++) {
            RuleResult result = results.get(rule);
            for (int i = 0; i < result.size(); i++) {
                Detail detail = result.detail(i);
                if (detail != null) {
                    rows.add(new FindingRow(facts.register().id(result.subject(i)), rule, detail));
                }
            }
        }
        rows.sort(Comparator.comparingLong(FindingRow::person).thenComparingInt(FindingRow::rule));
        return rows;
    }

    private List<ChildRow> lines(Session session) throws SQLException {
        Optional<Long> earlier = runs.newestBefore(session, facts.day());
        Map<Long, Tier> was = earlier.isEmpty() ? Map.of() : children.tiers(session, earlier.get());
        Register register = facts.register();
        int[] kana = ranks(Comparator.comparing(
                i -> register.text(RegisterItem.KANA, marks.get(i).ordinal())));
        int[] age = ranks(Comparator.comparing(
                        (Integer i) -> register.birthDay(marks.get(i).ordinal()))
                .reversed());
        List<ChildRow> lines = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            ChildMark mark = marks.get(i);
            lines.add(new ChildRow(
                    mark,
                    school(mark.ordinal()),
                    grade(mark.ordinal()),
                    Change.between(Optional.ofNullable(was.get(mark.person())), mark.tier()),
                    kana[i],
                    age[i]));
        }
        return lines;
    }

    /// The place of each line in another order.
    private int[] ranks(Comparator<Integer> order) {
        int[] ranks = new int[marks.size()];
        List<Integer> sorted =
                IntStream.range(0, ranks.length).boxed().sorted(order).toList();
        for (int place = 0; place < ranks.length; place++) {
            ranks[sorted.get(place)] = place;
        }
        return ranks;
    }

    private String school(int child) {
        for (RuleResult result : results) {
            for (ItemName item : result.pack().school()) {
                if (facts.person(child).item(item).value() instanceof Value.Text text) {
                    return text.value();
                }
            }
        }
        return "";
    }

    private String grade(int child) {
        return facts.register()
                .birth(child)
                .flatMap(birth -> SchoolGrade.of(birth, facts.day()))
                .map(SchoolGrade::label)
                .orElse("");
    }
}
