package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.notation.Age;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.eligibility.Eligibility;
import jp.yorisoi.flow.eligibility.Prospect;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.intake.FreshnessReport;
import jp.yorisoi.flow.people.CoResidence;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.RuleDefinition;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Grant;

/// Opens household pages. Findings and services are read as the newest run kept them; nothing is worked out anew.
public final class CaseFiles {
    private static final String LAST_YEAR = "前年度";

    private final Rooms rooms;
    private final RecordReading reading;

    /// The rooms that a page is put together from.
    public record Rooms(
            People people,
            Screening screening,
            Eligibility eligibility,
            ServiceCatalogue services,
            FreshnessReport freshness) {}

    /// Case files of a store.
    public CaseFiles(Rooms rooms, RecordSources sources) {
        this.rooms = rooms;
        this.reading = new RecordReading(sources.catalogue(), sources.batches(), sources.links(), sources.grounds());
    }

    /// Opens a household under a grant for it ([jp.yorisoi.vault.access.Gate#openCase]); the sentence of a household
    /// that
    /// does not exist where there is none.
    public CaseFile open(Grant grant, String number, LocalDate day, Locale locale) {
        grant.demandHousehold(number);
        Household household = rooms.people()
                .household(grant, number, day)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.NOT_ALLOWED, Problem.error("vault.household-not-found", Map.of())));
        CoResidence together = rooms.people().coResidents(grant, number, day);
        Optional<ScreeningRun> run = rooms.screening().latest(grant);
        List<Long> persons = household.members().stream().map(Resident::id).toList();
        List<Finding> findings = run.map(one -> rooms.screening().findingsOf(grant, one, persons).stream()
                        .sorted(Comparator.comparingInt(finding -> persons.indexOf(finding.person())))
                        .toList())
                .orElse(List.of());
        Map<Long, ChildLine> children = new HashMap<>();
        run.ifPresent(one -> persons.forEach(
                person -> rooms.screening().child(grant, one, person).ifPresent(line -> children.put(person, line))));
        List<RecordEntry> records = persons.stream()
                .flatMap(person -> reading.of(grant, person, Clocks.on(day)).stream())
                .toList();
        List<Prospect> prospects =
                run.map(one -> rooms.eligibility().of(grant, one.id(), number)).orElse(List.of());
        boolean waits = persons.stream().anyMatch(person -> reading.waits(grant, person, Clocks.on(day)));
        Texts texts = new Texts(locale);
        Matrix matrix = new Matrix(findings, locale);
        List<CaseFile.Found> found = found(grant, findings, records, day, texts);
        List<CaseFile.Offered> offered = sorted(prospects, persons).stream()
                .map(prospect -> offered(prospect, texts))
                .toList();
        return new CaseFile(
                header(household, together, run, day),
                household.members().stream()
                        .map(resident -> member(resident, Member.Circle.HOUSEHOLD, day, children))
                        .toList(),
                together.others().stream()
                        .map(resident -> member(resident, Member.Circle.CO_RESIDENT, day, children))
                        .toList(),
                household.members().stream()
                        .map(resident -> matrix.row(resident.id(), part(grant, run, resident.id(), children)))
                        .toList(),
                found,
                offered,
                behind(records, findings, steps(offered, findings, children, waits), day, texts));
    }

    private Matrix.Part part(Grant grant, Optional<ScreeningRun> run, long person, Map<Long, ChildLine> children) {
        if (children.containsKey(person)) {
            return Matrix.Part.CHILD;
        }
        return run.filter(one -> rooms.people().find(grant, person, one.day()).isPresent())
                .map(one -> Matrix.Part.OTHER)
                .orElse(Matrix.Part.NOT_ASKED);
    }

    private CaseFile.Header header(
            Household household, CoResidence together, Optional<ScreeningRun> run, LocalDate day) {
        List<Freshness> sources = rooms.freshness().sources(Clocks.on(day), day);
        int fresh = (int) sources.stream()
                .filter(source -> source.grade() == Freshness.Grade.FRESH)
                .count();
        Resident first = household.members().getFirst();
        return new CaseFile.Header(
                household.number(),
                day,
                run.map(ScreeningRun::id).orElse(0L),
                first.address(),
                together.known(),
                fresh,
                sources.size(),
                run.map(one -> reading.withdrawnSince(one.clock().knownAt())).orElse(0),
                run.map(one -> reading.purgedSince(
                                new Clocks(one.day(), one.clock().knownAt())))
                        .orElse(0));
    }

    private static Member member(
            Resident resident, Member.Circle circle, LocalDate day, Map<Long, ChildLine> children) {
        ChildLine line = children.get(resident.id());
        LocalDate birth = resident.birth().orElse(null);
        return new Member(
                resident.id(),
                resident.number(),
                new Member.Who(
                        resident.name(),
                        resident.kana(),
                        birth,
                        birth == null ? -1 : Age.on(birth, day),
                        resident.sex(),
                        resident.text(RegisterItem.RELATION)),
                new Member.Place(
                        circle,
                        line == null ? "" : line.place().school(),
                        line == null ? "" : line.place().grade()),
                line == null ? null : line.marks().tier());
    }

    /// The findings that say yes, those of the class 安全 first, then by score.
    private List<CaseFile.Found> found(
            Grant grant, List<Finding> findings, List<RecordEntry> records, LocalDate day, Texts texts) {
        return findings.stream()
                .filter(finding -> finding.truth() == Truth.YES)
                .sorted(Comparator.comparing((Finding finding) -> finding.mark().ruleClass())
                        .reversed()
                        .thenComparing(finding -> finding.mark().kind())
                        .thenComparing(Finding::score, Comparator.reverseOrder()))
                .map(finding -> new CaseFile.Found(finding, fromWhere(grant, finding, records, day, texts)))
                .toList();
    }

    /// The newest record of the sources that the rule reads, as file and row; where it speaks of last year alone, last
    /// year's newest, if there is one (else this year's file tells of last year).
    private String fromWhere(Grant grant, Finding finding, List<RecordEntry> records, LocalDate day, Texts texts) {
        Set<String> sources = sourcesOf(finding);
        FiscalYear last = FiscalYear.of(day).previous();
        List<RecordEntry> before =
                speaksOfLastYear(finding) ? reading.of(grant, finding.person(), Clocks.on(last.lastDay())) : List.of();
        return Stream.concat(
                        before.stream()
                                .filter(record -> last.contains(record.origin().asOf())),
                        records.stream())
                .filter(record -> record.person() == finding.person()
                        && sources.contains(record.origin().label()))
                .findFirst()
                .map(record -> texts.get(
                        "casefile.from.line",
                        Map.of(
                                "source", record.origin().label(),
                                "file", record.origin().file(),
                                "row", record.origin().row(),
                                "rule", finding.rule().label(texts.locale()))))
                .orElseGet(() -> texts.get(
                        "casefile.from.rule", Map.of("rule", finding.rule().label(texts.locale()))));
    }

    /// Whether the level whose sentence this is reads last year's items and no other.
    private boolean speaksOfLastYear(Finding finding) {
        List<RuleDefinition.Level> levels = rooms.screening()
                .packs()
                .find(finding.rule().pack())
                .flatMap(pack -> pack.rule(finding.rule().id()))
                .map(RuleDefinition::levels)
                .orElse(List.of());
        return levels.stream()
                .filter(level -> level.score() == finding.score()
                        && finding.sentence().startsWith(level.because().beginning()))
                .findFirst()
                .filter(level -> !level.because().items().isEmpty())
                .filter(level -> Stream.concat(level.when().items().stream(), level.because().items().stream())
                        .allMatch(item -> item.qualifier().equals(LAST_YEAR)))
                .isPresent();
    }

    /// The short names of the sources whose items or records the finding's rule reads by name.
    private Set<String> sourcesOf(Finding finding) {
        Set<String> sources = new TreeSet<>();
        rooms.screening()
                .packs()
                .find(finding.rule().pack())
                .flatMap(pack -> pack.rule(finding.rule().id()))
                .ifPresent(rule -> {
                    sources.addAll(rule.sources());
                    rule.items().forEach(item -> sources.add(item.path().split("[.]", 2)[0]));
                });
        return sources;
    }

    private CaseFile.Offered offered(Prospect prospect, Texts texts) {
        Optional<ServiceDefinition> service = rooms.services().find(prospect.service());
        String label = service.map(one -> one.label(texts.locale())).orElse(prospect.service());
        List<String> confirm = Stream.concat(prospect.missing().stream(), prospect.presumed().stream())
                .sorted()
                .toList();
        String line = switch (prospect.verdict()) {
            case ELIGIBLE ->
                confirm.isEmpty()
                        ? amount(prospect, texts)
                        : texts.get("casefile.service.confirm", Map.of("items", String.join("、", confirm)));
            case UNKNOWN -> texts.get("casefile.service.missing", Map.of("items", String.join("、", confirm)));
            case RECEIVING -> amount(prospect, texts);
            case NOT_ELIGIBLE -> prospect.reason().sentence(texts);
        };
        return new CaseFile.Offered(prospect, label, line);
    }

    private static String amount(Prospect prospect, Texts texts) {
        if (prospect.low().isEmpty()) {
            return "";
        }
        long low = prospect.low().getAsLong();
        long high = prospect.high().orElse(low);
        return low == high
                ? texts.get("casefile.service.amount", Map.of("yen", low))
                : texts.get("casefile.service.range", Map.of("low", low, "high", high));
    }

    /// By verdict, then as the catalogue has the services, then as the household has its members.
    private List<Prospect> sorted(List<Prospect> prospects, List<Long> persons) {
        List<String> services =
                rooms.services().services().stream().map(ServiceDefinition::id).toList();
        return prospects.stream()
                .sorted(Comparator.comparingInt((Prospect prospect) -> order(prospect.verdict()))
                        .thenComparingInt(prospect -> services.indexOf(prospect.service()))
                        .thenComparingInt(prospect -> persons.indexOf(prospect.person())))
                .toList();
    }

    private static int order(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> 0;
            case UNKNOWN -> 1;
            case RECEIVING -> 2;
            case NOT_ELIGIBLE -> 3;
        };
    }

    private CaseFile.Behind behind(
            List<RecordEntry> records, List<Finding> findings, List<NextStep> steps, LocalDate day, Texts texts) {
        List<TimelineEvent> timeline = records.stream()
                .flatMap(record -> reading.events(record, day).stream())
                .distinct()
                .sorted(Comparator.comparing(TimelineEvent::day).reversed())
                .toList();
        return new CaseFile.Behind(records, timeline, new Strengths(texts).of(records), unknowns(findings), steps);
    }

    private static List<String> unknowns(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.truth() == Truth.UNKNOWN)
                .flatMap(finding -> finding.missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<NextStep> steps(
            List<CaseFile.Offered> offered, List<Finding> findings, Map<Long, ChildLine> children, boolean waits) {
        List<NextStep> steps = new ArrayList<>();
        if (children.values().stream().anyMatch(line -> line.marks().safety())) {
            steps.add(new NextStep(NextStep.Kind.SEE_CHILD, ""));
        }
        offered.stream()
                .filter(one -> one.verdict() == Verdict.ELIGIBLE)
                .limit(1)
                .forEach(one -> steps.add(new NextStep(NextStep.Kind.OFFER_SERVICE, one.label())));
        if (waits) {
            steps.add(new NextStep(NextStep.Kind.REVIEW_LINK, ""));
        }
        unknowns(findings).stream()
                .limit(1)
                .forEach(item -> steps.add(new NextStep(NextStep.Kind.ASK_DEPARTMENT, item)));
        return steps;
    }
}
