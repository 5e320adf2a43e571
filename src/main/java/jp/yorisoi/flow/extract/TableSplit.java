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
            if (candidate && !CellLook.isValue(firstFilled(rows.get(i)))) {
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

    private static String firstFilled(RawRow row) {
        List<String> filled = TableShape.filled(row);
        return filled.isEmpty() ? "" : filled.getFirst();
    }

    /// Whether a shape that begins at a row is a table's: a header near the start that has labels only, and a record
    /// with values below it.
    private boolean isTable(TableShape shape, int from) {
        if (shape.headerRow() == 0 || shape.headerRow() - rows.get(from).row() > LEAD) {
            return false;
        }
        List<RawRow> head = window(from);
        boolean labels = head.stream()
                .filter(row -> row.row() <= shape.headerRow() && row.row() > shape.headerRow() - shape.headerLines())
                .allMatch(row -> TableShape.filled(row).stream().noneMatch(CellLook::isValue));
        boolean values = head.stream()
                .filter(row -> row.row() == shape.firstDataRow())
                .anyMatch(row -> TableShape.filled(row).stream()
                                        .filter(CellLook::isValue)
                                        .count()
                                * 4
                        >= TableShape.filled(row).size());
        long names = shape.headers().stream()
                .filter(header -> !header.isEmpty())
                .distinct()
                .count();
        return labels && values && names >= 2;
    }
}
