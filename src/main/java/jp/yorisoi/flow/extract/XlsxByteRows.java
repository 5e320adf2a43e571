package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.Arrays;

/// Reads the rows of one sheet from its bytes, as [XlsxRows] reads them from events, several times faster: numbers are
/// never made into texts that nobody wants, and a shared text is told by its number.
final class XlsxByteRows implements XmlBytes.Attribute {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_BYTES = 3 * SheetSize.CELL_CHARS;
    private static final int PLAIN_DIGITS = 15;

    /// The types of cells, told by their first letters.
    private enum Type {
        NUMBER,
        SHARED,
        TEXT,
        TRUTH,
        ERROR,
        DAY
    }

    private final XlsxParts parts;
    private final SheetSize sheet;
    private final RowSink sink;
    private String[] cells = new String[64];
    private int size;
    private int row;
    private int column;
    private int style;
    private Type type = Type.NUMBER;
    private byte[] value = new byte[256];
    private int length;
    private int element;
    private boolean inReading;

    XlsxByteRows(XlsxParts parts, ReadLimits limits, RowSink sink) {
        this.parts = parts;
        this.sheet = new SheetSize(limits);
        this.sink = sink;
    }

    /// Reads to the end of the rows, or to where the receiver says enough.
    void read(XmlBytes xml) throws IOException {
        boolean inValue = false;
        try {
            while (true) {
                switch (xml.next()) {
                    case START -> inValue = start(xml, inValue);
                    case TEXT -> {
                        if (inValue) {
                            take(xml.text(), xml.length());
                        }
                    }
                    case END -> {
                        int name = xml.name();
                        inValue &= name != XmlNames.VALUE && name != XmlNames.TEXT;
                        if (!end(name)) {
                            return;
                        }
                    }
                    case FINISHED -> {
                        return;
                    }
                }
            }
        } catch (RecordParser.RecordTooLong e) {
            throw e.row() > 0 ? e : new RecordParser.RecordTooLong(Math.max(1, row));
        }
    }

    private boolean start(XmlBytes xml, boolean inValue) throws IOException {
        int name = xml.name();
        switch (name) {
            case XmlNames.CELL -> {
                element = name;
                column++;
                style = -1;
                type = Type.NUMBER;
                length = 0;
                xml.attributes(this);
                if (column >= MOST_COLUMNS) {
                    throw sheet.tooWide();
                }
            }
            case XmlNames.VALUE -> {
                return true;
            }
            case XmlNames.TEXT -> {
                return !inReading;
            }
            case XmlNames.ROW -> {
                element = name;
                row = Math.min(row, Integer.MAX_VALUE - 2) + 1;
                xml.attributes(this);
                size = 0;
                column = -1;
                sheet.begin(row);
            }
            case XmlNames.READING -> inReading = true;
            default -> {
                // formulas, formats and what comes behind the rows
            }
        }
        return inValue;
    }

    @Override
    public void take(byte[] bytes, int nameFrom, int nameTo, int from, int to) {
        if (nameTo - nameFrom != 1) {
            return;
        }
        byte name = bytes[nameFrom];
        if (element == XmlNames.ROW) {
            row = name == 'r' ? rowNumber(bytes, from, to) : row;
            return;
        }
        switch (name) {
            case 'r' -> column = columnOf(bytes, from, to);
            case 's' -> style = styleOf(bytes, from, to);
            case 't' -> type = typeOf(bytes, from, to);
            default -> {
                // marks of the cell's metadata
            }
        }
    }

    /// A row's number, kept within bounds; one that is none counts on.
    private int rowNumber(byte[] bytes, int from, int to) {
        long number = number(bytes, from, to);
        return number < 0 ? row : (int) Math.min(number, Integer.MAX_VALUE - 1);
    }

    private static int styleOf(byte[] bytes, int from, int to) {
        long number = number(bytes, from, to);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new NumberFormatException("a style's number");
        }
        return (int) number;
    }

    private static int columnOf(byte[] bytes, int from, int to) {
        int column = 0;
        for (int i = from; i < to && column < 1 << 20; i++) {
            byte b = bytes[i];
            if (b >= 'A' && b <= 'Z') {
                column = column * 26 + b - 'A' + 1;
            }
        }
        return Math.max(0, column - 1);
    }

    /// A whole number; −1 where there is none.
    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || number > Integer.MAX_VALUE) {
                return number > Integer.MAX_VALUE ? number : -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return from == to ? -1 : number;
    }

    private static Type typeOf(byte[] bytes, int from, int to) {
        int letters = to - from;
        return switch (letters == 0 ? 'n' : bytes[from]) {
            case 's' -> letters == 1 ? Type.SHARED : Type.TEXT;
            case 'i' -> Type.TEXT;
            case 'b' -> Type.TRUTH;
            case 'e' -> Type.ERROR;
            case 'd' -> Type.DAY;
            default -> Type.NUMBER;
        };
    }

    private void take(byte[] text, int count) throws IOException {
        if (value.length - length < count) {
            if (length + count > MOST_BYTES) {
                sheet.cell(SheetSize.CELL_CHARS + 1L);
            }
            value = Arrays.copyOf(value, Math.max(value.length * 2, length + count));
        }
        System.arraycopy(text, 0, value, length, count);
        length += count;
    }

    private boolean end(int name) throws IOException {
        switch (name) {
            case XmlNames.READING -> inReading = false;
            case XmlNames.CELL -> put(length == 0 ? "" : text());
            case XmlNames.ROW -> {
                return size == 0 || sink.row(RawRow.of(row, Arrays.copyOf(cells, size)));
            }
            case XmlNames.SHEET_DATA -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private void put(String cell) throws IOException {
        if (cell.isEmpty()) {
            return;
        }
        sheet.cell(cell.length());
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(MOST_COLUMNS, Math.max(column + 1, cells.length * 2)));
        }
        if (column >= size) {
            Arrays.fill(cells, size, column, "");
            size = column + 1;
        }
        cells[column] = cell;
    }

    private String text() throws IOException {
        if (type == Type.SHARED) {
            long number = number(value, 0, length);
            return parts.shared(
                    number < 0 ? Integer.parseInt(raw().strip()) : (int) Math.min(number, Integer.MAX_VALUE));
        }
        if (type == Type.NUMBER) {
            return numberText();
        }
        String raw = raw();
        return switch (type) {
            case TEXT -> XlsxRows.unescaped(raw);
            case TRUTH -> "1".equals(raw.strip()) || "true".equals(raw.strip()) ? "TRUE" : "FALSE";
            case DAY -> XlsxRows.moment(raw.strip());
            default -> raw;
        };
    }

    private String numberText() throws IOException {
        String raw = raw();
        ExcelFormat format = parts.format(style);
        if (isPlain() && !format.isDate() && format.zeros() == 0) {
            return raw;
        }
        String number = raw.strip();
        return number.isEmpty() ? "" : ExcelNumber.text(number, format, parts.since1904());
    }

    /// Whether the value is a whole number as it is shown.
    private boolean isPlain() {
        if (length > PLAIN_DIGITS || (value[0] == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value[i] < '0' || value[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private String raw() throws IOException {
        return XmlBytes.decode(value, 0, length);
    }
}
