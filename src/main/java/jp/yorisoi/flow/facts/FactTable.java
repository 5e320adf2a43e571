package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.access.Purpose;

/// What is known of every resident of a day, for a purpose. Columns are decoded when a condition first asks for them.
/// Safe for several threads.
@Personal
public final class FactTable {
    private final Register register;
    private final Purpose purpose;

    FactTable(Register register, Purpose purpose) {
        this.register = register;
        this.purpose = purpose;
    }

    /// The residents of the day; persons are its ordinals.
    public Register register() {
        return register;
    }

    /// The day (基準日).
    public LocalDate day() {
        return register.day();
    }

    /// What these facts may be used for.
    public Purpose purpose() {
        return purpose;
    }

    /// The names that conditions may use: `短い名.項目` of every source, the derived items, the groups of people.
    public Vocabulary vocabulary() {
        throw new IllegalStateException("not loaded");
    }

    /// The facts of one person.
    public Scope person(int ordinal) {
        throw new IllegalStateException("not loaded " + ordinal);
    }

    /// Whether a source in force carries the item; a rule with an item that none carries cannot be run here.
    public boolean carried(ItemName item) {
        throw new IllegalStateException("not loaded " + item);
    }

    /// Where the value of an item of a person comes from; empty where nothing tells it, or the person may not be seen.
    public List<Origin> origins(Grant grant, int ordinal, ItemName item) {
        throw new IllegalStateException("not loaded " + ordinal + item + grant);
    }

    /// The ordinals of whom a rule speaks.
    public IntStream subjects(Subject subject) {
        throw new IllegalStateException("not loaded " + subject);
    }

    /// The same facts with items that a room above lends.
    public FactTable with(ExtraItems extra) {
        throw new IllegalStateException("not loaded " + extra);
    }

    @Override
    public String toString() {
        return "FactTable[" + register.size() + " residents]";
    }
}
