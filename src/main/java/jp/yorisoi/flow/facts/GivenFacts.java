package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Personal;

/// Households of which the facts are given: by an example of a rule (`given:`), or by the lines of a facts file. The
/// same items and groups as in a store; what is given wins over what would be derived, what is not given is derived
/// where its inputs are there, else presumed as its manner says, else unknown.
@Personal
public final class GivenFacts {
    private static final String HOUSEHOLD = "世帯";
    private static final ItemName NUMBER = ItemName.of("世帯番号");

    private final FactCatalogue catalogue;
    private final LocalDate day;
    private final List<GivenLine> lines;
    private final int[] householdOf;
    private final List<GivenHousehold> households = new ArrayList<>();

    /// Takes what could not be taken in: a problem's code, the item as written, and the number of the person from 0.
    public interface Finding {
        /// One cell or name.
        void found(String code, String item, int person);
    }

    private GivenFacts(FactCatalogue catalogue, LocalDate day, List<GivenLine> lines, List<List<Integer>> groups) {
        this.catalogue = catalogue;
        this.day = day;
        this.lines = List.copyOf(lines);
        this.householdOf = new int[lines.size()];
        for (List<Integer> members : groups) {
            members.forEach(member -> householdOf[member] = households.size());
            households.add(new GivenHousehold(this, members));
        }
    }

    /// Persons of these lines, each item as written (`教育.欠席日数(今年度)`) → value as written; lines with the same
    /// `世帯番号` are one household, a line without one is a household of its own. What cannot be taken in is told with its
    /// item: `facts.column-unknown` or `facts.cell-unreadable`.
    public static GivenFacts of(
            FactCatalogue catalogue, List<Map<String, String>> persons, LocalDate day, Finding finding) {
        FactVocabulary names = catalogue.names();
        List<GivenLine> lines = new ArrayList<>();
        for (Map<String, String> person : persons) {
            GivenLine line = new GivenLine();
            person.forEach((item, value) -> {
                switch (line.put(catalogue, names, item, value)) {
                    case NO_SUCH_ITEM -> finding.found("facts.column-unknown", item, lines.size());
                    case UNREADABLE -> finding.found("facts.cell-unreadable", item, lines.size());
                    case YES -> {}
                }
            });
            line.settle();
            lines.add(line);
        }
        return new GivenFacts(catalogue, day, lines, byNumber(lines));
    }

    private static List<List<Integer>> byNumber(List<GivenLine> lines) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            String number = lines.get(i)
                    .cell(NUMBER)
                    .map(read -> read.value() instanceof Value.Text text ? text.value() : "")
                    .orElse("");
            String key = number.isEmpty() ? "\0" + line : number;
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
        }
        return new ArrayList<>(groups.values());
    }

    /// The `given:` of an example: one person's items, or `世帯: [ … ]` with one map a person. A list under the short
    /// name
    /// of a source gives its records (`家児相: [ { 受付日: 2026-10-01 } ]`; `家児相: なし` = there is none). What cannot be
    /// read becomes a fault. The first line is whom the example is about.
    public static GivenFacts of(FactCatalogue catalogue, DefinitionNode given, LocalDate day) {
        FactVocabulary names = catalogue.names();
        List<DefinitionNode> persons =
                given.has(HOUSEHOLD) ? given.need(HOUSEHOLD).items() : List.of(given);
        if (!given.isMap() || persons.isEmpty()) {
            given.fault("facts.given-form", Map.of());
        }
        List<GivenLine> lines = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (DefinitionNode person : persons) {
            all.add(lines.size());
            lines.add(line(catalogue, names, person));
        }
        return new GivenFacts(catalogue, day, lines, all.isEmpty() ? List.of() : List.of(all));
    }

    private static GivenLine line(FactCatalogue catalogue, FactVocabulary names, DefinitionNode person) {
        GivenLine line = new GivenLine();
        person.children().forEach((item, value) -> {
            SourceDefinition source = names.source(item).orElse(null);
            if (source != null) {
                records(catalogue, line, source, value);
                return;
            }
            switch (line.put(catalogue, names, item, value.text())) {
                case NO_SUCH_ITEM ->
                    value.fault(
                            "facts.column-unknown",
                            Map.of(
                                    "header",
                                    item,
                                    "nearest",
                                    Nearest.of(item, names.names()).orElse("none")));
                case UNREADABLE -> value.fault("facts.cell-unreadable", Map.of("header", item));
                case YES -> {}
            }
        });
        line.settle();
        return line;
    }

    private static void records(
            FactCatalogue catalogue, GivenLine line, SourceDefinition source, DefinitionNode records) {
        line.noRecord(source);
        for (DefinitionNode record : records.items()) {
            Map<String, String> values = new LinkedHashMap<>();
            record.children().forEach((item, value) -> values.put(item, value.text()));
            line.record(catalogue, source, values)
                    .ifPresent(item -> record.fault("facts.column-unknown", Map.of("header", item, "nearest", "none")));
        }
    }

    /// The day on which they are asked.
    public LocalDate day() {
        return day;
    }

    /// How many persons, over all households.
    public int size() {
        return lines.size();
    }

    /// The facts of a person, in the order of the lines.
    public Scope person(int line) {
        return new GivenScope(households.get(householdOf[line]), line, line);
    }

    /// How many households.
    public int households() {
        return households.size();
    }

    /// The household of a person, counted from 0.
    public int householdOf(int line) {
        return householdOf[line];
    }

    /// The persons of a household, in the order of the lines.
    public List<Integer> members(int household) {
        return households.get(household).members();
    }

    /// The person who would claim for a household: the 申請者 of the lines, else the only adult, else the 世帯主, else the
    /// adult with the highest income; −1 where nobody is old enough.
    public int claimant(int household) {
        return households.get(household).claimant();
    }

    /// Whether a column gives the item, or all that it is worked out of.
    public boolean carried(ItemName item) {
        return households.stream().anyMatch(household -> household.carries(item));
    }

    /// The same names as a store's facts have.
    public Vocabulary vocabulary() {
        return catalogue.vocabulary();
    }

    FactCatalogue catalogue() {
        return catalogue;
    }

    GivenLine line(int line) {
        return lines.get(line);
    }

    @Override
    public String toString() {
        return "GivenFacts[" + lines.size() + " persons]";
    }
}
