package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceCatalogue;
import org.jspecify.annotations.Nullable;

/// Reads one file of facts; every mistake becomes a fault at its line.
final class FactText {
    private final SourceCatalogue sources;
    private final List<FactItem> items = new ArrayList<>();
    private final Map<String, SchoolYears> years = new LinkedHashMap<>();
    private final Map<String, CodeMeaning> meanings = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();

    FactText(SourceCatalogue sources) {
        this.sources = sources;
    }

    List<FactItem> items() {
        return items;
    }

    Map<String, SchoolYears> years() {
        return years;
    }

    Map<String, CodeMeaning> meanings() {
        return meanings;
    }

    /// Sources of which an absent column says that there is none.
    Set<String> absent() {
        return absent;
    }

    /// Years and code names, which the types of items rest on: of all files before any item.
    void readMeanings(DefinitionNode root) {
        for (DefinitionNode node : nodes(root, "years")) {
            years(node);
        }
        for (DefinitionNode node : nodes(root, "codes")) {
            codes(node);
        }
        absent.addAll(root.texts("absent"));
    }

    private static List<DefinitionNode> nodes(DefinitionNode root, String key) {
        return root.find(key).map(DefinitionNode::items).orElse(List.of());
    }

    private void years(DefinitionNode node) {
        node.allow("source", "from", "counters", "last", "grade", "first");
        String source = node.needText("source");
        if (sources.byShortName(source).isEmpty()) {
            node.fault("facts.source-unknown", Map.of("source", source));
        }
        Map<String, String> last = new LinkedHashMap<>();
        node.find("last").ifPresent(map -> map.children().forEach((item, column) -> last.put(item, column.text())));
        years.put(
                source,
                new SchoolYears(
                        source,
                        node.findNumber("from").orElse(4),
                        node.texts("counters"),
                        last,
                        node.findText("grade").orElse(""),
                        node.findNumber("first").orElse(0)));
    }

    private void codes(DefinitionNode node) {
        node.allow("list", "order", "taken", "presumed", "unknown");
        String list = node.needText("list");
        if (sources.codes(list).isEmpty()) {
            node.fault("facts.list-unknown", Map.of("list", list));
        }
        Map<String, String> taken = new LinkedHashMap<>();
        node.find("taken").ifPresent(map -> map.children().forEach((name, other) -> taken.put(name, other.text())));
        meanings.put(
                list,
                new CodeMeaning(
                        list,
                        node.texts("order"),
                        taken,
                        node.findText("presumed").orElse(""),
                        new HashSet<>(node.texts("unknown"))));
    }

    void readItems(DefinitionNode root) {
        root.allow("id", "years", "codes", "absent", "items");
        root.needText("id");
        for (DefinitionNode node : nodes(root, "items")) {
            items.add(item(node));
        }
    }

    private FactItem item(DefinitionNode node) {
        node.allow(
                "item",
                "type",
                "list",
                "unit",
                "of",
                "register",
                "as",
                "only",
                "ask",
                "decimals",
                "grades",
                "cases",
                "presume",
                "examples");
        String path = node.needText("item");
        node.need("type");
        ItemDefinition.Form form = new ItemDefinition.Form(
                node.findOne("type", ItemType.class).orElse(ItemType.TEXT),
                node.findText("list").orElse(null),
                node.findText("unit").orElse(null));
        String list = form.list();
        boolean coded = form.type() == ItemType.CODE;
        if (coded && (list == null || sources.codes(list).isEmpty())) {
            node.fault("facts.list-unknown", Map.of("list", list == null ? "" : list));
        }
        return new FactItem(
                path,
                form,
                CellReading.type(form, sources, meanings),
                "世帯".equals(node.findText("of").orElse("")) ? FactItem.Holder.HOUSEHOLD : FactItem.Holder.PERSON,
                way(node),
                manner(node),
                nodes(node, "examples"));
    }

    private FactItem.Way way(DefinitionNode node) {
        if (node.has("register")) {
            String fact = node.needText("register");
            Optional<RegisterFact> found = RegisterFact.of(fact);
            if (found.isPresent()) {
                return new FactItem.Way.FromRegister(found.get());
            }
            node.fault("facts.register-unknown", Map.of("fact", fact));
        }
        if (node.has("grades")) {
            DefinitionNode grades = node.need("grades");
            grades.allow("確認", "推定");
            return new FactItem.Way.Grades(text(grades.need("確認")), text(grades.need("推定")));
        }
        if (node.has("cases")) {
            List<FactItem.Case> cases = new ArrayList<>();
            for (DefinitionNode one : nodes(node, "cases")) {
                one.allow("when", "value");
                cases.add(new FactItem.Case(optional(one, "when"), one.needText("value")));
            }
            return new FactItem.Way.Cases(cases);
        }
        return node.has("as")
                ? new FactItem.Way.Expression(
                        text(node.need("as")),
                        optional(node, "only"),
                        optional(node, "ask"),
                        node.findNumber("decimals").orElse(null))
                : new FactItem.Way.Given();
    }

    private static FactItem.Text text(DefinitionNode node) {
        return new FactItem.Text(node.text(), node);
    }

    private static FactItem.@Nullable Text optional(DefinitionNode node, String key) {
        return node.find(key).map(FactText::text).orElse(null);
    }

    private static FactItem.Manner manner(DefinitionNode node) {
        Optional<String> presume = node.findText("presume");
        if (presume.isEmpty()) {
            return FactItem.Manner.NEED;
        }
        Value value = switch (presume.get()) {
            case "no" -> new Value.Flag(false);
            case "0" -> Value.Number.of(0);
            case "none" -> Value.NONE;
            default -> {
                node.fault("facts.presume-unknown", Map.of("value", presume.get()));
                yield Value.NONE;
            }
        };
        return new FactItem.Manner(value);
    }
}
