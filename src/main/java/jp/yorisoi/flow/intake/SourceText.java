package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;

/// Reads one source's YAML; every mistake becomes a fault at its line.
final class SourceText {
    private static final String[] KEYS = {
        "id",
        "short",
        "label",
        "label.en",
        "group",
        "delivery",
        "partition",
        "period",
        "covers",
        "coversOf",
        "grain",
        "key",
        "identity",
        "spell",
        "date",
        "staleAfter",
        "words",
        "link",
        "drop",
        "items",
        "examples"
    };
    private static final Set<String> ROLES = Set.of(
            "kanji", "kana", "name", "birth", "sex", "address", "area", "guardian", "grade", "age", "ageBand", "phone");
    private static final String NUMBER = "{n}";

    private final DefinitionNode root;
    private final String hash;

    private SourceText(DefinitionNode root, String hash) {
        this.root = root;
        this.hash = hash;
    }

    static SourceDefinition read(DefinitionText text, Faults faults) {
        return new SourceText(text.read(faults), text.hash()).source();
    }

    private SourceDefinition source() {
        root.allow(KEYS);
        List<ItemDefinition> items = dropping(items());
        SourceDefinition source =
                new SourceDefinition(root.needText("id"), words(), meaning(), link(), items, examples(), hash);
        checkNames(items);
        checkHeaders(items);
        return source;
    }

    private SourceDefinition.Words words() {
        return new SourceDefinition.Words(
                root.needText("short"),
                root.needText("label"),
                root.needText("label.en"),
                root.findText("group").orElse(""),
                root.findText("grain").orElse(""),
                root.texts("words"));
    }

    private SourceDefinition.Meaning meaning() {
        root.need("delivery");
        root.need("covers");
        DefinitionNode spell = root.find("spell").orElse(root);
        boolean spelled = root.has("spell");
        return new SourceDefinition.Meaning(
                root.findOne("delivery", Delivery.class).orElse(Delivery.SNAPSHOT),
                new SourceDefinition.Slicing(
                        root.findText("partition").orElse(null),
                        root.findText("period").orElse(null)),
                root.findOne("covers", Coverage.class).orElse(Coverage.REPORTED),
                root.findText("coversOf").orElse(null),
                new SourceDefinition.Identity(root.texts("key"), root.texts("identity")),
                new SourceDefinition.Dates(
                        spelled ? spell.findText("from").orElse(null) : null,
                        spelled ? spell.findText("to").orElse(null) : null,
                        spelled ? spell.findText("ended").orElse(null) : null,
                        root.findText("date").orElse(null)),
                root.findNumber("staleAfter").orElse(45));
    }

    private LinkWay link() {
        DefinitionNode link = root.need("link");
        String by = link.needText("by");
        return switch (by) {
            case "id" -> new LinkWay.ById(link.needText("item"), link.texts("also"));
            case "join" -> new LinkWay.ByJoin(link.needText("source"), link.needText("item"));
            case "issued" -> new LinkWay.ByIssued(link.needText("item"));
            case "person" -> new LinkWay.ByPerson(roles(link));
            default -> {
                link.fault(
                        "definition.word-unknown",
                        Map.of("word", by, "nearest", "none", "words", "id, join, person, issued"));
                yield new LinkWay.ByPerson(Map.of());
            }
        };
    }

    private static Map<String, String> roles(DefinitionNode link) {
        Map<String, String> roles = new LinkedHashMap<>();
        link.children().forEach((role, item) -> {
            if (ROLES.contains(role)) {
                roles.put(role, item.text());
            } else if (!"by".equals(role)) {
                item.fault("definition.key-unknown", Map.of("key", role, "nearest", "none"));
            }
        });
        return roles;
    }

    /// Marks the items that the city does not want stored.
    private List<ItemDefinition> dropping(List<ItemDefinition> items) {
        Set<String> drop = Set.copyOf(root.texts("drop"));
        return items.stream()
                .map(item -> drop.contains(item.name()) ? item.marked(ItemDefinition.Mark.DROPPED) : item)
                .toList();
    }

    private List<ItemDefinition> items() {
        List<ItemDefinition> items = new ArrayList<>();
        root.need("items").children().forEach((name, node) -> {
            List<String> repeats = node.texts("repeat");
            if (repeats.isEmpty()) {
                items.add(item(name, node, ""));
            }
            repeats.forEach(number -> items.add(item(name, node, number)));
        });
        return items;
    }

