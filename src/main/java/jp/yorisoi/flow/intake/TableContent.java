package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.flow.extract.Extract;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.RawTable;
import jp.yorisoi.flow.extract.RowKind;
import jp.yorisoi.flow.extract.TableShape;
import jp.yorisoi.vault.access.Personal;

/// What the first records of a table hold, column by column: enough to see what a column is, never the whole file.
@Personal
final class TableContent {
    /// How many records are looked at.
    static final int RECORDS = 200;

    /// How many rows are read for them at most.
    private static final int ROWS = 600;

    private final List<ColumnContent> columns = new ArrayList<>();

    private TableContent(int width, int firstRow) {
        for (int i = 0; i < width; i++) {
            columns.add(new ColumnContent(firstRow));
        }
    }

    static TableContent of(Extract extract, RawTable table, TableShape shape) {
        List<RawRow> records = new ArrayList<>();
        RowFilter filter = new RowFilter(shape);
        int[] read = {0};
        extract.rows(table, row -> {
            if (filter.kind(row) == RowKind.DATA) {
                records.add(row);
            }
            return ++read[0] < ROWS && records.size() < RECORDS;
        });
        int firstRow =
                records.isEmpty() ? shape.firstDataRow() : records.getFirst().row();
        TableContent content = new TableContent(shape.headers().size(), firstRow);
        for (RawRow row : records) {
            for (int i = 0; i < content.columns.size(); i++) {
                content.columns.get(i).add(row.cell(i));
            }
        }
        return content;
    }

    /// What a column (from 1) holds.
    ColumnContent column(int position) {
        return position <= columns.size() ? columns.get(position - 1) : ColumnContent.EMPTY;
    }

    @Override
    public String toString() {
        return "TableContent[columns=" + columns.size() + "]";
    }
}
