package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// An XLSX workbook, streamed sheet by sheet; only its shared strings are held.
final class XlsxExtract implements Extract {
    private final ExtractFile file;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final List<RawTable> tables;
    private final List<Problem> problems;
    private final Map<Integer, ExcelFormat> formats = new HashMap<>();

    XlsxExtract(ExtractFile file, ReadableWorkbook workbook, List<Problem> problems) {
        this.file = file;
        this.workbook = workbook;
        this.sheets = workbook.getSheets().toList();
        this.problems = problems;
        List<RawTable> found = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            found.add(new RawTable(sheet.getName(), 1, i, sheet.getVisibility() != SheetVisibility.VISIBLE));
        }
        this.tables = List.copyOf(found);
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        return tables;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        try (Stream<Row> stream =
                Guarded.reading(file.path(), () -> sheets.get(table.index()).openStream())) {
            Iterator<Row> rows = stream.iterator();
            for (RawRow row = next(rows); row != null; row = next(rows)) {
                if (!sink.row(row)) {
                    return;
                }
            }
        }
    }

    /// The reader's own failures are told as a damaged file; what the sink throws passes by here.
    private @Nullable RawRow next(Iterator<Row> rows) {
        return Guarded.<@Nullable RawRow>reading(file.path(), () -> rows.hasNext() ? raw(rows.next()) : null);
    }

    private RawRow raw(Row row) {
        String[] cells = new String[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell);
        }
        return RawRow.of(row.getRowNum(), cells);
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "TRUE" : "FALSE";
            case NUMBER -> number(cell);
            case FORMULA ->
                switch (value) {
                    case null -> "";
                    case Boolean flag -> flag ? "TRUE" : "FALSE";
                    case BigDecimal number -> number(cell);
                    default -> value.toString();
                };
        };
    }

    private String number(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : ExcelNumber.text(raw, format(cell), workbook.isDate1904());
    }

    private ExcelFormat format(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null || id == 0) {
            return ExcelFormat.GENERAL;
        }
        String pattern = cell.getDataFormatString();
        return formats.computeIfAbsent(id, number -> ExcelFormat.of(number, pattern == null ? "" : pattern));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw Refusal.of("unreadable", file.path(), e);
        }
    }
}
