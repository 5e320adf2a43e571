package jp.yorisoi.sample.mess;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.sample.mess.CellWriter.Cells;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// A workbook of one sheet: XLSX is streamed, XLS is held until its end. The same rows give the same bytes.
final class WorkbookFile implements TableFile {
    private static final String SHEET = "Sheet1";
    private static final int WINDOW = 64;
    private static final int PLAIN_DIGITS = 15;

    private final Path path;
    private final Workbook book;
    private final Sheet sheet;
    private final List<Cells> columns;
    private final CellStyle dates;
    private final CellStyle money;
    private int rows;

    WorkbookFile(Path path, Layout.Container container, List<Cells> columns) {
        this.path = path;
        this.columns = columns;
        this.book =
                container == Layout.Container.XLS ? new HSSFWorkbook() : new SXSSFWorkbook(null, WINDOW, false, true);
        this.sheet = book.createSheet(SHEET);
        this.dates = style("yyyy/m/d");
        this.money = style("#,##0");
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Override
    public void begin(List<String> titles, List<String[]> header) {
        for (String title : titles) {
            text(next(), 0, title);
        }
        if (titles.size() > 1) {
            rows++;
        }
        for (String[] line : header) {
            Row row = next();
            for (int i = 0; i < line.length; i++) {
                text(row, i, line[i]);
            }
        }
    }

    @Override
    public int add(String[] cells) {
        Row row = next();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                write(row, i, cells[i]);
            }
        }
        return rows;
    }

    private Row next() {
        return sheet.createRow(rows++);
    }

    private static void text(Row row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }

    private void write(Row row, int column, String text) {
        Cells kind = column < columns.size() ? columns.get(column) : Cells.TEXT;
        LocalDate day = kind == Cells.DATE ? day(text) : null;
        if (day != null) {
            styled(row.createCell(column), dates).setCellValue(day);
        } else if ((kind == Cells.NUMBER || kind == Cells.MONEY) && isPlainNumber(text)) {
            Cell cell = row.createCell(column);
            (kind == Cells.MONEY ? styled(cell, money) : cell).setCellValue(Double.parseDouble(text));
        } else {
            text(row, column, text);
        }
    }

    private static Cell styled(Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        return cell;
    }

    private static @Nullable LocalDate day(String text) {
        return text.length() == 10 ? LocalDate.parse(text) : null;
    }

    private static boolean isPlainNumber(String text) {
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '-' && i == 0 && text.length() > 1;
            boolean firstPoint = c == '.' && !point && i > 0;
            point |= c == '.';
            if (!sign && !firstPoint && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.length() <= PLAIN_DIGITS;
    }

    @Override
    public void end(String footer) throws IOException {
        if (!footer.isEmpty()) {
            text(next(), 0, footer);
        }
        if (book instanceof SXSSFWorkbook streamed) {
            var properties = streamed.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreated(Optional.of(new Date(0)));
            properties.setModified(Optional.of(new Date(0)));
        }
        try (OutputStream out = Files.newOutputStream(path)) {
            book.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
