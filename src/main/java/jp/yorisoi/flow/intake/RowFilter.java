package jp.yorisoi.flow.intake;

import java.util.List;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;

/// Tells records from everything else. Nearly every row is plainly a record, and only those that may be something else
/// are looked at closely.
final class RowFilter {
    private static final String SUSPECT = "計数累均※＊*注【】以合総TtAa(（";

    private static final String TOTALS = "計数累均合総Tt";

    private static final int SHORT = 2;

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

    /// The first cell is filled with something that no total, note, unit or header begins with, the next filled one
    /// says
    /// no total, and at least four cells are filled.
    private boolean isPlainRecord(List<String> cells) {
        if (cells.size() < 4 || shape.headers().isEmpty()) {
            return false;
        }
        String first = cells.getFirst();
        if (first.isBlank() || isSuspect(first) || isHeader(first)) {
            return false;
        }
        int filled = 0;
        for (int i = 0; i < cells.size() && filled < 4; i++) {
            filled += cells.get(i).isBlank() ? 0 : 1;
            if (filled == 2 && hasOneOf(TOTALS, cells.get(i))) {
                return false;
            }
        }
        return filled == 4;
    }

    /// Whether it is a line of the first header (児童 氏名 stands in two), as where each printed page repeats it.
    private boolean isHeader(String first) {
        String header = shape.headers().getFirst();
        return first.indexOf('\n') >= 0 || header.endsWith(first.strip()) || header.startsWith(first.strip());
    }

    /// A sign of a total, note or unit, or so short that it may be one itself (円, 千円).
    private static boolean isSuspect(String first) {
        if (first.strip().length() <= SHORT && !Character.isDigit(first.strip().charAt(0))) {
            return true;
        }
        return hasOneOf(SUSPECT, first);
    }

    private static boolean hasOneOf(String signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
