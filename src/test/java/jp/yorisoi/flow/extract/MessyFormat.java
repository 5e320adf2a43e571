package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The formats in which a laid-out sheet is written.
enum MessyFormat {
    XLSX,
    XLS,
    STREAMED,
    ODS;

    Path write(MessySheet sheet, Path path) throws IOException {
        if (this == ODS) {
            openDocument(sheet, path);
            return path;
        }
        try (Workbook workbook =
                        this == XLS ? new HSSFWorkbook() : this == XLSX ? new XSSFWorkbook() : new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            fill(workbook, sheet);
            workbook.write(out);
        }
        return path;
    }

    private static void fill(Workbook workbook, MessySheet made) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
        Sheet sheet = workbook.createSheet("Sheet1");
        made.cells().forEach((number, cells) -> {
            Row row = sheet.createRow(number);
            cells.forEach((column, value) -> {
                Cell cell = row.createCell(column);
                switch (value) {
                    case LocalDate date -> {
                        cell.setCellValue(date);
                        cell.setCellStyle(day);
                    }
                    case Number n -> cell.setCellValue(n.doubleValue());
                    default -> cell.setCellValue(value.toString());
                }
            });
        });
        made.merges.forEach(
                m -> sheet.addMergedRegionUnsafe(new CellRangeAddress(m.top(), m.bottom(), m.left(), m.right())));
    }

    private static void openDocument(MessySheet sheet, Path path) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content(sheet).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String content(MessySheet sheet) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">"
                + "<office:body><office:spreadsheet><table:table table:name=\"Sheet1\">");
        int next = 0;
        for (var row : sheet.cells().entrySet()) {
            if (row.getKey() > next) {
                out.append("<table:table-row table:number-rows-repeated=\"")
                        .append(row.getKey() - next)
                        .append("\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>");
            }
            out.append("<table:table-row>");
            row(out, sheet, row.getKey(), row.getValue());
            out.append("</table:table-row>");
            next = row.getKey() + 1;
        }
        return out + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
    }

    private static void row(StringBuilder out, MessySheet sheet, int number, Map<Integer, Object> cells) {
        int next = 0;
        for (var cell : cells.entrySet()) {
            if (cell.getKey() > next) {
                out.append("<table:table-cell table:number-columns-repeated=\"")
                        .append(cell.getKey() - next)
                        .append("\"/>");
            }
            out.append("<table:table-cell").append(span(sheet, number, cell.getKey()));
            String text = cell.getValue().toString().replace("&", "&amp;").replace("<", "&lt;");
            switch (cell.getValue()) {
                case LocalDate day ->
                    out.append(" office:value-type=\"date\" office:date-value=\"")
                            .append(day)
                            .append('"');
                case Number n ->
                    out.append(" office:value-type=\"float\" office:value=\"")
                            .append(n)
                            .append('"');
                default -> out.append(" office:value-type=\"string\"");
            }
            out.append("><text:p>")
                    .append(text.replace("\n", "</text:p><text:p>"))
                    .append("</text:p></table:table-cell>");
            next = cell.getKey() + 1;
        }
    }

    private static String span(MessySheet sheet, int row, int column) {
        return sheet.merges.stream()
                .filter(m -> m.top() == row && m.left() == column)
                .findFirst()
                .map(m -> " table:number-columns-spanned=\"" + (m.right() - m.left() + 1)
                        + "\" table:number-rows-spanned=\"" + (m.bottom() - m.top() + 1) + "\"")
                .orElse("");
    }
}
