package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.expression.At;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Formula;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Amount;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Band;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Choice;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Claim;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Clause;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Conditions;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Example;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Gives;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Group;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Head;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Manner;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Month;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Of;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Part;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Ranks;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Validity;

/// Reads one service's YAML; every mistake becomes a fault.
final class ServiceText {
    private final DefinitionText text;
    private final DefinitionNode root;
    private final Faults faults;
    private final Map<String, LimitTable> tables;
    private final Map<String, Type> items;
    private final Expressions expressions;

    private ServiceText(DefinitionText text, DefinitionNode root, Vocabulary facts, Faults faults) {
        this.text = text;
        this.root = root;
        this.faults = faults;
        this.tables = new TableText(root).tables();
        this.items = items();
        Set<String> groups = new LinkedHashSet<>(List.of(ServiceScope.CHILDREN));
        root.find("persons")
                .ifPresent(persons -> groups.addAll(persons.children().keySet()));
        this.expressions = new Expressions(
                new ServiceVocabulary(facts, new ServiceVocabulary.Own(items, groups, tables.keySet())));
    }

    static ServiceDefinition read(DefinitionText text, DefinitionNode root, Vocabulary facts, Faults faults) {
        return new ServiceText(text, root, facts, faults).read();
    }

    private ServiceDefinition read() {
        root.allow(
                "id",
                "label",
                "label.en",
                "group",
                "verified",
                "source",
                "valid",
                "of",
                "month",
                "subject",
                "receiving",
                "persons",
                "require",
                "exclude",
                "confirm",
                "income",
                "bands",
                "amount",
                "tables",
                "items",
                "gives",
                "examples");
        return new ServiceDefinition(
                head(),
                validity(),
                claim(),
                conditions(),
                amount(),
                root.find("income").map(this::income),
                tables,
                items,
                gives(),
                examples());
    }

    private Head head() {
        return new Head(
                root.needText("id"),
                root.needText("label"),
                root.needText("label.en"),
                root.needText("group"),
                !root.has("verified") || root.says("verified"),
                root.needText("source"),
                text.hash());
    }

    private Validity validity() {
        DefinitionNode valid = root.need("valid");
        return new Validity(date(valid, "from").orElse(LocalDate.EPOCH), date(valid, "to"));
    }

    private Claim claim() {
        String of = root.needText("of");
        if (!of.equals("申請者") && !of.equals("本人")) {
            root.need("of").fault("eligibility.word-unknown", Map.of("word", of, "words", "申請者, 本人"));
        }
        String receiving = "受給." + root.needText("id");
        return new Claim(
                of.equals("本人") ? Of.PERSON : Of.CLAIMANT,
                root.findOne("month", Month.class).orElse(Month.DAY),
                root.find("subject").map(this::condition),
                root.find("receiving").map(this::condition).orElseGet(() -> condition(root, receiving)));
    }

    private Conditions conditions() {
        return new Conditions(persons(), clauses("require"), clauses("exclude"), clauses("confirm"), bands());
    }

    private Map<String, Group> persons() {
        Map<String, Group> persons = new LinkedHashMap<>();
        root.find("persons")
                .ifPresent(node -> node.children().forEach((name, group) -> persons.put(name, group(group))));
        return persons;
    }

    private Group group(DefinitionNode node) {
        if (node.isText()) {
            return new Group(ServiceScope.CHILDREN, condition(node), Manner.NEED, false);
        }
        node.allow("among", "when", "presume", "nobody-else");
        return new Group(
                node.findText("among").orElse(ServiceScope.CHILDREN),
                condition(node.need("when")),
                manner(node),
                node.says("nobody-else"));
    }

    private List<Clause> clauses(String key) {
        List<Clause> clauses = new ArrayList<>();
        for (DefinitionNode node : root.find(key).map(DefinitionNode::items).orElse(List.of())) {
            node.allow("when", "manner", "presume", "words", "missing");
            String missing = key.equals("confirm") ? node.needText("missing") : "";
            clauses.add(new Clause(condition(node.need("when")), manner(node), node.needText("words"), missing));
        }
        return clauses;
    }

    private Manner manner(DefinitionNode node) {
        if (node.has("presume")) {
            return Manner.PRESUME;
        }
        return node.findOne("manner", Manner.class).orElse(Manner.NEED);
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (DefinitionNode node : root.find("bands").map(DefinitionNode::items).orElse(List.of())) {
            node.allow("band", "when", "words");
            bands.add(new Band(
                    node.findText("band").orElse(""),
                    condition(node.need("when")),
                    node.findText("words").orElse("")));
        }
        return bands;
    }

    private Amount amount() {
        DefinitionNode amount = root.find("amount").orElse(null);
        if (amount == null) {
            return new Amount(1, List.of());
        }
        amount.allow("unit", "parts");
        List<Part> parts = new ArrayList<>();
        for (DefinitionNode node : amount.need("parts").items()) {
            node.allow("each", "per", "among", "from", "to", "band", "value", "choices");
            String group = node.findText("each").or(() -> node.findText("per")).orElse("");
            parts.add(new Part(
                    group,
                    node.has("per"),
                    node.findText("among").orElse(group),
                    new Ranks(
                            node.findNumber("from").orElse(1),
                            node.findNumber("to").orElse(Integer.MAX_VALUE)),
                    node.findText("band").orElse(""),
                    choices(node)));
        }
        return new Amount(Math.max(1, amount.findNumber("unit").orElse(1)), parts);
    }

