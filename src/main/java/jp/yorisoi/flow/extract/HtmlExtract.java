package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.text.Problem;

/// The tables of a web page that was saved as a workbook; such files are small, so they are held whole.
final class HtmlExtract implements Extract {
    private final ExtractFile file;
    private final List<List<RawRow>> content;
    private final List<Problem> problems;

    HtmlExtract(ExtractFile file, List<List<RawRow>> content, List<Problem> problems) {
        this.file = file;
        this.content = content;
        this.problems = problems;
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        List<RawTable> tables = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) {
            tables.add(new RawTable("", i + 1, i, false));
        }
        return List.copyOf(tables);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        for (RawRow row : content.get(table.index())) {
            if (!sink.row(row)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
