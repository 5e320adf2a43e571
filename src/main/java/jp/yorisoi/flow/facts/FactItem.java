package jp.yorisoi.flow.facts;

import java.util.List;
import java.util.Optional;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.ItemDefinition;
import org.jspecify.annotations.Nullable;

/// One item that is no source's own, as its file defines it: its name, how its values are written and their type, whose
/// it is, how it comes about, what it is while nothing carries it, and examples.
public record FactItem(
        String path,
        ItemDefinition.Form form,
        Type type,
        Holder holder,
        Way way,
        Manner manner,
        List<DefinitionNode> examples) {
    /// Copies the examples.
    public FactItem {
        examples = List.copyOf(examples);
    }

    /// Whose an item is.
    public enum Holder {
        /// A person's.
        PERSON,
        /// The same for all members of a household; worked out for its 世帯主.
        HOUSEHOLD
    }

    /// What holds while no source carries what it is made of: nothing (unknown), or a value that is presumed and named.
    public record Manner(@Nullable Value presumedValue) {
        /// Unknown stays unknown.
        public static final Manner NEED = new Manner(null);

        /// The value that is presumed, if one is.
        public Optional<Value> presumed() {
            return Optional.ofNullable(presumedValue);
        }
    }

    /// A text of the rule language and where it stands.
    public record Text(String text, DefinitionNode node) {}

    /// One case of a list: the first whose condition holds gives its value; without a condition it is what else holds.
    public record Case(@Nullable Text when, String value) {}

    /// How it comes about.
    public sealed interface Way {
        /// Only a facts file gives it.
        record Given() implements Way {}

        /// The register tells it.
        record FromRegister(RegisterFact fact) implements Way {}

        /// An expression: a condition for a flag, else a formula. `only`: while it does not hold there is none; `ask`:
        /// while it holds somebody must be asked; digits behind the point are cut.
        record Expression(
                Text as,
                @Nullable Text only,
                @Nullable Text ask,
                @Nullable Integer decimals) implements Way {}

        /// A legal status in grades: certain where a source says so, likely where the register suggests it.
        record Grades(Text certain, Text likely) implements Way {}

        /// Cases.
        record Cases(List<Case> cases) implements Way {
            /// Copies the cases.
            public Cases {
                cases = List.copyOf(cases);
            }
        }
    }
}
