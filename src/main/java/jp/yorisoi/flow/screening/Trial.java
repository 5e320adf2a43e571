package jp.yorisoi.flow.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.Answer;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.eligibility.ServiceTrial;
import jp.yorisoi.flow.facts.FactFile;
import jp.yorisoi.flow.facts.GivenFacts;
import jp.yorisoi.flow.facts.Subject;
import org.jspecify.annotations.Nullable;

/// Rules and services tried on a facts file, without a store: one line for every person and rule or service, and where
/// the file says what it expects, the differences.
public final class Trial {
    private static final String EXPECTED = "期待.";
    private static final String BAND = ".区分";

    private final List<Line> lines = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final GivenFacts facts;
    private final Map<String, List<String>> others;

    /// What a rule or service says of a person (from 1): the score only of a rule, band and amount only of a service.
    public record Line(
            int person,
            String rule,
            Truth result,
            Set<String> missing,
            OptionalInt score,
            Optional<Paid> paid,
            Set<String> presumed) {
        /// Copies the names.
        public Line {
            missing = Set.copyOf(missing);
            presumed = Set.copyOf(presumed);
        }
    }

    /// What a service pays: whole yen a month or a range, and the band; either may be empty.
    public record Paid(String amount, String band) {}

    /// Where a line is not what the file expects: `rule` ends with 区分 where the band differs.
    public record Difference(int person, String rule, String expected, String got) {}

    private Trial(FactFile file) {
        this.facts = file.facts();
        this.others = file.others();
    }

    /// Tries all of these on a file; what is not in force on its day is left out.
    public static Trial of(FactFile file, PackCatalogue catalogue, Tried tried) {
        Trial trial = new Trial(file);
        trial.rules(catalogue, tried);
        tried.services().stream()
                .filter(service -> service.valid().on(trial.facts.day()))
                .forEach(trial::service);
        return trial;
    }

    /// What is tried: packs of rules and services; `known` are the services that rules may name as 見込み.
    public record Tried(List<Pack> packs, List<ServiceDefinition> services, List<ServiceDefinition> known) {
        /// Copies the lists.
        public Tried {
            packs = List.copyOf(packs);
            services = List.copyOf(services);
            known = List.copyOf(known);
        }
    }

    /// The lines, rule by rule in the order of the packs, each in the order of the persons.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// Where the file expects something else.
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void rules(PackCatalogue catalogue, Tried tried) {
        Subjects subjects = new Subjects(catalogue.vocabulary());
        LikelyFacts likely = new LikelyFacts(new ServiceTrial(facts), tried.known());
        for (Pack pack : tried.packs()) {
            for (RuleDefinition rule : pack.rules()) {
                if (rule.valid().on(facts.day())) {
                    IntStream.range(0, facts.size()).forEach(person -> add(line(rule, subjects, likely, person)));
                }
            }
        }
    }

    private Line line(RuleDefinition rule, Subjects subjects, LikelyFacts likely, int person) {
        Scope scope = likely.of(facts.person(person), person);
        Outcome subject = rule.of() == Subject.HOUSEHOLD ? standsFor(person) : subjects.test(rule.of(), scope);
        if (subject.truth() == Truth.NO) {
            return new Line(person + 1, rule.id(), Truth.NO, Set.of(), OptionalInt.empty(), Optional.empty(), Set.of());
        }
        List<Integer> all = IntStream.range(0, rule.levels().size()).boxed().toList();
        Detail detail = RunnableRule.test(rule, all, scope);
        boolean maybe = detail != null && subject.truth() == Truth.UNKNOWN;
        Truth result = detail == null ? Truth.NO : maybe ? Truth.UNKNOWN : detail.truth();
        return new Line(
                person + 1,
                rule.id(),
                result,
                result == Truth.UNKNOWN ? missing(detail, subject) : Set.of(),
                detail != null && result == Truth.YES ? OptionalInt.of(detail.score()) : OptionalInt.empty(),
                Optional.empty(),
                detail == null ? Set.of() : detail.presumed());
    }

    private static Set<String> missing(@Nullable Detail detail, Outcome subject) {
        Set<String> all = new java.util.TreeSet<>(subject.missing());
        if (detail != null) {
            all.addAll(detail.missing());
        }
        return all;
    }

    /// A household's rule stands on the line of its 世帯主, else on its first.
    private Outcome standsFor(int person) {
        List<Integer> members = facts.members(facts.householdOf(person));
        int line = members.stream().filter(this::isHead).findFirst().orElse(members.getFirst());
        return Outcome.of(Truth.of(line == person));
    }

    private boolean isHead(int person) {
        return facts.person(person).item(ItemName.of("続柄")).value() instanceof Value.Text text
                && text.value().equals("世帯主");
    }

    private void service(ServiceDefinition service) {
        ServiceTrial trial = new ServiceTrial(facts);
        for (int person = 0; person < facts.size(); person++) {
            Answer answer = trial.answer(service, person);
            add(new Line(
                    person + 1,
                    service.id(),
                    answer.truth(),
                    answer.missing(),
                    OptionalInt.empty(),
                    Optional.of(new Paid(answer.amount(), answer.band())),
                    answer.presumed()));
        }
    }

    private void add(Line line) {
        lines.add(line);
        expect(line, EXPECTED + line.rule(), line.rule(), line.result().id());
        line.paid().ifPresent(paid -> expect(line, EXPECTED + line.rule() + BAND, line.rule() + BAND, paid.band()));
    }

    private void expect(Line line, String column, String rule, String got) {
        List<String> expected = others.getOrDefault(column, List.of());
        String wanted = line.person() <= expected.size()
                ? expected.get(line.person() - 1).strip()
                : "";
        if (!wanted.isEmpty() && !said(wanted).equals(got)) {
            differences.add(new Difference(line.person(), rule, said(wanted), got));
        }
    }

    private static String said(String written) {
        return switch (written) {
            case "該当", "はい" -> "yes";
            case "非該当", "いいえ", "対象外" -> "no";
            case "不明", "要確認" -> "unknown";
            case "全部", "全部支給" -> "full";
            case "一部", "一部支給" -> "partial";
            default -> written.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
