package jp.yorisoi.flow.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/// Lays a list out on a sheet: title, lines, header row, rows; A4 across, one page wide.
final class ListingLayout {
    private static final float LINE = 15f;
    private static final int UNITS = 256;

    private final org.apache.poi.ss.usermodel.Sheet sheet;
    private final Styles styles;

    ListingLayout(org.apache.poi.ss.usermodel.Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void lay(Sheet.Listing listing) {
        List<Sheet.Column> columns = listing.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, Math.min(250, columns.get(i).width() + 1) * UNITS);
        }
        int next = heading(listing.heading(), columns.size());
        header(next, columns);
        sheet.createFreezePane(0, next + 1);
        sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        sheet.setAutoFilter(new CellRangeAddress(next, next + listing.rows().size(), 0, columns.size() - 1));
        for (List<String> row : listing.rows()) {
            next++;
            row(next, columns, row);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private int heading(Sheet.Heading heading, int width) {
        int next = 0;
        if (!heading.title().isEmpty()) {
            line(next++, heading.title(), Sheet.Tone.TITLE, width);
        }
        for (String text : heading.lines()) {
            line(next++, text, Sheet.Tone.PLAIN, width);
        }
        return next;
    }

    private void line(int at, String text, Sheet.Tone tone, int width) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(tone == Sheet.Tone.TITLE ? LINE * 2 : LINE * 1.2f);
        cell(row, 0, text, styles.tone(tone));
        if (width > 1) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, width - 1));
        }
    }

    private void header(int at, List<Sheet.Column> columns) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(LINE * 1.6f);
        for (int i = 0; i < columns.size(); i++) {
            cell(row, i, columns.get(i).header(), styles.header());
        }
    }

    private void row(int at, List<Sheet.Column> columns, List<String> texts) {
        Row row = sheet.createRow(at);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            String text = i < texts.size() ? texts.get(i) : "";
            cell(row, i, text, styles.cell(columns.get(i).align()));
            lines = Math.max(lines, TextWidth.lines(text, columns.get(i).width()));
        }
        row.setHeightInPoints(LINE * lines + 5);
    }

    static void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
