package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.TableShape;

/// A table with its shape, its source and what its first records hold. The shape is found without knowing any source;
/// where it leaves doubt, the headers
/// that sources know decide which
/// rows are the header, and whether a last column without a header belongs to the table.
record TableLook(TableShape shape, Recognition recognition, TableContent content) {
    private static final double SURE = 0.8;
    private static final int DEEPEST_HEADER = 20;
    private static final int MOST_LINES = 3;

    /// Judges a shape: which source it would be.
    interface Judge {
        Recognition of(TableShape shape);
    }

    /// What a table looks like by its headers, before its records are looked at.
    record ByHeaders(TableShape shape, Recognition recognition) {}

    static ByHeaders of(Extract extract, RawTable table, Judge judge) {
        List<RawRow> head = extract.head(table, TableShape.HEAD_ROWS);
        TableShape seen = withoutStrayColumns(extract.shape(table), head);
        ByHeaders best = new ByHeaders(seen, judge.of(seen));
        if (best.recognition.confidence() >= SURE) {
            return best;
        }
        for (int at = 0; at < Math.min(head.size(), DEEPEST_HEADER); at++) {
            for (int lines = 1; lines <= Math.min(MOST_LINES, at + 1); lines++) {
                TableShape other = withoutStrayColumns(shape(head, at, lines), head);
                Recognition recognition = judge.of(other);
                if (recognition.confidence() > best.recognition.confidence() + 0.02) {
                    best = new ByHeaders(other, recognition);
                }
            }
        }
        return best;
    }

    /// The shape of a table whose header ends at a place of its head.
    static TableShape shape(List<RawRow> head, int at, int lines) {
        List<String> titles = new ArrayList<>();
        head.subList(0, at - lines + 1)
                .forEach(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(titles::add));
        int width = head.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headers = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder header = new StringBuilder();
            for (RawRow row : head.subList(at - lines + 1, at + 1)) {
                String cell = row.cell(column).strip().replaceAll("\\s+", " ");
                header.append(header.isEmpty() || cell.isEmpty() ? "" : " ").append(cell);
            }
            headers.add(header.toString());
        }
        int row = head.get(at).row();
        return new TableShape(titles, row, lines, headers, row + 1, width);
    }

    /// The shape of a table whose header a person placed: its last line's number in the file, and how many lines it
    /// has.
    static TableShape shapeAt(List<RawRow> head, int row, int lines) {
        int at = 0;
        while (at + 1 < head.size() && head.get(at).row() < row) {
            at++;
        }
        return withoutStrayColumns(shape(head, at, Math.min(lines, at + 1)), head);
    }

    /// Drops last columns that have no header and hold something in less than half of the first rows: values there come
    /// from rows that are shifted.
    private static TableShape withoutStrayColumns(TableShape shape, List<RawRow> head) {
        List<RawRow> data = head.stream()
                .filter(row -> row.row() >= shape.firstDataRow() && !row.isBlank())
                .toList();
        int width = shape.headers().size();
        while (width > 0 && shape.headers().get(width - 1).isBlank()) {
            int column = width - 1;
            long filled =
                    data.stream().filter(row -> !row.cell(column).isBlank()).count();
            if (filled * 2 >= data.size() && filled > 0) {
                break;
            }
            width--;
        }
        List<String> headers = shape.headers().subList(0, width);
        return new TableShape(
                shape.titles(), shape.headerRow(), shape.headerLines(), headers, shape.firstDataRow(), shape.width());
    }
}
