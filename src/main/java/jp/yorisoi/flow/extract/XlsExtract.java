package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.text.Problem;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;

/// An Excel 97–2003 workbook; the format ends at 65,536 rows a sheet, so it is held whole.
final class XlsExtract implements Extract {
    private final ExtractFile file;
    private final HSSFWorkbook workbook;
    private final List<Problem> problems;
    private final boolean since1904;

    XlsExtract(ExtractFile file, HSSFWorkbook workbook, List<Problem> problems) {
        this.file = file;
        this.workbook = workbook;
        this.problems = problems;
        this.since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        List<RawTable> tables = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            tables.add(new RawTable(
                    workbook.getSheetName(i), 1, i, workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE));
        }
        return List.copyOf(tables);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        HSSFSheet sheet = workbook.getSheetAt(table.index());
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            HSSFRow row = sheet.getRow(i);
            if (row != null && !sink.row(Guarded.reading(file.path(), () -> raw(row)))) {
                return;
            }
        }
    }

    @Override
    public List<CellRange> merges(RawTable table) {
        return Guarded.reading(
                file.path(),
                () -> workbook.getSheetAt(table.index()).getMergedRegions().stream()
                        .map(range -> new CellRange(
                                range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()))
                        .toList());
    }

    private RawRow raw(HSSFRow row) {
        String[] cells = new String[Math.max(0, row.getLastCellNum())];
        for (int i = 0; i < cells.length; i++) {
            HSSFCell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell);
        }
        return RawRow.of(row.getRowNum() + 1, cells);
    }

    private String text(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                ExcelNumber.text(
                        Double.toString(cell.getNumericCellValue()),
                        ExcelFormat.of(
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString()),
                        since1904);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
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