    private static ItemDefinition item(String name, DefinitionNode node, String number) {
        node.allow("as", "list", "unit", "repeat", "headers", "required", "identifies", "sensitive");
        node.need("as");
        ItemType type = node.findOne("as", ItemType.class).orElse(ItemType.TEXT);
        if (type == ItemType.CODE) {
            node.needText("list");
        }
        ItemDefinition.Form form = new ItemDefinition.Form(
                type, node.findText("list").orElse(null), node.findText("unit").orElse(null));
        List<String> headers = new ArrayList<>();
        node.texts("headers").forEach(header -> headers.add(header.replace(NUMBER, number)));
        return new ItemDefinition(name.replace(NUMBER, number), form, headers, marks(node));
    }

    private static Set<ItemDefinition.Mark> marks(DefinitionNode node) {
        Set<ItemDefinition.Mark> marks = EnumSet.noneOf(ItemDefinition.Mark.class);
        if (node.says("required")) {
            marks.add(ItemDefinition.Mark.REQUIRED);
        }
        if (node.says("sensitive")) {
            marks.add(ItemDefinition.Mark.SENSITIVE);
        }
        node.findOne("identifies", Identifies.class).ifPresent(named -> marks.add(named.mark));
        return marks;
    }

    /// What an item identifies.
    private enum Identifies {
        PERSON(ItemDefinition.Mark.PERSON),
        HOUSEHOLD(ItemDefinition.Mark.HOUSEHOLD),
        RECORD(ItemDefinition.Mark.RECORD);

        private final ItemDefinition.Mark mark;

        Identifies(ItemDefinition.Mark mark) {
            this.mark = mark;
        }
    }

    private List<SourceDefinition.Example> examples() {
        List<SourceDefinition.Example> examples = new ArrayList<>();
        for (DefinitionNode node :
                root.find("examples").map(DefinitionNode::items).orElse(List.of())) {
            examples.add(new SourceDefinition.Example(texts(node.need("row")), texts(node.need("gives"))));
        }
        return examples;
    }

    private static Map<String, String> texts(DefinitionNode map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.children().forEach((key, value) -> texts.put(key, "null".equals(value.text()) ? "" : value.text()));
        return texts;
    }

    /// Every item that another entry names must be there.
    private void checkNames(List<ItemDefinition> items) {
        Set<String> names = new java.util.HashSet<>();
        items.forEach(item -> names.add(item.name()));
        List<String> named = new ArrayList<>(root.texts("key"));
        named.addAll(root.texts("identity"));
        root.findText("partition").ifPresent(named::add);
        root.findText("period").ifPresent(named::add);
        root.findText("date").ifPresent(named::add);
        root.find("spell").ifPresent(spell -> spell.children().values().forEach(node -> named.add(node.text())));
        DefinitionNode link = root.need("link");
        link.children().forEach((key, node) -> {
            if (!"by".equals(key) && !"source".equals(key)) {
                named.addAll(
                        node.isText()
                                ? List.of(node.text())
                                : node.items().stream()
                                        .map(DefinitionNode::text)
                                        .toList());
            }
        });
        for (String name : root.texts("drop")) {
            boolean required = items.stream().anyMatch(item -> item.name().equals(name) && item.isRequired());
            if (required || named.contains(name)) {
                root.need("drop").fault("intake.drop-needed", Map.of("item", name));
            }
            named.add(name);
        }
        for (String name : named) {
            if (!names.contains(name)) {
                root.fault("intake.item-undefined", Map.of("item", name));
            }
        }
    }

    /// Two items under one header could not be told apart.
    private void checkHeaders(List<ItemDefinition> items) {
        Map<String, String> owners = new HashMap<>();
        for (ItemDefinition item : items) {
            if (item.headers().isEmpty()) {
                root.fault("intake.headers-missing", Map.of("item", item.name()));
            }
            for (String header : item.headers()) {
                String owner = owners.putIfAbsent(HeaderKey.of(header), item.name());
                if (owner != null && !owner.equals(item.name())) {
                    root.fault("intake.header-twice", Map.of("header", header, "item", item.name(), "other", owner));
                }
            }
        }
    }
}
