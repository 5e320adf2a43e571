package jp.yorisoi.flow.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// One row as it was read. `row` is the record's number as a spreadsheet shows it (from 1, titles and blank lines
/// counted, a quoted line break
/// not); `cells` are text always, and an empty text is an empty cell. Rows of one table may differ in length.
public record RawRow(int row, List<String> cells) {

    /// Takes over an array that nobody changes afterwards.
    static RawRow of(int row, String[] cells) {
        return new RawRow(row, Collections.unmodifiableList(Arrays.asList(cells)));
    }

    /// The cell in a column (from 0); empty beyond the row's end.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// Whether every cell is empty or white space.
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// The row's number and length, never what stands in it.
    @Override
    public String toString() {
        return "RawRow[row=" + row + ", cells=" + cells.size() + "]";
    }
}
