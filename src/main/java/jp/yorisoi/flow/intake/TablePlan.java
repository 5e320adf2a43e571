package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;

/// A table that is going to be imported: its shape, its source, what its columns are taken for, the day it holds for,
/// what changed against the table before it, and what was noticed so far.
record TablePlan(
        RawTable table,
        TableShape shape,
        SourceDefinition source,
        List<ColumnReading> readings,
        LocalDate asOf,
        List<ShapeChange> changes,
        List<Problem> notes) {
    TablePlan {
        readings = List.copyOf(readings);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /// The columns with their items.
    List<BatchColumn> columns() {
        return readings.stream().map(ColumnReading::column).toList();
    }

    /// Whether a column carries an item.
    boolean carries(String item) {
        return readings.stream()
                .anyMatch(reading -> reading.item().filter(item::equals).isPresent());
    }

    TablePlan with(List<Problem> noticed) {
        return new TablePlan(table, shape, source, readings, asOf, changes, noticed);
    }

    /// The same with columns in place of its own, in their order.
    TablePlan carrying(List<BatchColumn> others) {
        List<ColumnReading> read = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            read.add(readings.get(i).of(others.get(i)));
        }
        return new TablePlan(table, shape, source, read, asOf, changes, notes);
    }

    TablePlan noting(Problem more) {
        return with(Stream.concat(notes.stream(), Stream.of(more)).toList());
    }
}
