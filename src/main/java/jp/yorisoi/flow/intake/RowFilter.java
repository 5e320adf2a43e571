package jp.yorisoi.flow.intake;

import java.util.List;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;

/// Tells records from everything else. Nearly every row is plainly a record, and only those that may be something else
/// are looked at closely.
final class RowFilter {
    private static final String SUSPECT = "計数累均※＊*注【】以合総TtAa(（";

    private final TableShape shape;

    RowFilter(TableShape shape) {
        this.shape = shape;
    }

    RowKind kind(RawRow row) {
        if (row.row() >= shape.firstDataRow() && isPlainRecord(row.cells())) {
            return RowKind.DATA;
        }
        return shape.kindOf(row);
    }

    /// The first cell is filled with something that no total, note, unit or header begins with, and at least four cells
    /// are filled.
    private boolean isPlainRecord(List<String> cells) {
        if (cells.size() < 4 || shape.headers().isEmpty()) {
            return false;
        }
        String first = cells.getFirst();
        if (first.isBlank() || isSuspect(first) || shape.headers().getFirst().equals(first.strip())) {
            return false;
        }
        int filled = 0;
        for (int i = 0; i < cells.size() && filled < 4; i++) {
            filled += cells.get(i).isBlank() ? 0 : 1;
        }
        return filled == 4;
    }

    private static boolean isSuspect(String first) {
        for (int i = 0; i < first.length(); i++) {
            if (SUSPECT.indexOf(first.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
