package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.vault.access.Personal;

/// Households of which the facts are given: by an example of a rule (`given:`), or by the lines of a facts file. The
/// same items and groups as in a store; what is given wins over what would be derived.
@Personal
public final class GivenFacts {
    private final LocalDate day;

    private GivenFacts(LocalDate day) {
        this.day = day;
    }

    /// One household of these lines, each a person: item as written (`教育.欠席日数(今年度)`) → value as written.
    public static GivenFacts of(FactCatalogue catalogue, List<Map<String, String>> lines, LocalDate day) {
        return new GivenFacts(day);
    }

    /// The `given:` of an example: one person's items, or `世帯: [ … ]`; what cannot be read becomes a fault.
    public static GivenFacts of(FactCatalogue catalogue, DefinitionNode given, LocalDate day) {
        return new GivenFacts(day);
    }

    /// The day on which they are asked.
    public LocalDate day() {
        return day;
    }

    /// How many persons, over all households.
    public int size() {
        throw new IllegalStateException("not read");
    }

    /// The facts of a person, in the order of the lines.
    public Scope person(int line) {
        throw new IllegalStateException("not read " + line);
    }

    /// The household of a person, counted from 0.
    public int householdOf(int line) {
        throw new IllegalStateException("not read " + line);
    }

    /// The persons of a household, in the order of the lines.
    public List<Integer> members(int household) {
        throw new IllegalStateException("not read " + household);
    }

    /// The same names as a store's facts have.
    public Vocabulary vocabulary() {
        throw new IllegalStateException("not read");
    }

    @Override
    public String toString() {
        return "GivenFacts[…]";
    }
}
