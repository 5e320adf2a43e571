package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.yorisoi.base.text.Problem;

/// A small file in whose sheets several tables may stand one below another or side by side: each becomes a table of its
/// own, with the
/// sheet's row numbers.
final class StackedExtract implements Extract {
    private final Extract file;
    private final Map<RawTable, Part> parts;

    /// A table of the file as it was opened, and the area of it that is one of its tables.
    private record Part(RawTable whole, TableArea area) {}

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
            List<TableArea> areas = TableSplit.areas(rows);
            for (int i = 0; i < areas.size(); i++) {
                RawTable part = new RawTable(table.sheet(), table.number() + i, table.index(), table.hidden());
                parts.put(part, new Part(table, areas.get(i)));
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
        TableArea area = part.area;
        file.rows(part.whole, new RowSink() {
            @Override
            public boolean row(RawRow row) {
                return row.row() <= area.lastRow() && (row.row() < area.firstRow() || sink.row(area.of(row)));
            }

            @Override
            public void problem(Problem problem) {
                int row = problem.place().row();
                int column = problem.place().column() - 1;
                boolean within = row >= area.firstRow() && row <= area.lastRow();
                if (within && (column < 0 || (column >= area.firstColumn() && column <= area.lastColumn()))) {
                    sink.problem(problem);
                }
            }
        });
    }

    @Override
    public List<CellRange> merges(RawTable table) {
        return file.merges(Objects.requireNonNull(parts.get(table), "a table of this file").whole);
    }

    @Override
    public void close() {
        file.close();
    }
}