    private List<Choice> choices(DefinitionNode part) {
        if (part.has("value")) {
            return List.of(new Choice(Optional.empty(), formula(part.need("value"))));
        }
        List<Choice> choices = new ArrayList<>();
        for (DefinitionNode node : part.need("choices").items()) {
            node.allow("when", "value");
            choices.add(new Choice(node.find("when").map(this::condition), formula(node.need("value"))));
        }
        return choices;
    }

    private IncomeRule income(DefinitionNode node) {
        node.allow("year-from", "none-under", "steps");
        List<IncomeRule.Step> steps = new ArrayList<>();
        for (DefinitionNode step : node.find("steps").map(DefinitionNode::items).orElse(List.of())) {
            step.allow("less", "add", "each", "once", "percent", "presume", "of");
            steps.add(step(step));
        }
        return new IncomeRule(
                node.findNumber("year-from").orElse(6),
                node.findNumber("none-under").orElse(0),
                steps);
    }

    /// `less: 80000`, `less: 270000` with `each: 控除.障害者`, `add: 80` with `percent: 養育費`;
    /// `of: 本人` or `of: 扶養義務者` where it is for one side alone.
    private IncomeRule.Step step(DefinitionNode node) {
        boolean add = node.has("add");
        BigDecimal amount = TableText.number(node.need(add ? "add" : "less"));
        IncomeRule.Kind kind = node.has("each")
                ? IncomeRule.Kind.EACH
                : node.has("once")
                        ? IncomeRule.Kind.ONCE
                        : node.has("percent") ? IncomeRule.Kind.PERCENT : IncomeRule.Kind.FLAT;
        String item = node.findText("each")
                .or(() -> node.findText("once"))
                .or(() -> node.findText("percent"))
                .orElse("");
        return new IncomeRule.Step(item, amount, kind, add, node.has("presume"), whose(node));
    }

    private static IncomeRule.Whose whose(DefinitionNode step) {
        String word = step.findText("of").orElse("");
        return switch (word) {
            case "" -> IncomeRule.Whose.ANYBODY;
            case "本人" -> IncomeRule.Whose.CLAIMANT;
            case "扶養義務者" -> IncomeRule.Whose.OBLIGOR;
            default -> {
                step.need("of").fault("eligibility.word-unknown", Map.of("word", word, "words", "本人, 扶養義務者"));
                yield IncomeRule.Whose.ANYBODY;
            }
        };
    }

    /// Items that no source carries: `住居の別: [借家, 持家]`, `公的年金.額: number`.
    private Map<String, Type> items() {
        Map<String, Type> own = new LinkedHashMap<>();
        root.find("items").ifPresent(node -> node.children().forEach((name, type) -> own.put(name, type(name, type))));
        own.put("受給." + root.findText("id").orElse(""), Type.FLAG);
        return own;
    }

    private static Type type(String name, DefinitionNode node) {
        if (node.isList()) {
            return new Type.Code(
                    name, node.items().stream().map(DefinitionNode::text).toList());
        }
        return switch (node.text()) {
            case "number" -> Type.NUMBER;
            case "date" -> Type.DATE;
            case "flag" -> Type.FLAG;
            case "text" -> Type.TEXT;
            default -> {
                node.fault(
                        "eligibility.word-unknown", Map.of("word", node.text(), "words", "number, date, flag, text"));
                yield Type.TEXT;
            }
        };
    }

    private Gives gives() {
        DefinitionNode gives = root.need("gives");
        gives.allow("what", "where", "papers");
        return new Gives(gives.needText("what"), gives.needText("where"), gives.texts("papers"));
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (DefinitionNode node : root.need("examples").items()) {
            node.allow("given", "day", "person", "expect", "band", "amount", "missing", "presumed");
            examples.add(new Example(
                    node.need("given"),
                    date(node, "day"),
                    node.findNumber("person").map(number -> number - 1),
                    node.needText("expect"),
                    node.findText("band"),
                    node.findText("amount"),
                    node.texts("missing"),
                    node.texts("presumed")));
        }
        return examples;
    }

    private Condition condition(DefinitionNode node) {
        return condition(node, node.text());
    }

    private Condition condition(DefinitionNode node, String written) {
        return expressions.condition(written, At.of(node), faults);
    }

    private Formula formula(DefinitionNode node) {
        return expressions.formula(node.text(), At.of(node), faults);
    }

    private static Optional<LocalDate> date(DefinitionNode node, String key) {
        return node.findText(key).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException e) {
                node.need(key).fault("eligibility.date-needed", Map.of("text", written));
                return Optional.empty();
            }
        });
    }
}
