package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How a table lies in its rows, found without knowing its source: the texts of the title rows, the number of the
/// header's last line (from 1; 0 where
/// there is none), the number of its lines, the columns' headers (several lines joined top down with one space, group
/// names repeated over
/// their columns), and the number of the first record.
public record TableShape(
        List<String> titles, int headerRow, int headerLines, List<String> headers, int firstDataRow, int width) {
    /// How many rows are enough to see the shape.
    public static final int HEAD_ROWS = 60;

    private static final int NARROW = 3;

    /// Copies the lists.
    public TableShape {
        titles = List.copyOf(titles);
        headers = List.copyOf(headers);
    }

    /// Sees the shape in the first rows of a table.
    public static TableShape of(List<RawRow> head) {
        return new ShapeFinder(head).find();
    }

    /// What a row of the table is for. Titles, notes, totals, units, repeated headers and blank rows are no records.
    public RowKind kindOf(RawRow row) {
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (row.row() < firstDataRow && headerRow > 0) {
            return beforeData(row);
        }
        List<String> filled = filled(row);
        if (filled.stream().allMatch(CellLook::isUnit) && filled.size() > 1) {
            return RowKind.UNITS;
        }
        if (isTotal(row)) {
            return RowKind.TOTAL;
        }
        if (isNote(row, filled)) {
            return RowKind.NOTE;
        }
        return repeatsHeader(row) ? RowKind.HEADER : RowKind.DATA;
    }

    private RowKind beforeData(RawRow row) {
        if (row.row() > headerRow) {
            return RowKind.UNITS;
        }
        return row.row() > headerRow - headerLines ? RowKind.HEADER : RowKind.TITLE;
    }

    /// A word for a total in the first filled cell, or in any cell before the third filled one where the first column
    /// is empty.
    private boolean isTotal(RawRow row) {
        int seen = 0;
        boolean keyEmpty = row.cell(0).isBlank();
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                seen++;
                if (CellLook.isTotal(cell)) {
                    return true;
                }
                if (!keyEmpty || seen == 2) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean isNote(RawRow row, List<String> filled) {
        if (width <= NARROW || filled.size() > 2) {
            return false;
        }
        String first = filled.getFirst();
        if (CellLook.isRemark(first)) {
            return true;
        }
        if (filled.size() == 1) {
            return row.cell(0).isBlank() || !CellLook.isValue(first);
        }
        return first.endsWith("：")
                || first.endsWith(":")
                || Set.of("出力日", "作成日", "出力日時", "作成者", "件数").contains(first.strip());
    }

    private boolean repeatsHeader(RawRow row) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String label = CellLook.label(row.cells().get(column));
            if (!label.isEmpty()) {
                filled++;
                String header = column < headers.size() ? headers.get(column) : "";
                same += header.equals(label) || header.endsWith(" " + label) || header.startsWith(label + " ") ? 1 : 0;
            }
        }
        return same > 1 && same * 5 >= filled * 4;
    }

    /// The texts of the cells that hold something.
    static List<String> filled(RawRow row) {
        List<String> filled = new ArrayList<>();
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                filled.add(cell);
            }
        }
        return filled;
    }
}
