package jp.yorisoi.flow.screening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.Nearest;
import jp.yorisoi.base.expression.At;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.Expressions;
import jp.yorisoi.base.expression.Sentence;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.Subject;

/// Reads one rule of a pack; every mistake becomes a fault with its place.
final class RuleText {
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 11, 20);

    private final Expressions expressions;
    private final Faults faults;

    RuleText(Expressions expressions, Faults faults) {
        this.expressions = expressions;
        this.faults = faults;
    }

    /// The rule that a node writes; `hash` is that of its file.
    RuleDefinition read(DefinitionNode root, String hash) {
        root.allow(
                "id",
                "label",
                "label.en",
                "brief",
                "brief.en",
                "of",
                "where",
                "silent",
                "type",
                "class",
                "axis",
                "kind",
                "valid",
                "levels",
                "when",
                "score",
                "because",
                "source",
                "examples");
        RuleDefinition.Head head = new RuleDefinition.Head(
                root.needText("id"), words(root), root.needText("type"), root.needText("source"), hash);
        RuleDefinition.Mark mark = new RuleDefinition.Mark(
                word(root, "class", RuleClass.values(), RuleClass::word).orElse(RuleClass.NEED),
                word(root, "axis", Axis.values(), Axis::word).orElse(Axis.CARE),
                word(root, "kind", FindingKind.values(), FindingKind::word).orElse(FindingKind.EVENT));
        RuleDefinition.Asked asked = new RuleDefinition.Asked(
                word(root, "of", Subject.values(), Subject::label).orElse(Subject.CHILD),
                root.find("where").map(node -> expressions.condition(root.needText("where"), At.of(node), faults)),
                root.says("silent"));
        return new RuleDefinition(head, asked, mark, valid(root.need("valid")), levels(root), examples(root));
    }

    private static RuleLabel words(DefinitionNode root) {
        String label = root.needText("label");
        return new RuleLabel(
                label,
                root.findText("label.en").orElse(label),
                root.findText("brief").orElse(""),
                root.findText("brief.en").orElse(""));
    }

    static <E> Optional<E> word(DefinitionNode node, String key, E[] all, Function<E, String> name) {
        String word = node.needText(key);
        Optional<E> found =
                Arrays.stream(all).filter(one -> name.apply(one).equals(word)).findFirst();
        if (found.isEmpty() && !word.isBlank()) {
            List<String> words = Arrays.stream(all).map(name).toList();
            node.need(key)
                    .fault(
                            "screening.word-unknown",
                            Map.of(
                                    "word", word,
                                    "nearest", Nearest.of(word, words).orElse("none"),
                                    "words", String.join(", ", words)));
        }
        return found;
    }

    private static RuleDefinition.Validity valid(DefinitionNode node) {
        node.allow("from", "to");
        LocalDate from = day(node.need("from")).orElse(LocalDate.EPOCH);
        Optional<LocalDate> to = node.find("to").flatMap(RuleText::day);
        if (to.isPresent() && to.get().isBefore(from)) {
            node.fault("screening.validity-backwards", Map.of());
        }
        return new RuleDefinition.Validity(from, to);
    }

    private static Optional<LocalDate> day(DefinitionNode node) {
        try {
            return Optional.of(LocalDate.parse(node.text()));
        } catch (DateTimeParseException e) {
            node.fault("screening.day-needed", Map.of());
            return Optional.empty();
        }
    }

    private List<RuleDefinition.Level> levels(DefinitionNode root) {
        List<RuleDefinition.Level> levels = new ArrayList<>();
        if (root.has("when")) {
            levels.add(level(root));
            if (root.has("levels")) {
                root.need("levels").fault("screening.levels-twice", Map.of());
            }
            return levels;
        }
        for (DefinitionNode node : root.need("levels").items()) {
            node.allow("when", "score", "because");
            levels.add(level(node));
        }
        if (levels.isEmpty() && root.has("levels")) {
            root.need("levels").fault("screening.levels-missing", Map.of());
        }
        return levels;
    }

    private RuleDefinition.Level level(DefinitionNode node) {
        node.needText("score");
        int score = node.findNumber("score").orElse(0);
        if (score < 0) {
            node.need("score").fault("screening.score-negative", Map.of());
        }
        return new RuleDefinition.Level(condition(node), score, sentence(node));
    }

    private Sentence sentence(DefinitionNode node) {
        return Sentence.parse(node.needText("because"), expressions, At.of(node.need("because")), faults);
    }

    /// The condition under `when`.
    Condition condition(DefinitionNode node) {
        return expressions.condition(node.needText("when"), At.of(node.need("when")), faults);
    }

    private static List<RuleDefinition.Example> examples(DefinitionNode root) {
        List<RuleDefinition.Example> examples = new ArrayList<>();
        for (DefinitionNode node : root.need("examples").items()) {
            node.allow("given", "expect", "score", "day", "because");
            String expect = node.needText("expect");
            if (Arrays.stream(Truth.values()).noneMatch(truth -> truth.id().equals(expect))) {
                node.need("expect").fault("screening.expect-unknown", Map.of("word", expect));
            }
            examples.add(new RuleDefinition.Example(
                    node.need("given"),
                    node.find("day").flatMap(RuleText::day).orElse(EXAMPLE_DAY),
                    expect,
                    node.findNumber("score"),
                    node.findText("because")));
        }
        for (Truth truth : Truth.values()) {
            if (examples.stream().noneMatch(example -> example.expect().equals(truth.id()))) {
                root.fault("screening.example-missing", Map.of("expect", truth.id()));
            }
        }
        return examples;
    }
}
