package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;

/// The part of a sheet that one table takes: rows by their number from 1, columns from 0, both ends within.
record TableArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /// All columns of some rows.
    static TableArea ofRows(int firstRow, int lastRow) {
        return new TableArea(firstRow, lastRow, 0, Integer.MAX_VALUE);
    }

    /// A row without the cells of other tables; every cell keeps its column.
    RawRow of(RawRow row) {
        List<String> cells = row.cells();
        if (firstColumn == 0 && lastColumn >= cells.size() - 1) {
            return row;
        }
        String[] own = new String[lastColumn < cells.size() ? lastColumn + 1 : cells.size()];
        for (int column = 0; column < own.length; column++) {
            own[column] = column < firstColumn ? "" : cells.get(column);
        }
        return RawRow.of(row.row(), own);
    }

    /// The rows of a sheet that lie in the area, each without the cells of other tables.
    List<RawRow> of(List<RawRow> rows) {
        List<RawRow> own = new ArrayList<>();
        for (RawRow row : rows) {
            if (row.row() >= firstRow && row.row() <= lastRow) {
                own.add(of(row));
            }
        }
        return own;
    }
}
