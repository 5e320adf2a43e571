package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.vault.store.Store;

/// Compares a table's columns with those of the table before it.
final class LayoutCheck {
    private final Recogniser recogniser;
    private final Predecessors predecessors;

    LayoutCheck(Store store, SourceCatalogue catalogue, Recogniser recogniser) {
        this.recogniser = recogniser;
        this.predecessors = new Predecessors(store, catalogue);
    }

    /// How a table stands to the one before it: what each column is then taken for, what changed, and which items that
    /// came before come no more.
    record Layout(List<ColumnReading> readings, List<ShapeChange> changes, List<String> lost) {
        Layout {
            readings = List.copyOf(readings);
            changes = List.copyOf(changes);
            lost = List.copyOf(lost);
        }
    }

    Layout check(SourceDefinition source, TableLook look, Predecessors.Coming coming) {
        List<ColumnReading> readings = look.recognition().readings();
        Predecessor before = predecessors.of(coming, look).orElse(null);
        if (before == null) {
            return new Layout(readings, List.of(), List.of());
        }
        readings = before.carriedOver(readings, recogniser.matcher(source, look.content()), source);
        List<BatchColumn> now = readings.stream().map(ColumnReading::column).toList();
        List<String> lost = new ArrayList<>(before.items());
        now.forEach(column -> column.item().ifPresent(lost::remove));
        List<ColumnReading> known = readings;
        // a register without 支援措置 is refused by itself, and nobody can accept it
        lost.removeIf(item -> source.item(item).filter(one -> !one.isDropped()).isEmpty()
                || RegisterIntake.PROTECTION.equals(item)
                || isLeftAlone(item, before, known));
        return new Layout(readings, ShapeChange.between(stored(before.columns(), source), stored(now, source)), lost);
    }

    /// Columns as they are stored: what the city does not want is carried by none.
    private static List<BatchColumn> stored(List<BatchColumn> columns, SourceDefinition source) {
        List<BatchColumn> stored = new ArrayList<>();
        for (BatchColumn column : columns) {
            boolean dropped = column.item()
                    .flatMap(source::item)
                    .filter(ItemDefinition::isDropped)
                    .isPresent();
            stored.add(dropped ? new BatchColumn(column.position(), column.header(), null) : column);
        }
        return stored;
    }

    /// Whether a person wants the column that carried an item to be left alone.
    private static boolean isLeftAlone(String item, Predecessor before, List<ColumnReading> now) {
        for (BatchColumn column : before.columns()) {
            for (ColumnReading other : now) {
                if (item.equals(column.itemName())
                        && other.why() == ColumnReading.Why.IGNORED
                        && HeaderKey.of(other.column().header()).equals(HeaderKey.of(column.header()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
