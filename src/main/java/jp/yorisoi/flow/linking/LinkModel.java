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
import jp.yorisoi.flow.matching.LookupModel;
import org.jspecify.annotations.Nullable;

/// What learning starts from (the shares of agreement and disagreement that ship with the program), the limits of link
/// and
/// review, and what is special of a source: a definition of kind `links`. Immutable.
public final class LinkModel {
    private static final String PERSON = "person";
    private static final int OLDEST = 130;
    private static final double LEAST = 1e-6;

    private final String hash;
    private final Limits limits;
    private final double[] m = new double[Level.COUNT];
    private final double[] u = new double[Level.COUNT];
    private final double[] floor = new double[Level.COUNT];
    private final Map<String, About> sources = new HashMap<>();
    private final Map<String, Limits> bySource = new HashMap<>();
    private final About usual;
    private final Unnamed unnamed;
    private final Training training;
    private final double kin;

    /// From which probability a record is linked and reviewed, and which share of the first makes a second candidate
    /// its like.
    record Limits(double link, double review, double tie) {}

    /// From how many records at most is learned, for how many the shipped shares count, and how many candidates a
    /// record
    /// may have on average.
    record Training(int records, double drawn, double budget) {}

    /// A record by itself.
    static final About ALONE = new About(0.95, 0, OLDEST, false, false, "", "");

    /// Whom the records of a source are about: the share of them whose person is in the register, the ages, whether a
    /// row
    /// without a child is its mother's, whether a person has one record only, and the item that says where those come
    /// who come again (empty: nobody does) and the one that says what they do each time.
    record About(
            double inRegister, int youngest, int oldest, boolean mother, boolean once, String regulars, String habit) {}

    /// `otherwise` tells the levels that a definition does not, since it is of a program that did not know them yet.
    private LinkModel(DefinitionNode root, String hash, @Nullable LinkModel otherwise) {
        this.hash = hash;
        root.allow(
                "id",
                "label",
                "label.en",
                "inRegister",
                "kin",
                "link",
                "review",
                "tie",
                "training",
                "unnamed",
                "levels",
                "sources");
        this.unnamed = new Unnamed(root.texts("unnamed"));
        this.limits = new Limits(number(root, "link", 0.95), number(root, "review", 0.2), number(root, "tie", 0.2));
        check(root, limits);
        this.usual = new About(number(root, "inRegister", 0.95), 0, OLDEST, false, false, "", "");
        this.kin = number(root, "kin", 0.003);
        this.training = root.find("training").map(LinkModel::training).orElse(new Training(4000, 30, 30));
        Arrays.fill(m, Double.NaN);
        root.need("levels").children().forEach(this::level);
        for (Level level : Level.values()) {
            int at = level.ordinal();
            if (Double.isNaN(m[at]) && otherwise != null) {
                m[at] = otherwise.m[at];
                u[at] = otherwise.u[at];
                floor[at] = otherwise.floor[at];
            } else if (Double.isNaN(m[at])) {
                root.fault("definition.key-missing", Map.of("key", level.id()));
            }
        }
        addUp();
        root.find("sources").ifPresent(node -> node.children().forEach(this::source));
    }

    /// A record that is reviewed must not be surer than one that is linked.
    private static void check(DefinitionNode node, Limits limits) {
        if (limits.review() <= 0 || limits.review() > limits.link() || limits.link() > 1) {
            node.fault("linking.limits", Map.of());
        }
    }

    private static Training training(DefinitionNode node) {
        node.allow("records", "drawn", "pairs");
        return new Training((int) number(node, "records", 4000), number(node, "drawn", 30), number(node, "pairs", 30));
    }

    /// The shares of one comparison's levels, so that they add up to 1.
    private void addUp() {
        int[] comparisons = Level.comparisons();
        double[] sums = new double[Level.COUNT];
        for (int level = 0; level < m.length; level++) {
            sums[comparisons[level]] += Double.isNaN(m[level]) ? 0 : m[level];
        }
        for (int level = 0; level < m.length; level++) {
            m[level] = Math.max(LEAST, Double.isNaN(m[level]) ? 0 : m[level] / sums[comparisons[level]]);
        }
    }

    /// The model that ships with the program.
    public static LinkModel shipped() {
        Faults faults = new Faults();
        DefinitionText person = person(ShippedDefinitions.of(DefinitionKind.LINKS));
        LinkModel model = new LinkModel(person.read(faults), person.hash(), null);
        faults.throwFirst();
        return model;
    }

    /// The model of persons among these texts; every mistake becomes a fault. Levels that they do not tell are as
    /// shipped.
    public static LinkModel of(List<DefinitionText> texts, Faults faults) {
        DefinitionText person = person(texts);
        return new LinkModel(person.read(faults), person.hash(), shipped());
    }

    private static DefinitionText person(List<DefinitionText> texts) {
        return texts.stream()
                .filter(text -> text.id().equals(PERSON))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no model of persons"));
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
        u[level.ordinal()] = frequency ? Double.NaN : Math.max(LEAST, number(node, "u", 1));
        floor[level.ordinal()] = number(node, "floor", LEAST);
    }

    private void source(String id, DefinitionNode node) {
        node.allow("ages", "inRegister", "mother", "once", "regulars", "habit", "link", "review");
        List<String> ages = node.texts("ages");
        boolean two = ages.size() == 2;
        bySource.put(
                id,
                new Limits(number(node, "link", limits.link()), number(node, "review", limits.review()), limits.tie()));
        check(node, limits(id));
        sources.put(
                id,
                new About(
                        number(node, "inRegister", usual.inRegister()),
                        two ? age(node, ages.getFirst(), usual.youngest()) : usual.youngest(),
                        two ? age(node, ages.getLast(), usual.oldest()) : usual.oldest(),
                        node.says("mother"),
                        node.says("once"),
                        node.findText("regulars").orElse(""),
                        node.findText("habit").orElse("")));
    }

    private static int age(DefinitionNode node, String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            node.fault("definition.number-needed", Map.of("key", "ages"));
            return otherwise;
        }
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

    /// The limits of a source.
    Limits limits(String source) {
        return bySource.getOrDefault(source, limits);
    }

    Training training() {
        return training;
    }

    About about(String source) {
        return sources.getOrDefault(source, usual);
    }

    /// What the records of a source are weighed by before anything is learned.
    Weights weights(String source) {
        return new Weights(
                new LookupModel(m, about(source).inRegister(), kin),
                u,
                new Weights.Settings(SearchKey.ALL, 0.5),
                Weights.Figures.SHIPPED);
    }

    /// The share of a level among records and their own person, before anything is learned.
    double share(Level level) {
        return m[level.ordinal()];
    }

    /// The least frequency that a level's value is taken to have.
    double floor(Level level) {
        return floor[level.ordinal()];
    }
}
