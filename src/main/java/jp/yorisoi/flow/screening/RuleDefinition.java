package jp.yorisoi.flow.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.expression.Condition;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Sentence;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.Subject;

/// One rule of screening as its file says. Immutable.
public record RuleDefinition(
        Head head, Asked asked, Mark mark, Validity valid, List<Level> levels, List<Example> examples) {

    /// Its id, what people call it, the type of difficulty (B, C, D, E of the city's plan), where the threshold comes
    /// from, and the SHA-256 of its file.
    public record Head(String id, RuleLabel words, String type, String source, String hash) {}

    /// Of whom it is asked: the subject, and (`where`) of whom among them; for others it says nothing, not even no.
    /// `silent`: its no tells nothing about a child (nobody moved house), so that it makes no axis known.
    public record Asked(Subject of, Optional<Condition> where, boolean silent) {}

    /// What a yes means and where it counts.
    public record Mark(RuleClass ruleClass, Axis axis, FindingKind kind) {}

    /// From which day to which (both included) it is in force.
    public record Validity(LocalDate from, Optional<LocalDate> to) {
        /// Whether it is in force on a day.
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
        }
    }

    /// One level; the highest that holds counts. `because` is a sentence with values, which a mother could be shown.
    public record Level(Condition when, int score, Sentence because) {}

    /// A case that it must decide so: the facts as written, the day, the answer, and score and sentence where they
    /// matter.
    public record Example(
            DefinitionNode given, LocalDate day, String expect, Optional<Integer> score, Optional<String> because) {}

    /// Copies the lists; levels from the highest score down, as they stand where scores are equal.
    public RuleDefinition {
        levels = levels.stream()
                .sorted((a, b) -> Integer.compare(b.score(), a.score()))
                .toList();
        examples = List.copyOf(examples);
    }

    /// Its id.
    public String id() {
        return head.id();
    }

    /// Of whom it is asked.
    public Subject of() {
        return asked.of();
    }

    /// Whether it asks about one of its subjects.
    boolean asks(Scope scope) {
        return asked.where()
                .filter(where -> where.test(scope).truth() == Truth.NO)
                .isEmpty();
    }

    /// What it says of a scope; the subject is not checked, `where` is (for those outside it: no).
    RuleAnswer answer(Scope scope) {
        List<Integer> all = IntStream.range(0, levels.size()).boxed().toList();
        return RuleAnswer.of(RunnableRule.test(this, all, scope));
    }

    /// What people call it.
    public String label(Locale locale) {
        return head.words().label(locale);
    }

    /// All items that it reads.
    public Set<ItemName> items() {
        Set<ItemName> all = new TreeSet<>(java.util.Comparator.comparing(ItemName::toString));
        levels.forEach(level -> all.addAll(level.when().items()));
        asked.where().ifPresent(where -> all.addAll(where.items()));
        return all;
    }

    /// All sources whose records its levels count, by short name.
    public Set<String> sources() {
        Set<String> all = new TreeSet<>();
        levels.forEach(level -> all.addAll(level.when().sources()));
        return all;
    }

    @Override
    public String toString() {
        return "RuleDefinition[" + head.id() + "]";
    }
}
