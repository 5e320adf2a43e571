package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.notation.Kanji;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.ui.control.StatePill;
import jp.yorisoi.ui.shell.Desk;

/// Puts a record and a candidate side by side, field by field.
final class FieldLines {
    /// How sources that carry a number call what else they tell of the person.
    private static final Map<String, String> USUAL =
            Map.of("kanji", "氏名", "kana", "カナ", "birth", "生年月日", "sex", "性別", "address", "住所", "guardian", "保護者氏名");
    /// The order of the fields, each with the comparisons that speak of it.
    private static final Map<String, List<String>> FIELDS = fields();
    /// Fields that stand there even where the record is silent on them.
    private static final List<String> ALWAYS = List.of("kanji", "birth", "address");

    private final Desk desk;
    private final SourceDefinition source;
    private final ReviewItem item;
    private final ReviewItem.Candidate candidate;
    private final Optional<Household> household;

    FieldLines(
            Desk desk,
            SourceDefinition source,
            ReviewItem item,
            ReviewItem.Candidate candidate,
            Optional<Household> household) {
        this.desk = desk;
        this.source = source;
        this.item = item;
        this.candidate = candidate;
        this.household = household;
    }

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("kanji", List.of("family", "given"));
        fields.put("kana", List.of());
        fields.put("name", List.of("nickname"));
        fields.put("birth", List.of("birth"));
        fields.put("sex", List.of("sex"));
        fields.put("grade", List.of("grade"));
        fields.put("age", List.of("age", "birthday"));
        fields.put("ageBand", List.of("band"));
        fields.put("address", List.of("address"));
        fields.put("area", List.of("area"));
        fields.put("guardian", List.of("guardian"));
        fields.put("phone", List.of("phone"));
        return fields;
    }

    private static Map<String, String> roles(SourceDefinition source) {
        return source.link() instanceof LinkWay.ByPerson way ? way.roles() : USUAL;
    }

    /// What the record calls its person; empty where it does not.
    static String named(SourceDefinition source, ReviewItem item) {
        Map<String, String> roles = roles(source);
        return Stream.of("kanji", "kana", "name")
                .map(role -> roles.getOrDefault(role, ""))
                .map(name -> item.says().getOrDefault(name, ""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<FieldLine> all() {
        Map<String, String> roles = roles(source);
        List<FieldLine> lines = new ArrayList<>();
        FIELDS.forEach((role, comparisons) -> {
            String name = roles.get(role);
            if (name == null) {
                return;
            }
            String said = item.says().getOrDefault(name, "");
            if (!said.isEmpty() || ALWAYS.contains(role)) {
                lines.add(line(name, role, said, comparisons));
            }
        });
        return lines;
    }

    private FieldLine line(String name, String role, String said, List<String> comparisons) {
        Difference values = Difference.of(left(role, said), right(role, said));
        List<ReviewItem.Evidence> evidence = candidate.evidence().stream()
                .filter(one -> comparisons.contains(one.comparison()))
                .toList();
        if (evidence.isEmpty() && (values.left().isEmpty() || values.right().isEmpty())) {
            return new FieldLine(name, values, StatePill.Kind.UNKNOWN, desk.say("reviewing.not-compared"));
        }
        if (evidence.isEmpty()) {
            return new FieldLine(name, values, bare(values), desk.say(bareWord(values)));
        }
        List<ReviewItem.Evidence> odd =
                evidence.stream().filter(one -> !one.level().equals("same")).toList();
        if (odd.isEmpty() && role.equals("kanji") && !values.isOnlyForms()) {
            return new FieldLine(name, values, StatePill.Kind.PLAIN, words(evidence));
        }
        if (odd.isEmpty()) {
            return new FieldLine(name, values, StatePill.Kind.OK, desk.say(sameWord(values)));
        }
        double speaks = odd.stream().mapToDouble(ReviewItem.Evidence::weight).sum();
        return new FieldLine(name, values, speaks > 0 ? StatePill.Kind.OK : StatePill.Kind.WARNING, words(odd));
    }

    private String words(List<ReviewItem.Evidence> evidence) {
        return evidence.stream().map(this::word).distinct().collect(Collectors.joining("・"));
    }

    private static StatePill.Kind bare(Difference values) {
        return values.isOnlyForms() ? StatePill.Kind.OK : StatePill.Kind.WARNING;
    }

    private static String bareWord(Difference values) {
        return values.isOnlyForms() ? sameWord(values) : "reviewing.level.different";
    }

    private static String sameWord(Difference values) {
        return values.isOnlyForms() && values.hasForms() ? "reviewing.level.form" : "reviewing.level.same";
    }

    private String word(ReviewItem.Evidence evidence) {
        String prefix = switch (evidence.comparison()) {
            case "family", "given" -> desk.say("reviewing.part." + evidence.comparison());
            default -> "";
        };
        return prefix + desk.say("reviewing.level." + evidence.level());
    }

    private String left(String role, String said) {
        return switch (role) {
            case "birth" -> date(said);
            case "sex" -> Sex.of(said).label();
            default -> said;
        };
    }

    private String date(String said) {
        try {
            return desk.dates().day(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            return said;
        }
    }

    private String right(String role, String said) {
        ReviewItem.Shown shown = candidate.shown();
        LocalDate birth = shown.birth();
        return switch (role) {
            case "kanji" -> shown.name();
            case "kana", "name" -> shown.kana();
            case "birth" -> birth == null ? "" : desk.dates().day(birth);
            case "sex" -> self().map(one -> one.sex().label()).orElse("");
            case "grade", "age", "ageBand" ->
                birth == null
                        ? ""
                        : desk.say(
                                "reviewing.age",
                                Map.of(
                                        "age",
                                        Period.between(birth, desk.clocks().asOf())
                                                .getYears()));
            case "address", "area" -> shown.address();
            case "guardian" -> guardian(said);
            default -> "";
        };
    }

    private Optional<Resident> self() {
        return household.flatMap(found -> found.members().stream()
                .filter(one -> one.id() == candidate.person())
                .findFirst());
    }

    /// Who of the household has the name that the record tells; else its first member.
    private String guardian(String said) {
        String wanted = bare(said);
        List<Resident> others = household.map(Household::members).orElse(List.of()).stream()
                .filter(one -> one.id() != candidate.person())
                .toList();
        return others.stream()
                .filter(one ->
                        bare(one.name()).equals(wanted) || bare(one.kana()).equals(wanted))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(Resident::name)
                .orElse("");
    }

    private static String bare(String name) {
        return Kanji.fold(name).replaceAll("\\s", "");
    }
}
