package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds a table's header in its first rows: the first line that labels most columns and is of another kind than what
/// stands below it, and the lines above and below that belong to it.
final class ShapeFinder {
    private static final int MOST_LINES = 4;
    private static final int LONG_LABEL = 40;
    private final List<RawRow> rows;
    private final List<CellRange> merges;
    private final int[] filled;
    private int most;
    private int width;
    private int left;

    ShapeFinder(List<RawRow> head, List<CellRange> merges) {
        this.rows = head;
        this.merges = merges;
        this.filled = new int[head.size()];
        for (int i = 0; i < filled.length; i++) {
            measure(i);
        }
        left = left();
    }

    /// The table's first column: the first one that several of its wider rows fill.
    private int left() {
        for (int column = 0; column < width; column++) {
            int here = 0;
            for (int i = 0; i < filled.length; i++) {
                here += filled[i] * 2 > most && !rows.get(i).cell(column).isBlank() ? 1 : 0;
            }
            if (here > 1) {
                return column;
            }
        }
        return 0;
    }

    private void measure(int index) {
        List<String> cells = rows.get(index).cells();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                filled[index]++;
                width = Math.max(width, column + 1);
            }
        }
        most = Math.max(most, filled[index]);
    }

    TableShape find() {
        int first = firstLine();
        if (first < 0) {
            return headerless();
        }
        HeaderBlock block = new HeaderBlock(rows, merges, left, width);
        int bottom = bottom(first);
        int top = block.top(bottom, MOST_LINES);
        int next = nextRecord(bottom);
        int firstDataRow =
                next < 0 ? rows.get(bottom).row() + 1 : rows.get(next).row();
        List<String> headers = HeaderLines.join(rows.subList(top, bottom + 1), width, merges);
        return new TableShape(titles(top), rows.get(bottom).row(), bottom - top + 1, headers, firstDataRow, width);
    }

    private TableShape headerless() {
        int wide = 0;
        while (wide < filled.length && filled[wide] * 2 < most) {
            wide++;
        }
        int first = wide < filled.length ? rows.get(wide).row() : 1;
        return new TableShape(titles(Math.min(wide, filled.length)), 0, 0, List.of(), first, width);
    }

    /// The first line that is a header's; of several lines it may be the upper or the lower. -1 where there is none, or
    /// where more wide rows stand above it than a header has lines: these are the records, and have no header.
    private int firstLine() {
        int wide = 0;
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] > 0 && !Captions.isCaption(rows.get(i)) && labels(i)) {
                boolean last = Body.below(rows, i, width).isEmpty();
                return wide > MOST_LINES || (last && wide > 1) ? -1 : i;
            }
            wide += filled[i] > 1 && filled[i] * 5 >= most * 3 ? 1 : 0;
        }
        return -1;
    }

    private boolean labels(int index) {
        Body body = Body.below(rows, index, width);
        if (body.isEmpty() || (body.wideRows() == 0 && body.columns() > 1)) {
            return isLoneHeader(index, body);
        }
        if (body.columns() == 1 && filled[index] == 1) {
            return isListHeader(index, body);
        }
        int top = new HeaderBlock(rows, merges, left, width).top(index, MOST_LINES);
        double fit = fit(index, body);
        return (labelsMost(top, index, body, fit) || labelsMostWithLower(top, index, fit))
                && fitsEnough(index, body, fit);
    }

    private boolean labelsMost(int top, int bottom, Body body, double fit) {
        int covered = 0;
        int named = 0;
        for (int column = 0; column < width; column++) {
            boolean label = !lowest(column, top, bottom).isBlank();
            named += label ? 1 : 0;
            covered += label && body.holds(column) ? 1 : 0;
        }
        return covered * 2 > body.columns() || (covered * 2 == body.columns() && fit >= 0.7 && named > 1);
    }

    /// Whether a line of many labels labels most columns together with the line below it that goes on with it further
    /// right (欠席 over 4月 5月 …): where records are sparse, that line fills more columns than all of them.
    private boolean labelsMostWithLower(int top, int index, double fit) {
        if (filled[index] * 3 < most || index + 1 >= filled.length || !startsLater(index)) {
            return false;
        }
        int bottom = bottom(index);
        return bottom > index && labelsMost(top, bottom, Body.below(rows, bottom, width), fit);
    }

    private String lowest(int column, int top, int bottom) {
        for (int line = bottom; line >= top; line--) {
            if (!rows.get(line).cell(column).isBlank()) {
                return rows.get(line).cell(column);
            }
        }
        return "";
    }

    /// What speaks for a line's being a header less what speaks against it.
    private double fit(int index, Body body) {
        double good = 0;
        double bad = 0;
        for (int column = 0; column < width; column++) {
            double contrast = body.contrast(column, rows.get(index).cell(column));
            good += Math.max(0, contrast);
            bad -= Math.min(0, contrast);
        }
        return good - 2 * bad;
    }

    /// Where all is text, nothing differs: then a line of short, different texts that come up nowhere below.
    private boolean fitsEnough(int index, Body body, double fit) {
        List<String> cells = TableShape.filled(rows.get(index));
        Set<String> different = new HashSet<>(cells);
        boolean shortOnes =
                cells.stream().allMatch(cell -> cell.strip().length() <= LONG_LABEL && cell.indexOf('。') < 0);
        boolean form = body.columns() <= 2 && Body.isForm(rows, firstColumn(index));
        if (!shortOnes || form) {
            return false;
        }
        return fit > 0.5 || (fit >= 0 && different.size() == cells.size() && different.size() > 1);
    }

    private int firstColumn(int index) {
        int column = 0;
        while (column < width && rows.get(index).cell(column).isBlank()) {
            column++;
        }
        return column;
    }

    /// A header without records below it: a row of several labels, the last such.
    private boolean isLoneHeader(int index, Body body) {
        boolean labels = rows.get(index).cells().stream()
                .map(CellKind::of)
                .allMatch(kind -> kind == CellKind.TEXT
                        || kind == CellKind.BLANK
                        || kind == CellKind.MARK
                        || kind == CellKind.PERIOD);
        return labels && filled[index] > 1 && filled[index] * 5 >= most * 3 && body.wideRows() == 0;
    }

    /// The name over a single column.
    private boolean isListHeader(int index, Body body) {
        String cell = TableShape.filled(rows.get(index)).getFirst();
        boolean first = body.holds(firstColumn(index));
        double fit = body.contrast(firstColumn(index), cell);
        return first && most == 1 && cell.length() <= LONG_LABEL / 2 && fit >= 0 && !HeaderBlock.isTitle(cell);
    }

    /// The last line of the header whose first found line this is.
    private int bottom(int first) {
        int bottom = first;
        while (bottom + 1 < filled.length && bottom - first < MOST_LINES - 1 && continues(bottom)) {
            bottom++;
        }
        return bottom;
    }

    /// Whether the header goes on in the next line: it labels what stands below, and is no record itself.
    private boolean continues(int line) {
        RawRow next = rows.get(line + 1);
        if (filled[line + 1] == 0 || next.row() != rows.get(line).row() + 1 || Captions.isCaption(next)) {
            return false;
        }
        Body body = Body.below(rows, line + 1, width);
        if (body.isEmpty()) {
            return startsLater(line) && isLabels(line + 1);
        }
        boolean under = startsLater(line) && body.mostlyFills(firstColumn(line));
        if (under && isLabelsOrSeries(line + 1)) {
            return true;
        }
        return isLabels(line + 1) && filled[line + 1] > 1 && fit(line + 1, body) >= Math.min(2, 0.3 * filled[line + 1]);
    }

    private boolean startsLater(int line) {
        return firstColumn(line + 1) > firstColumn(line) && filled[line] > 1;
    }

    private boolean isLabels(int index) {
        int values = 0;
        for (String cell : rows.get(index).cells()) {
            CellKind kind = CellKind.of(cell);
            values += kind == CellKind.NUMBER || kind == CellKind.DATE || kind == CellKind.CODE || kind == CellKind.NONE
                    ? 1
                    : 0;
        }
        return values * 6 <= filled[index];
    }

    private boolean isLabelsOrSeries(int index) {
        if (isLabels(index)) {
            return true;
        }
        int before = Integer.MIN_VALUE;
        for (String cell : TableShape.filled(rows.get(index))) {
            String text = cell.strip();
            if (text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int number = Integer.parseInt(text);
            if (before != Integer.MIN_VALUE && number != before + 1 && !(before == 12 && number == 1)) {
                return false;
            }
            before = number;
        }
        return filled[index] > 2;
    }

    private int nextRecord(int after) {
        for (int i = after + 1; i < filled.length; i++) {
            if (filled[i] > 0 && !Captions.isCaption(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private List<String> titles(int before) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            if (filled[i] > 0) {
                titles.add(String.join(
                        " ",
                        TableShape.filled(rows.get(i)).stream()
                                .map(CellLook::label)
                                .toList()));
            }
        }
        return titles;
    }
}
