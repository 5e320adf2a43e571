package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;

/// The weights of agreement and disagreement, the limits of link and review, and what is special of a source: a
/// definition of kind `links`. Immutable.
public final class LinkModel {
    private static final String PERSON = "person";

    private static final double LN2 = Math.log(2);
    private static final int OLDEST = 130;

    private final String hash;
    private final Limits limits;
    private final double[] m = new double[Level.values().length];
    private final double[] u = new double[Level.values().length];
    private final double[] floor = new double[Level.values().length];
    private final double[] fixed = new double[Level.values().length];
    private final Map<String, About> sources = new HashMap<>();
    private final About usual;
    private final Unnamed unnamed;

    /// From which probability a record is linked and reviewed, and which share of the first makes a second candidate
    /// its like.
    record Limits(double link, double review, double tie) {}

    /// Whom the records of a source are about.
    record About(double inRegister, int youngest, int oldest, boolean mother) {}

    private LinkModel(DefinitionNode root, String hash) {
        this.hash = hash;
        root.allow("id", "label", "label.en", "inRegister", "link", "review", "tie", "unnamed", "levels", "sources");
        this.unnamed = new Unnamed(root.texts("unnamed"));
        this.limits = new Limits(number(root, "link", 0.95), number(root, "review", 0.2), number(root, "tie", 0.2));
        this.usual = new About(number(root, "inRegister", 0.95), 0, OLDEST, false);
        Arrays.fill(m, Double.NaN);
        root.need("levels").children().forEach(this::level);
        for (Level level : Level.values()) {
            if (Double.isNaN(m[level.ordinal()])) {
                root.fault("definition.key-missing", Map.of("key", level.id()));
            }
        }
        root.find("sources").ifPresent(node -> node.children().forEach(this::source));
    }

    /// The model that ships with the program.
    public static LinkModel shipped() {
        Faults faults = new Faults();
        LinkModel model = of(ShippedDefinitions.of(DefinitionKind.LINKS), faults);
        faults.throwFirst();
        return model;
    }

    /// The model of persons among these texts; every mistake becomes a fault.
    public static LinkModel of(List<DefinitionText> texts, Faults faults) {
        DefinitionText person = texts.stream()
                .filter(text -> text.id().equals(PERSON))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no model of persons"));
        return new LinkModel(person.read(faults), person.hash());
    }

    private void level(String id, DefinitionNode node) {
        node.allow("m", "u", "floor");
        Level level = Level.of(id).orElse(null);
        if (level == null) {
            List<String> known = Arrays.stream(Level.values()).map(Level::id).toList();
            node.fault(
                    "definition.word-unknown",
                    Map.of("word", id, "nearest", "none", "words", String.join(", ", known)));
            return;
        }
        m[level.ordinal()] = number(node, "m", Double.NaN);
        boolean frequency = node.findText("u").filter("frequency"::equals).isPresent();
        u[level.ordinal()] = frequency ? Double.NaN : number(node, "u", 1);
        floor[level.ordinal()] = number(node, "floor", 1e-6);
        fixed[level.ordinal()] = log(m[level.ordinal()] / Math.max(u[level.ordinal()], 1e-9));
    }

    private void source(String id, DefinitionNode node) {
        node.allow("ages", "inRegister", "mother");
        List<String> ages = node.texts("ages");
        boolean two = ages.size() == 2;
        sources.put(
                id,
                new About(
                        number(node, "inRegister", usual.inRegister()),
                        two ? Integer.parseInt(ages.getFirst()) : usual.youngest(),
                        two ? Integer.parseInt(ages.getLast()) : usual.oldest(),
                        node.says("mother")));
    }

    private static double number(DefinitionNode node, String key, double otherwise) {
        return node.find(key)
                .map(child -> {
                    try {
                        return Double.parseDouble(child.text());
                    } catch (NumberFormatException e) {
                        child.fault("definition.number-needed", Map.of("key", key));
                        return otherwise;
                    }
                })
                .orElse(otherwise);
    }

    String hash() {
        return hash;
    }

    /// What stands for a given name that is not there yet.
    Unnamed unnamed() {
        return unnamed;
    }

    Limits limits() {
        return limits;
    }

    About about(String source) {
        return sources.getOrDefault(source, usual);
    }

    /// The weight of an outcome in bits; `frequency` is the share of people who have the compared value.
    double bits(Level level, double frequency) {
        int at = level.ordinal();
        return Double.isNaN(u[at]) ? log(m[at] / Math.max(frequency, floor[at])) : fixed[at];
    }

    private static double log(double ratio) {
        return Math.log(ratio) / LN2;
    }
}
