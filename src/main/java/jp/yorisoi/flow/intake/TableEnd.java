package jp.yorisoi.flow.intake;

import java.util.Set;
import jp.yorisoi.flow.extract.RawRow;

/// How a table ends: whether it stops where programs stop writing, or in the middle of a record.
final class TableEnd {
    /// The last row of a sheet in the old and the new format of workbooks.
    private static final Set<Integer> SHEET_ENDS = Set.of(65_535, 65_536, 1_048_575, 1_048_576);
    private static final int ROUND = 10_000;

    private int rows;
    private int lastRow;
    private int lastCells;
    private int fewestBefore = Integer.MAX_VALUE;

    void see(RawRow row) {
        fewestBefore = rows == 0 ? fewestBefore : Math.min(fewestBefore, lastCells);
        rows++;
        lastRow = row.row();
        lastCells = row.cells().size();
    }

    /// Whether it stops at a limit that an export may have had: the end of a sheet, or tens of thousands of records
    /// exactly.
    boolean isAtLimit() {
        return SHEET_ENDS.contains(lastRow) || SHEET_ENDS.contains(rows) || (rows > 0 && rows % ROUND == 0);
    }

    /// Whether the last record has fewer cells than any before it.
    boolean isCut() {
        return rows > 1 && lastCells < fewestBefore;
    }

    int rows() {
        return rows;
    }

    int lastRow() {
        return lastRow;
    }
}
