package jp.yorisoi.flow.extract;

/// Cells of a sheet that were merged into one: rows and columns from 0, both ends within.
public record CellRange(int top, int left, int bottom, int right) {

    /// The range as workbooks write it, `B2:D3`; a single cell where it makes no sense.
    static CellRange of(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return new CellRange(0, 0, 0, 0);
        }
        String from = written.substring(0, colon);
        String to = written.substring(colon + 1);
        return new CellRange(row(from), column(from), row(to), column(to));
    }

    private static int row(String cell) {
        long row = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                row = Math.min(row * 10 + c - '0', Integer.MAX_VALUE);
            }
        }
        return (int) Math.max(0, row - 1);
    }

    /// The column, from 0, of a cell's name; 0 where it names none.
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && column < 1 << 20; i++) {
            char c = cell.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return Math.max(0, column - 1);
    }
}
