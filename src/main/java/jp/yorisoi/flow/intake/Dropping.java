package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.flow.extract.RawRow;

/// Takes out of a table what its source's definition says is not needed (`drop`): the cells are emptied before anything
/// is made of a row, and only counted. The column stays with its header, as one that no item claims, so that nobody
/// takes its blanks for an answer.
final class Dropping {
    private final TablePlan plan;
    private final Map<Integer, Integer> counts = new LinkedHashMap<>();
    private final Map<Integer, String> headers = new LinkedHashMap<>();

    private Dropping(TablePlan plan) {
        this.plan = plan;
    }

    static Dropping of(TablePlan asked) {
        List<BatchColumn> columns = new ArrayList<>();
        Map<Integer, String> dropped = new LinkedHashMap<>();
        for (BatchColumn column : asked.columns()) {
            boolean drop = column.item()
                    .flatMap(asked.source()::item)
                    .filter(ItemDefinition::isDropped)
                    .isPresent();
            columns.add(drop ? new BatchColumn(column.position(), column.header(), null) : column);
            if (drop) {
                dropped.put(column.position() - 1, column.header());
            }
        }
        Dropping dropping = new Dropping(dropped.isEmpty() ? asked : asked.carrying(columns));
        dropped.forEach((column, header) -> {
            dropping.headers.put(column, header);
            dropping.counts.put(column, 0);
        });
        return dropping;
    }

    /// The plan without the dropped items.
    TablePlan plan() {
        return plan;
    }

    /// The row without their cells, which are counted.
    RawRow without(RawRow row) {
        if (counts.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        counts.replaceAll((column, count) -> {
            boolean filled = !row.cell(column).isBlank();
            if (column < cells.size()) {
                cells.set(column, "");
            }
            return filled ? count + 1 : count;
        });
        return new RawRow(row.row(), cells);
    }

    /// How many values of each column were not stored.
    List<Problem> notes(String file) {
        List<Problem> notes = new ArrayList<>();
        counts.forEach((column, count) -> {
            if (count > 0) {
                Map<String, Object> arguments = Map.of("header", headers.getOrDefault(column, ""), "count", count);
                notes.add(Problem.note("intake.dropped", arguments)
                        .at(new Problem.Place(file, plan.table().sheet(), 0, column + 1)));
            }
        });
        return notes;
    }
}
