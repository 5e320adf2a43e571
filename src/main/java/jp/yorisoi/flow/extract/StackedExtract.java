package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yorisoi.base.text.Problem;

/// A small file in whose sheets several tables may stand one below another: each becomes a table of its own, with the
/// sheet's row numbers.
final class StackedExtract implements Extract {
    private final Extract file;
    private final Map<RawTable, Part> parts;

    /// A table of the file as it was opened, and the rows of it that belong to one of its tables.
    private record Part(RawTable whole, int firstRow, int lastRow) {}

    private StackedExtract(Extract file, Map<RawTable, Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    /// The file itself where each sheet holds one table, else the file with its tables told apart.
    static Extract of(Extract file) {
        Map<RawTable, Part> parts = new LinkedHashMap<>();
        for (RawTable table : file.tables()) {
            List<RawRow> rows = new ArrayList<>();
            file.rows(table, rows::add);
            List<Integer> starts = TableSplit.starts(rows);
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Integer.MAX_VALUE;
                RawTable part = new RawTable(table.sheet(), table.number() + i, table.index(), table.hidden());
                parts.put(part, new Part(table, i == 0 ? 1 : starts.get(i), end));
            }
        }
        return parts.size() == file.tables().size() ? file : new StackedExtract(file, parts);
    }

    @Override
    public ExtractFile file() {
        return file.file();
    }

    @Override
    public List<RawTable> tables() {
        return List.copyOf(parts.keySet());
    }

    @Override
    public List<Problem> problems() {
        return file.problems();
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        Part part = Objects.requireNonNull(parts.get(table), "a table of this file");
        file.rows(part.whole, new RowSink() {
            @Override
            public boolean row(RawRow row) {
                return row.row() <= part.lastRow && (row.row() < part.firstRow || sink.row(row));
            }

            @Override
            public void problem(Problem problem) {
                int row = problem.place().row();
                if (row >= part.firstRow && row <= part.lastRow) {
                    sink.problem(problem);
                }
            }
        });
    }

    @Override
    public void close() {
        file.close();
    }
}
