package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One item of a source: its canonical Japanese name, what its values are, and the headers under which files carry it.
public record ItemDefinition(String name, Form form, List<String> headers, Set<Mark> marks) {

    /// What the values are: their type, the code list of a code, the unit of a number.
    public record Form(
            ItemType type, @Nullable String list, @Nullable String unit) {}

    /// What else is known of an item.
    public enum Mark {
        /// A row without it is rejected.
        REQUIRED,
        /// Shown only where it is needed.
        SENSITIVE,
        /// Names a person of the register.
        PERSON,
        /// Names a household.
        HOUSEHOLD,
        /// Names the record itself.
        RECORD,
        /// Not needed here: refused at import, never stored.
        DROPPED
    }

    /// Copies headers and marks.
    public ItemDefinition {
        headers = List.copyOf(headers);
        marks = Set.copyOf(marks);
    }

    /// The type of its values.
    public ItemType type() {
        return form.type();
    }

    /// The id of its code list, where its values are codes.
    public Optional<String> list() {
        return Optional.ofNullable(form.list());
    }

    /// The unit of its numbers.
    public Optional<String> unit() {
        return Optional.ofNullable(form.unit());
    }

    /// Whether its values are not stored.
    public boolean isDropped() {
        return marks.contains(Mark.DROPPED);
    }

    /// The same, marked further.
    ItemDefinition marked(Mark more) {
        Set<Mark> all = java.util.EnumSet.of(more);
        all.addAll(marks);
        return new ItemDefinition(name, form, headers, all);
    }

    /// Whether a row without it is rejected.
    public boolean isRequired() {
        return marks.contains(Mark.REQUIRED);
    }

    /// Whether it names a person, a household or the record itself.
    public boolean isIdentifier() {
        return marks.contains(Mark.PERSON) || marks.contains(Mark.HOUSEHOLD) || marks.contains(Mark.RECORD);
    }
}
