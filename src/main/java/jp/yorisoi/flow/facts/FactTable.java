package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Vocabulary;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.access.Purpose;
import org.jspecify.annotations.Nullable;

/// What is known of every resident of a day, for a purpose. Columns are decoded when a condition first asks for them,
/// and derived items are worked out once per person. Safe for several threads; needs the open store.
@Personal
public final class FactTable {
    private final FactCore core;
    private final @Nullable ExtraItems extra;

    FactTable(FactCore core, @Nullable ExtraItems extra) {
        this.core = core;
        this.extra = extra;
    }

    /// The residents of the day; persons are its ordinals.
    public Register register() {
        return core.register();
    }

    /// The day (基準日).
    public LocalDate day() {
        return core.register().day();
    }

    /// What these facts may be used for.
    public Purpose purpose() {
        return core.purpose();
    }

    /// The names that conditions may use: `短い名.項目` of every source, the derived items, the groups of people.
    public Vocabulary vocabulary() {
        return core.names().with(extra);
    }

    /// The facts of one person.
    public Scope person(int ordinal) {
        return new PersonScope(this, ordinal, ordinal);
    }

    /// What an item is for a person.
    public Reading read(ItemName item, int ordinal) {
        ExtraItems lent = extra;
        return lent != null && lent.type(item).isPresent()
                ? lent.value(item, ordinal)
                : core.reader(item).at(ordinal);
    }

    /// Whether a source in force carries the item; a rule with an item that none carries cannot be run here.
    public boolean carried(ItemName item) {
        ExtraItems lent = extra;
        return (lent != null && lent.type(item).isPresent()) || core.carried(item);
    }

    /// Where the value of an item of a person comes from; empty where nothing tells it, or the person may not be seen.
    /// Of a derived item the cells it was worked out of.
    public List<Origin> origins(Grant grant, int ordinal, ItemName item) {
        return new Origins(core, grant).of(item, ordinal);
    }

    /// The ordinals of whom a rule speaks; of 世帯 the 世帯主.
    public IntStream subjects(Subject subject) {
        return core.subjects(subject);
    }

    /// The ordinal of the person who would claim for a household; empty where nobody is old enough.
    public Optional<Integer> claimant(int household) {
        int found = core.people().claimant(household);
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /// The same facts with items that a room above lends.
    public FactTable with(ExtraItems lent) {
        return new FactTable(core, lent);
    }

    FactCore core() {
        return core;
    }

    @Override
    public String toString() {
        return "FactTable[" + core.register().size() + " residents]";
    }
}
