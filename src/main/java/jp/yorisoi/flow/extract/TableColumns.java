package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;

/// Tells tables apart that stand side by side, with an empty column between them: each has a header of several names,
/// and they end in different rows or bear the same header. A mere gap within one table fits neither.
final class TableColumns {
    private static final int SHORTER = 2;
    private final List<RawRow> rows;
    private final int width;

    private TableColumns(List<RawRow> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /// The areas side by side that an area falls into; the area itself where it holds one table.
    static List<TableArea> split(TableArea area, List<RawRow> sheet) {
        List<RawRow> rows = area.of(sheet);
        TableShape whole = TableShape.of(head(rows));
        if (whole.headerRow() == 0) {
            return List.of(area);
        }
        int top = whole.headerRow() - whole.headerLines();
        TableColumns columns =
                new TableColumns(rows.stream().filter(row -> row.row() > top).toList());
        return columns.parted(area, sheet);
    }

    private static List<RawRow> head(List<RawRow> rows) {
        return rows.subList(0, Math.min(rows.size(), TableShape.HEAD_ROWS));
    }

    private List<TableArea> parted(TableArea area, List<RawRow> sheet) {
        for (int gap = area.firstColumn() + SHORTER; gap < width - SHORTER; gap++) {
            if (isBlank(gap) && !isBlank(gap - 1)) {
                TableArea left = new TableArea(area.firstRow(), area.lastRow(), area.firstColumn(), gap - 1);
                TableArea right = new TableArea(area.firstRow(), area.lastRow(), gap + 1, area.lastColumn());
                if (areTables(left.of(sheet), right.of(sheet))) {
                    List<TableArea> all = new ArrayList<>();
                    all.add(left);
                    all.addAll(parted(right, sheet));
                    return all;
                }
            }
        }
        return List.of(area);
    }

    private boolean isBlank(int column) {
        for (RawRow row : rows) {
            if (!row.cell(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static boolean areTables(List<RawRow> left, List<RawRow> right) {
        TableShape one = TableShape.of(head(left));
        TableShape other = TableShape.of(head(right));
        List<String> names = names(one);
        List<String> others = names(other);
        if (names.size() < 2 || others.size() < 2 || !isDense(one) || !isDense(other)) {
            return false;
        }
        return names.equals(others.subList(0, Math.min(names.size(), others.size())))
                || Math.abs(lastRow(left, one) - lastRow(right, other)) >= SHORTER
                || one.headerRow() != other.headerRow();
    }

    private static List<String> names(TableShape shape) {
        return shape.headers().stream().filter(name -> !name.isEmpty()).toList();
    }

    /// Whether its columns stand beside one another rather than each alone, as on squared paper.
    private static boolean isDense(TableShape shape) {
        int pairs = 0;
        List<String> headers = shape.headers();
        for (int i = 1; i < headers.size(); i++) {
            pairs += headers.get(i).isEmpty() || headers.get(i - 1).isEmpty() ? 0 : 1;
        }
        return pairs * 2 >= names(shape).size() - 1 && pairs > 0;
    }

    private static int lastRow(List<RawRow> rows, TableShape shape) {
        int last = 0;
        for (RawRow row : rows) {
            last = shape.kindOf(row) == RowKind.DATA ? row.row() : last;
        }
        return last;
    }
}
