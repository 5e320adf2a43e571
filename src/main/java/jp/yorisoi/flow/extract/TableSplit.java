package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;

/// Finds where a further table begins in a sheet: behind a blank row, with a header of its own (no values in it, unlike
/// the one above) and records
/// that look like records.
final class TableSplit {
    private static final int LEAD = 6;
    private final List<RawRow> rows;

    private TableSplit(List<RawRow> rows) {
        this.rows = rows;
    }

    /// The numbers of the rows with which the sheet's tables begin; the first is the sheet's first row.
    static List<Integer> starts(List<RawRow> rows) {
        return new TableSplit(rows).find();
    }

    /// The areas of the sheet's tables, stacked and side by side, from the top and from the left; at least one.
    static List<TableArea> areas(List<RawRow> rows) {
        List<Integer> starts = starts(rows);
        List<TableArea> areas = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
            areas.addAll(TableColumns.split(TableArea.ofRows(i == 0 ? 1 : starts.get(i), end), rows));
        }
        return areas;
    }

    private List<Integer> find() {
        List<Integer> starts = new ArrayList<>();
        starts.add(rows.isEmpty() ? 1 : rows.getFirst().row());
        TableShape shape = TableShape.of(window(0));
        if (shape.headerRow() == 0) {
            return starts;
        }
        for (int i = 1; i < rows.size(); i++) {
            boolean candidate = rows.get(i).row() > shape.firstDataRow()
                    && followsGap(i)
                    && !rows.get(i).isBlank();
            if (candidate && !isNumber(firstFilled(rows.get(i)))) {
                TableShape next = TableShape.of(block(i));
                if (isTable(next, i) && !next.headers().equals(shape.headers())) {
                    starts.add(rows.get(i).row());
                    shape = next;
                }
            }
        }
        return starts;
    }

    private List<RawRow> window(int from) {
        return rows.subList(from, Math.min(rows.size(), from + TableShape.HEAD_ROWS));
    }

    /// The rows from one on, up to the second gap: a title may stand apart from its header.
    private List<RawRow> block(int from) {
        List<RawRow> window = window(from);
        int gaps = 0;
        for (int i = 1; i < window.size(); i++) {
            gaps += followsGap(from + i) && !window.get(i).isBlank() ? 1 : 0;
            if (gaps == 2) {
                return window.subList(0, i);
            }
        }
        return window;
    }

    private boolean followsGap(int index) {
        RawRow before = rows.get(index - 1);
        return before.isBlank() || before.row() + 1 < rows.get(index).row();
    }

    private static boolean isNumber(String cell) {
        CellKind kind = CellKind.of(cell);
        return kind == CellKind.NUMBER || kind == CellKind.CODE || kind == CellKind.DATE;
    }

    private static String firstFilled(RawRow row) {
        List<String> filled = TableShape.filled(row);
        return filled.isEmpty() ? "" : filled.getFirst();
    }

    /// Whether a shape that begins at a row is a table's: a header near the start, of several names and without values,
    /// that differs in kind from what stands below it, or whose names are such as columns have.
    private boolean isTable(TableShape shape, int from) {
        if (shape.headerRow() == 0 || shape.headerRow() - rows.get(from).row() > LEAD) {
            return false;
        }
        List<RawRow> head = window(from);
        int last = 0;
        while (head.get(last).row() < shape.headerRow()) {
            last++;
        }
        boolean labels = true;
        for (RawRow row : head.subList(0, last + 1)) {
            labels &= row.row() <= shape.headerRow() - shape.headerLines() || hasNoValues(row);
        }
        Body body = Body.below(head, last, shape.width());
        double fit = 0;
        for (int column = 0; column < shape.width(); column++) {
            fit += body.contrast(column, head.get(last).cell(column));
        }
        List<String> names = shape.headers().stream()
                .filter(header -> !header.isEmpty())
                .distinct()
                .toList();
        return labels && names.size() >= 2 && body.wideRows() > 0 && fit >= Math.min(1.2, 0.4 * names.size());
    }

    private static boolean hasNoValues(RawRow row) {
        return row.cells().stream()
                .map(CellKind::of)
                .noneMatch(kind -> kind == CellKind.NUMBER || kind == CellKind.DATE || kind == CellKind.CODE);
    }
}
