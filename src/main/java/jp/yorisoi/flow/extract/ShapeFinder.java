package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;

/// Finds a table's header in its first rows: the first row that looks like a record, and the lines of labels above it.
final class ShapeFinder {
    private static final int MOST_LINES = 4;
    private static final List<String> TITLE_WORDS =
            List.of("一覧", "抽出", "作成", "出力", "現在", "：", ":", "年度", "単位", "頁", "ページ", "様式", "名簿", "報告");
    private static final List<String> TITLE_ENDS =
            List.of("市", "課", "室", "部", "係", "学校", "保育所", "保育園", "こども園", "月分", "年分");
    private final List<RawRow> rows;
    private final int[] filled;
    private final int[] values;
    private int most;
    private int width;

    ShapeFinder(List<RawRow> head) {
        rows = head;
        filled = new int[head.size()];
        values = new int[head.size()];
        for (int i = 0; i < filled.length; i++) {
            measure(i);
        }
    }

    private void measure(int index) {
        List<String> cells = rows.get(index).cells();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                filled[index]++;
                values[index] += CellLook.isValue(cells.get(column)) ? 1 : 0;
                width = Math.max(width, column + 1);
            }
        }
        most = Math.max(most, filled[index]);
    }

    TableShape find() {
        int data = firstData();
        int last = data < 0 ? firstWide() : labelsAbove(data);
        if (last < 0) {
            int first = data < 0 ? 1 : rows.get(data).row();
            return new TableShape(titles(Math.max(data, 0)), 0, 0, List.of(), first, width);
        }
        int top = topLine(last);
        int bottom = bottomLine(last, data);
        int next = data < 0 ? nextFilled(bottom) : data;
        int firstDataRow =
                next < 0 ? rows.get(bottom).row() + 1 : rows.get(next).row();
        List<String> headers = HeaderLines.join(rows.subList(top, bottom + 1), width);
        return new TableShape(titles(top), rows.get(bottom).row(), bottom - top + 1, headers, firstDataRow, width);
    }

    /// The first row that is wide enough and looks like a record; -1 where none does.
    private int firstData() {
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] * 5 >= most * 2 && filled[i] > 1 && looksLikeRecord(i) && !continuesHeader(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean looksLikeRecord(int index) {
        return values[index] * 4 >= filled[index] || (values[index] >= 3 && values[index] * 6 >= filled[index]);
    }

    /// The lower line of a header whose upper cells reach down: empty below the first label, whatever else stands in
    /// it.
    private boolean continuesHeader(int index) {
        if (index == 0 || !rows.get(index).cell(0).isBlank()) {
            return false;
        }
        return filled[index - 1] > 1
                && isLabels(index - 1)
                && !rows.get(index - 1).cell(0).isBlank();
    }

    private boolean isLabels(int index) {
        return filled[index] > 0 && values[index] * 6 <= filled[index];
    }

    private boolean isUnits(int index) {
        List<String> cells = TableShape.filled(rows.get(index));
        return !cells.isEmpty() && cells.stream().allMatch(CellLook::isUnit);
    }

    private int firstWide() {
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] > 0 && filled[i] * 5 >= most * 3 && (filled[i] > 1 || most == 1)) {
                return i;
            }
        }
        return -1;
    }

    /// The nearest line of labels above the first record, blank and unit lines passed over; -1 where there is none.
    private int labelsAbove(int data) {
        for (int i = data - 1; i >= 0; i--) {
            if (filled[i] > 0 && !isUnits(i)) {
                boolean header = isLabels(i) || continuesHeader(i);
                boolean wide = filled[i] * 3 >= most || continuesHeader(i);
                return header && wide && (filled[i] > 1 || most <= 2) ? i : -1;
            }
        }
        return -1;
    }

    private int topLine(int last) {
        boolean[] labelled = new boolean[width];
        int top = last;
        cover(labelled, top);
        while (top > 0 && last - top + 1 < MOST_LINES && belongsAbove(top - 1, top, labelled)) {
            top--;
            cover(labelled, top);
        }
        return top;
    }

    private void cover(boolean[] labelled, int line) {
        for (int column = 0; column < width; column++) {
            labelled[column] |= !rows.get(line).cell(column).isBlank();
        }
    }

    /// Whether a line is the upper part of the header below it: it labels columns that have no label yet (cells merged
    /// downwards), or names groups.
    private boolean belongsAbove(int upper, int lower, boolean[] labelled) {
        if (filled[upper] < 2
                || !isLabels(upper)
                || rows.get(upper).row() + 1 != rows.get(lower).row()) {
            return false;
        }
        int open = 0;
        int closed = 0;
        for (int column = 0; column < width; column++) {
            if (!labelled[column]) {
                open++;
                closed += rows.get(upper).cell(column).isBlank() ? 0 : 1;
            }
        }
        if (closed > 0 && closed * 2 >= open) {
            return true;
        }
        return TableShape.filled(rows.get(upper)).stream().noneMatch(ShapeFinder::isTitle);
    }

    private static boolean isTitle(String cell) {
        String text = cell.strip();
        return TITLE_WORDS.stream().anyMatch(text::contains)
                || TITLE_ENDS.stream().anyMatch(end -> text.length() > end.length() && text.endsWith(end));
    }

    /// Without a row that looks like a record, a second line below the first wide one is part of the header only where
    /// it fills no first column.
    private int bottomLine(int last, int data) {
        if (data >= 0) {
            return last;
        }
        int bottom = last;
        while (bottom + 1 < filled.length
                && bottom - last < MOST_LINES - 1
                && filled[bottom + 1] > 0
                && continuesHeader(bottom + 1)) {
            bottom++;
        }
        return bottom;
    }

    private int nextFilled(int after) {
        for (int i = after + 1; i < filled.length; i++) {
            if (filled[i] > 0 && !isUnits(i)) {
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
