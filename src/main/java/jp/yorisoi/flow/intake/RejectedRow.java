package jp.yorisoi.flow.intake;

import java.util.List;
import jp.yorisoi.vault.access.Personal;

/// A row that was not stored, as it was read: its number, the column (from 1; 0 = the whole row) and code of what is
/// wrong.
@Personal
public record RejectedRow(int row, int column, String code, List<String> cells) {
    /// Copies the cells.
    public RejectedRow {
        cells = List.copyOf(cells);
    }

    /// Where it stands and what is wrong, without what is written there.
    RejectedRow withoutCells() {
        return new RejectedRow(row, column, code, List.of());
    }

    @Override
    public String toString() {
        return "RejectedRow[" + row + ", " + code + "]";
    }
}
