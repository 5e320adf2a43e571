package jp.yorisoi.flow.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/// The looks of cells, each made once per workbook: the tones of the window's tokens, on paper.
final class Styles {
    private static final byte[] EDGE = {(byte) 0x94, (byte) 0x94, (byte) 0x94};
    private static final byte[] TINT = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final String FACE = "BIZ UDPゴシック";
    private static final short BODY = 10;
    private static final short SMALL = 9;
    private static final short HEADING = 11;
    private static final short TITLE = 14;

    private final Workbook book;
    private final Map<Sheet.Align, CellStyle> cells = new EnumMap<>(Sheet.Align.class);
    private final Map<Sheet.Tone, CellStyle> tones = new EnumMap<>(Sheet.Tone.class);
    private final CellStyle header;

    Styles(Workbook book) {
        this.book = book;
        for (Sheet.Align align : Sheet.Align.values()) {
            cells.put(align, edged(style(BODY, false), HorizontalAlignment.valueOf(align.name())));
        }
        this.header = tinted(edged(style(BODY, true), HorizontalAlignment.CENTER));
        for (Sheet.Tone tone : Sheet.Tone.values()) {
            tones.put(tone, made(tone));
        }
    }

    CellStyle cell(Sheet.Align align) {
        return java.util.Objects.requireNonNull(cells.get(align));
    }

    CellStyle header() {
        return header;
    }

    CellStyle tone(Sheet.Tone tone) {
        return java.util.Objects.requireNonNull(tones.get(tone));
    }

    private CellStyle made(Sheet.Tone tone) {
        return switch (tone) {
            case TITLE -> aligned(style(TITLE, true), HorizontalAlignment.CENTER, VerticalAlignment.CENTER);
            case HEADING -> aligned(style(HEADING, true), HorizontalAlignment.LEFT, VerticalAlignment.BOTTOM);
            case LABEL -> tinted(indented(edged(style(BODY, false), HorizontalAlignment.LEFT)));
            case VALUE -> indented(edged(style(BODY, false), HorizontalAlignment.LEFT));
            case PLAIN -> aligned(style(BODY, false), HorizontalAlignment.LEFT, VerticalAlignment.CENTER);
            case PLAIN_RIGHT -> aligned(style(BODY, false), HorizontalAlignment.RIGHT, VerticalAlignment.CENTER);
            case SMALL -> aligned(style(SMALL, false), HorizontalAlignment.LEFT, VerticalAlignment.TOP);
        };
    }

    private CellStyle style(short size, boolean bold) {
        Font font = book.createFont();
        font.setFontName(FACE);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        // "@": Excel keeps such a cell as text when somebody edits it, so that numbers keep their zeros.
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        // Excel puts an apostrophe before what would read as a formula once the cell is edited.
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle aligned(CellStyle style, HorizontalAlignment across, VerticalAlignment down) {
        style.setAlignment(across);
        style.setVerticalAlignment(down);
        return style;
    }

    private static CellStyle edged(CellStyle style, HorizontalAlignment across) {
        XSSFColor edge = new XSSFColor(EDGE, null);
        XSSFCellStyle coloured = (XSSFCellStyle) aligned(style, across, VerticalAlignment.CENTER);
        coloured.setBorderTop(BorderStyle.THIN);
        coloured.setBorderBottom(BorderStyle.THIN);
        coloured.setBorderLeft(BorderStyle.THIN);
        coloured.setBorderRight(BorderStyle.THIN);
        coloured.setTopBorderColor(edge);
        coloured.setBottomBorderColor(edge);
        coloured.setLeftBorderColor(edge);
        coloured.setRightBorderColor(edge);
        return coloured;
    }

    private static CellStyle indented(CellStyle style) {
        style.setIndention((short) 1);
        return style;
    }

    private static CellStyle tinted(CellStyle style) {
        ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(TINT, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
