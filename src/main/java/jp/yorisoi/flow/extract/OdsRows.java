package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Reads the rows of one sheet of an OpenDocument: repeated cells and rows are told as often as they hold something,
/// blank ones are passed over, however many a used range claims.
final class OdsRows implements OfficeXml.Elements {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;

    /// What stands in a cell and is not its text.
    private static final Set<String> BESIDE = Set.of("annotation", "shapes", "forms", "ruby-text", "frame", "note");

    private final OdsStyles styles;
    private final int wanted;
    private final RowSink sink;
    private final SheetSize size;
    private final List<CellRange> merges = new ArrayList<>();
    private final List<String> columnStyles = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int table = -1;
    private int depth;
    private int beside;
    private int row;
    private int rowRepeats;
    private int blank;
    private int cellRepeats;
    private int paragraphs;
    private boolean inParagraph;
    private boolean covered;
    private String fixed = "";

    OdsRows(OdsStyles styles, int wanted, ReadLimits limits, RowSink sink) {
        this.styles = styles;
        this.wanted = wanted;
        this.sink = sink;
        this.size = new SheetSize(limits);
    }

    /// The merged cells of the rows read so far.
    List<CellRange> merges() {
        return List.copyOf(merges);
    }

    @Override
    public boolean take(XMLStreamReader xml, int event) throws IOException {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                start(xml, xml.getLocalName());
                yield true;
            }
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inParagraph && beside == 0 && depth == 1) {
                    characters(xml.getText());
                }
                yield true;
            }
            default -> true;
        };
    }

    private void start(XMLStreamReader xml, String name) throws IOException {
        if ("table".equals(name)) {
            table += depth++ == 0 ? 1 : 0;
            return;
        }
        if (table != wanted || depth != 1) {
            return;
        }
        if (beside > 0 || BESIDE.contains(name)) {
            beside += BESIDE.contains(name) ? 1 : 0;
            return;
        }
        switch (name) {
            case "table-column" -> column(xml);
            case "table-row" -> {
                rowRepeats = OfficeXml.number(xml, "number-rows-repeated", 1, MOST_ROWS);
                cells.clear();
                blank = 0;
                size.begin(row + 1);
            }
            case "table-cell", "covered-table-cell" -> cell(xml, "covered-table-cell".equals(name));
            case "p" -> {
                inParagraph = true;
                text.append(paragraphs++ > 0 ? "\n" : "");
            }
            case "s" -> spaces(inParagraph ? OfficeXml.number(xml, "c", 1, 10_000) : 0);
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                // a span within a paragraph, a group of rows: what stands in it counts
            }
        }
    }

    private void spaces(int count) throws IOException {
        text.repeat(' ', count);
        mustNotGrow();
    }

    private void mustNotGrow() throws IOException {
        if (text.length() > SheetSize.CELL_CHARS) {
            size.cell(text.length());
        }
    }

    private void column(XMLStreamReader xml) {
        String style = OfficeXml.attribute(xml, "default-cell-style-name");
        int count = OfficeXml.number(xml, "number-columns-repeated", 1, MOST_COLUMNS);
        for (int i = 0; i < count && columnStyles.size() < MOST_COLUMNS; i++) {
            columnStyles.add(style);
        }
    }

    private void cell(XMLStreamReader xml, boolean isCovered) {
        covered = isCovered;
        cellRepeats = OfficeXml.number(xml, "number-columns-repeated", 1, MOST_COLUMNS + 1);
        paragraphs = 0;
        text.setLength(0);
        fixed = value(xml);
        int down = OfficeXml.number(xml, "number-rows-spanned", 1, MOST_ROWS);
        int across = OfficeXml.number(xml, "number-columns-spanned", 1, MOST_COLUMNS);
        if (down > 1 || across > 1) {
            int column = cells.size() + blank;
            merges.add(new CellRange(row, column, row + down - 1, column + across - 1));
        }
    }

    /// The text of a cell whose value is no text; empty for texts.
    private String value(XMLStreamReader xml) {
        return switch (OfficeXml.attribute(xml, "value-type")) {
            case "float", "percentage", "currency" -> {
                String number = OfficeXml.attribute(xml, "value");
                yield number.isEmpty() ? "" : ExcelNumber.text(number, styles.format(style(xml)), false);
            }
            case "date" -> day(OfficeXml.attribute(xml, "date-value"));
            case "time" -> time(OfficeXml.attribute(xml, "time-value"));
            case "boolean" -> OfficeXml.attribute(xml, "boolean-value").toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private String style(XMLStreamReader xml) {
        String own = OfficeXml.attribute(xml, "style-name");
        int column = cells.size() + blank;
        return own.isEmpty() && column < columnStyles.size() ? columnStyles.get(column) : own;
    }

    private static String day(String value) {
        if (!value.contains("T")) {
            return value;
        }
        String day = value.substring(0, value.indexOf('T'));
        String time = value.substring(value.indexOf('T') + 1);
        int point = time.indexOf('.');
        String whole = point < 0 ? time : time.substring(0, point);
        return "00:00:00".equals(whole) || whole.isEmpty() ? day : day + " " + whole;
    }

    private static String time(String value) {
        try {
            Duration time = Duration.parse(value);
            return String.format(
                    Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
        } catch (java.time.format.DateTimeParseException other) {
            return value;
        }
    }

    /// White space of the file's own is one space; more stand as marks of their own.
    private void characters(String characters) throws IOException {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            boolean again = space && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
            if (!again) {
                text.append(space ? ' ' : c);
            }
        }
        mustNotGrow();
    }

    private boolean end(String name) throws IOException {
        if ("table".equals(name)) {
            depth--;
            return table != wanted || depth > 0;
        }
        if (table != wanted || depth != 1) {
            return true;
        }
        if (BESIDE.contains(name)) {
            beside--;
        } else if (beside == 0) {
            switch (name) {
                case "p" -> inParagraph = false;
                case "table-cell", "covered-table-cell" -> endCell();
                case "table-row" -> {
                    return endRow();
                }
                default -> {
                    return true;
                }
            }
        }
        return true;
    }

    private void endCell() throws IOException {
        String shown = covered ? "" : fixed.isEmpty() ? text.toString() : fixed;
        if (shown.isEmpty()) {
            blank = Math.min(blank + cellRepeats, MOST_COLUMNS);
            return;
        }
        if (cells.size() + (long) blank + cellRepeats > MOST_COLUMNS) {
            throw size.tooWide();
        }
        size.cells(shown.length(), cellRepeats);
        size.repeats(cellRepeats - 1);
        cells.addAll(Collections.nCopies(blank, ""));
        cells.addAll(Collections.nCopies(cellRepeats, shown));
        blank = 0;
    }

    private boolean endRow() throws IOException {
        if (cells.isEmpty()) {
            row += rowRepeats;
            return true;
        }
        size.repeats((rowRepeats - 1L) * cells.size());
        String[] copy = cells.toArray(String[]::new);
        for (int i = 0; i < rowRepeats; i++) {
            row++;
            if (row > MOST_ROWS || !sink.row(RawRow.of(row, copy))) {
                return false;
            }
        }
        return true;
    }
}
