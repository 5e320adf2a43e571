package jp.yorisoi.flow.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/// Lays a form out on a sheet: boxes on a grid; A4 upright, one page.
final class FormLayout {
    private static final float LINE = 15f;
    private static final float AIR = 9f;
    private static final int UNITS = 256;
    /// What the indention of a boxed cell takes from its column, in half-width characters.
    private static final int INDENTION = 2;

    private final org.apache.poi.ss.usermodel.Sheet sheet;
    private final Styles styles;

    FormLayout(org.apache.poi.ss.usermodel.Sheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void lay(Sheet.Form form) {
        for (int i = 0; i < form.widths().size(); i++) {
            sheet.setColumnWidth(i, form.widths().get(i) * UNITS);
        }
        for (int at = 0; at < form.lines().size(); at++) {
            line(at, form.lines().get(at), form);
        }
        sheet.setDisplayGridlines(false);
        sheet.setHorizontallyCenter(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(false);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private void line(int at, Sheet.Line line, Sheet.Form form) {
        Row row = sheet.createRow(at);
        float height = LINE * line.lines();
        for (Sheet.Box box : line.boxes()) {
            CellStyle style = styles.tone(box.tone());
            ListingLayout.cell(row, box.column(), box.text(), style);
            for (int i = 1; i < box.span(); i++) {
                row.createCell(box.column() + i).setCellStyle(style);
            }
            if (box.span() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(at, at, box.column(), box.column() + box.span() - 1));
            }
            height = Math.max(height, height(box, form));
        }
        row.setHeightInPoints(height + (line.boxes().isEmpty() ? -7 : AIR));
    }

    private static float height(Sheet.Box box, Sheet.Form form) {
        int width = form.widths().subList(box.column(), box.column() + box.span()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return switch (box.tone()) {
            case TITLE -> LINE * 1.8f;
            case HEADING -> LINE * 1.4f;
            case LABEL, VALUE -> LINE * TextWidth.lines(box.text(), width - INDENTION);
            case PLAIN, PLAIN_RIGHT, SMALL -> LINE * TextWidth.lines(box.text(), width);
        };
    }
}
