package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.extract.TextEncoding;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// A table as far as it is understood, for a person who says the rest: where it was found, its source if anything tells
/// it, what its columns are taken for, its first rows, the items it cannot do without and lacks, what changed against
/// the table before it, and whether its form was remembered.
@Personal
public record FormDraft(
        Found found,
        @Nullable SourceDefinition knownSource,
        List<ColumnReading> readings,
        List<Preview.Row> rows,
        List<String> missing,
        List<ShapeChange> changes,
        Memory memory) {
    /// The sheet, the table's number in it, where its header ends, and the encoding of a text.
    public record Found(
            String sheet,
            int table,
            SavedForm.Header header,
            @Nullable TextEncoding encoding) {}

    /// Whether a person fixed this form before.
    public enum Memory {
        /// Nobody did.
        NONE,
        /// It is read as it was fixed.
        REMEMBERED
    }

    /// Copies the lists.
    public FormDraft {
        readings = List.copyOf(readings);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        changes = List.copyOf(changes);
    }

    /// The source, if anything tells it.
    public Optional<SourceDefinition> source() {
        return Optional.ofNullable(knownSource);
    }

    /// The items of the source that no column carries, in the source's order.
    public List<ItemDefinition> unmapped() {
        Set<String> carried = new HashSet<>();
        readings.forEach(reading -> reading.item().ifPresent(carried::add));
        List<ItemDefinition> items = new ArrayList<>();
        SourceDefinition source = knownSource;
        if (source != null) {
            source.items().stream()
                    .filter(item -> !carried.contains(item.name()))
                    .forEach(items::add);
        }
        return items;
    }

    /// What would be remembered of it as it stands: the columns that a person decided about, and those that carry their
    /// item without their header naming it.
    public Forms.Layout layout(@Nullable TextEncoding chosen) {
        List<SavedForm.Column> columns = new ArrayList<>();
        for (ColumnReading reading : readings) {
            columns.add(new SavedForm.Column(
                    reading.column().header(),
                    reading.column().itemName(),
                    reading.why() == ColumnReading.Why.IGNORED));
        }
        SourceDefinition source = knownSource;
        return new Forms.Layout(source == null ? "" : source.id(), found.header(), chosen, columns);
    }

    @Override
    public String toString() {
        return "FormDraft[" + found + "]";
    }
}
