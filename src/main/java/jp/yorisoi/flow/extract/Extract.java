package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.text.Problem;

/// An open file: its tables, and the rows of each as text. Rows are streamed, so that memory stays flat in rows (but
/// for XLS and HTML, which are
/// small by their nature). Not safe for several threads. Whatever cannot be read ends with a
/// [jp.yorisoi.base.text.ProblemException] of kind `INPUT` with one sentence.
public sealed interface Extract extends AutoCloseable
        permits CsvExtract, FixedExtract, XlsxExtract, XlsExtract, OdsExtract, HtmlExtract, StackedExtract {

    /// What was opened.
    ExtractFile file();

    /// The tables in the file's order, hidden and empty sheets too.
    List<RawTable> tables();

    /// What was noticed on opening: a misleading name, a guessed encoding.
    List<Problem> problems();

    /// Streams every row of a table to the sink, titles and blank rows that the file holds included, until it says
    /// stop.
    void rows(RawTable table, RowSink sink);

    /// The first rows of a table, for recognition.
    default List<RawRow> head(RawTable table, int count) {
        List<RawRow> head = new ArrayList<>();
        rows(table, row -> {
            head.add(row);
            return head.size() < count;
        });
        return head;
    }

    /// The cells that were merged, as far down as its head reaches at least; none where the format or the file is
    /// silent
    /// about them.
    default List<CellRange> merges(RawTable table) {
        return List.of();
    }

    /// How the table lies in its rows: titles, header, units, data (from the first rows only).
    default TableShape shape(RawTable table) {
        return TableShape.of(head(table, TableShape.HEAD_ROWS), merges(table));
    }

    @Override
    void close();
}
