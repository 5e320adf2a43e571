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
    private static final int SENTENCE = 20;

    /// Copies the lists.
    public TableShape {
        titles = List.copyOf(titles);
        headers = List.copyOf(headers);
    }

    /// Sees the shape in the first rows of a table.
    public static TableShape of(List<RawRow> head) {
        return of(head, List.of());
    }

    /// Sees the shape in the first rows of a table some of whose cells are merged.
    static TableShape of(List<RawRow> head, List<CellRange> merges) {
        return new ShapeFinder(head, merges).find();
    }

    /// What a row of the table is for. Titles, notes, totals, units, repeated headers and blank rows are no records.
    public RowKind kindOf(RawRow row) {
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (row.row() == 0) {
            return RowKind.HEADER;
        }
        if (row.row() < firstDataRow && headerRow > 0) {
            return beforeData(row);
        }
        List<String> filled = filled(row);
        if (filled.size() > 1 && Captions.isCaption(row) && !isCounted(filled)) {
            return RowKind.UNITS;
        }
        if (isTotal(row, filled)) {
            return RowKind.TOTAL;
        }
        if (isNote(row, filled)) {
            return RowKind.NOTE;
        }
        return repeatsHeader(row) ? RowKind.HEADER : RowKind.DATA;
    }

    /// Bare numbers from 1 on may be a record as well as the columns' numbers.
    private static boolean isCounted(List<String> filled) {
        return filled.stream().allMatch(cell -> cell.strip().chars().allMatch(Character::isDigit));
    }

    /// The table's first column: the first that has a name.
    private int left() {
        for (int column = 0; column < headers.size(); column++) {
            if (!headers.get(column).isEmpty()) {
                return column;
            }
        }
        return 0;
    }

    private RowKind beforeData(RawRow row) {
        if (row.row() > headerRow) {
            return RowKind.UNITS;
        }
        return row.row() > headerRow - headerLines ? RowKind.HEADER : RowKind.TITLE;
    }

    /// A word for a total in the first filled cell, or in any cell before the third filled one where the first column
    /// is empty; also behind a group's name where nothing but numbers follows.
    private boolean isTotal(RawRow row, List<String> filled) {
        int seen = 0;
        boolean keyEmpty = row.cell(left()).isBlank() || row.cell(0).isBlank();
        for (String cell : filled) {
            seen++;
            if (CellLook.isTotal(cell)) {
                return seen == 1 || keyEmpty || (!CellLook.isValue(filled.getFirst()) && numbersFrom(filled, 2));
            }
            if (seen == 2) {
                break;
            }
        }
        return filled.size() > 1 && CellLook.isNamedTotal(filled.getFirst()) && numbersFrom(filled, 1);
    }

    private static boolean numbersFrom(List<String> filled, int from) {
        return filled.size() > from
                && filled.subList(from, filled.size()).stream()
                        .map(CellKind::of)
                        .allMatch(kind -> kind == CellKind.NUMBER || kind == CellKind.NONE || kind == CellKind.PERIOD);
    }

    private boolean isNote(RawRow row, List<String> filled) {
        String first = filled.getFirst();
        if (filled.size() == 1 && CellLook.isRemark(first) && columns() > 1) {
            return true;
        }
        if (filled.size() > 2) {
            return false;
        }
        if (columns() <= NARROW) {
            return filled.size() == 1 && columns() > 1 && first.length() > SENTENCE && first.indexOf('。') > 0;
        }
        if (CellLook.isRemark(first) || (!titles.isEmpty() && titles.contains(String.join(" ", filled)))) {
            return true;
        }
        if (filled.size() == 1) {
            return row.cell(left()).isBlank() || !CellLook.isValue(first);
        }
        return first.endsWith("：")
                || first.endsWith(":")
                || Set.of("出力日", "作成日", "出力日時", "作成者", "件数").contains(first.strip());
    }

    /// How many columns have a name; where there is no header, how wide the rows are.
    private int columns() {
        int named = 0;
        for (String header : headers) {
            named += header.isEmpty() ? 0 : 1;
        }
        return named == 0 ? width : named;
    }

    private boolean repeatsHeader(RawRow row) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String label = CellLook.label(row.cells().get(column));
            if (!label.isEmpty()) {
                filled++;
                String header = column < headers.size() ? headers.get(column) : "";
                same += (" " + header + " ").contains(" " + label + " ") ? 1 : 0;
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
