package jp.yorisoi.flow.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;

/// A table that is going to be imported: its shape, its source, its columns, the day it holds for, and what was noticed
/// so far.
record TablePlan(
        RawTable table,
        TableShape shape,
        SourceDefinition source,
        List<BatchColumn> columns,
        LocalDate asOf,
        List<Problem> notes) {
    TablePlan {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /// Whether a column carries an item.
    boolean carries(String item) {
        return columns.stream().anyMatch(column -> item.equals(column.itemName()));
    }

    TablePlan with(List<Problem> noticed) {
        return new TablePlan(table, shape, source, columns, asOf, noticed);
    }

    /// The same with other columns.
    TablePlan carrying(List<BatchColumn> others) {
        return new TablePlan(table, shape, source, others, asOf, notes);
    }

    TablePlan noting(Problem more) {
        return with(Stream.concat(notes.stream(), Stream.of(more)).toList());
    }
}
