package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Reads the rows of one sheet of a workbook; rows in which nothing stands, whatever their format, are passed over.
final class XlsxRows implements OfficeXml.Elements {
    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private final XlsxParts parts;
    private final SheetSize sheet;
    private final RowSink sink;
    private final StringBuilder text = new StringBuilder();
    private String[] cells = new String[64];
    private int size;
    private int row;
    private int column;
    private int style;
    private String type = "";
    private boolean inValue;
    private boolean inReading;

    XlsxRows(XlsxParts parts, ReadLimits limits, RowSink sink) {
        this.parts = parts;
        this.sheet = new SheetSize(limits);
        this.sink = sink;
    }

    @Override
    public boolean take(XMLStreamReader xml, int event) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> {
                return end(xml.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inValue) {
                    text.append(xml.getText());
                    if (text.length() > SheetSize.CELL_CHARS) {
                        sheet.cell(text.length());
                    }
                }
            }
            default -> {
                // comments and the like
            }
        }
        return true;
    }

    private void start(XMLStreamReader xml, String name) throws IOException {
        switch (name) {
            case "row" -> {
                row = OfficeXml.number(xml, "r", row + 1, Integer.MAX_VALUE - 1);
                size = 0;
                column = -1;
                sheet.begin(row);
            }
            case "c" -> cell(xml);
            case "v" -> inValue = true;
            case "t" -> inValue = !inReading;
            case "rPh" -> inReading = true;
            default -> {
                // formulas, formats and what comes behind the rows
            }
        }
    }

    private void cell(XMLStreamReader xml) throws IOException {
        column++;
        style = -1;
        type = "";
        text.setLength(0);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = CellRange.column(value);
                case "s" -> style = Integer.parseInt(value.strip());
                case "t" -> type = value;
                default -> {
                    // marks of the cell's metadata
                }
            }
        }
        if (column >= MOST_COLUMNS) {
            throw sheet.tooWide();
        }
    }

    private boolean end(String name) throws IOException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            case "c" -> put(value());
            case "row" -> {
                return size == 0 || sink.row(RawRow.of(row, Arrays.copyOf(cells, size)));
            }
            case "sheetData" -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void put(String value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        sheet.cell(value.length());
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column + 1, cells.length * 2)));
        }
        if (column >= size) {
            Arrays.fill(cells, size, column, "");
            size = column + 1;
        }
        cells[column] = value;
    }

    private String value() throws IOException {
        if (text.isEmpty()) {
            return "";
        }
        String raw = text.toString();
        return switch (type) {
            case "s" -> parts.shared(Integer.parseInt(raw.strip()));
            case "str", "inlineStr" -> unescaped(raw);
            case "b" -> "1".equals(raw.strip()) || "true".equals(raw.strip()) ? "TRUE" : "FALSE";
            case "e" -> raw;
            case "d" -> moment(raw.strip());
            default -> number(raw.strip());
        };
    }

    private String number(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return ExcelNumber.text(raw, parts.format(style), parts.since1904());
    }

    /// A day as strict workbooks write it, `2024-04-01T13:45:30`, in our own way; midnight is not told.
    static String moment(String written) {
        String value = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        int t = whole.indexOf('T');
        if (t < 0) {
            return whole;
        }
        String time = whole.substring(t + 1);
        boolean midnight = time.isEmpty() || "00:00:00".equals(time) || "00:00".equals(time);
        return midnight ? whole.substring(0, t) : whole.substring(0, t) + " " + time;
    }

    /// A text whose unwritable characters are written `_x000D_`.
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String character = String.valueOf((char) Integer.parseInt(matcher.group(1), 16));
            matcher.appendReplacement(out, Matcher.quoteReplacement(character));
        }
        return matcher.appendTail(out).toString();
    }
}
