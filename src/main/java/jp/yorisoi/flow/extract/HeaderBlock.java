package jp.yorisoi.flow.extract;

import java.util.List;
import java.util.regex.Pattern;

/// Tells which lines above a header's last line belong to it, and which are titles.
final class HeaderBlock {
    private static final int SHORT = 12;
    private static final int SHORT_NAME = 4;
    private static final Pattern NUMBERED = Pattern.compile("^(第\\s*)?[表図]?\\s*[0-9０-９－-]+\\s*[表図]|^[表図]\\s*[0-9０-９]");
    private static final List<String> TITLE_WORDS = List.of(
            "一覧", "抽出", "作成", "出力", "現在", "：", ":", "単位", "頁", "ページ", "様式", "名簿", "報告", "別紙", "別表", "について", "調べ", "資料",
            "出典");
    private static final List<String> TITLE_ENDS =
            List.of("市", "課", "室", "部", "係", "学校", "保育所", "保育園", "こども園", "月分", "年分", "推移", "状況");
    private final List<RawRow> rows;
    private final List<CellRange> merges;
    private final int left;
    private final int width;

    /// The lines of a table that begins in a column and ends before another.
    HeaderBlock(List<RawRow> rows, List<CellRange> merges, int left, int width) {
        this.rows = rows;
        this.merges = merges;
        this.left = left;
        this.width = width;
    }

    /// The header's first line, from its last.
    int top(int bottom, int mostLines) {
        boolean[] labelled = new boolean[width];
        int top = bottom;
        cover(labelled, top);
        while (top > 0 && bottom - top + 1 < mostLines && belongsAbove(top - 1, top, labelled)) {
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
        RawRow row = rows.get(upper);
        List<String> cells = TableShape.filled(row);
        if (cells.isEmpty() || row.row() + 1 != rows.get(lower).row() || !isLabels(cells)) {
            return false;
        }
        if (reachesDown(row)) {
            return true;
        }
        int open = 0;
        int closed = 0;
        for (int column = width - 1; column >= 0; column--) {
            boolean blank = row.cell(column).isBlank();
            open += labelled[column] ? 0 : 1;
            closed += labelled[column] || blank ? 0 : 1;
        }
        if (cells.size() == 1) {
            return isLoneGroup(row, cells.getFirst(), closed > 0 && open > 0);
        }
        if (closed > 0
                && closed * 2 >= open
                && cells.stream().filter(HeaderBlock::isTitle).count() * 2 < cells.size()) {
            return true;
        }
        return cells.stream().noneMatch(HeaderBlock::isTitle);
    }

    /// Whether one of the line's cells is merged with what lies below it.
    private boolean reachesDown(RawRow row) {
        return merges.stream()
                .anyMatch(m -> m.top() == row.row() - 1
                        && m.bottom() > m.top()
                        && !row.cell(m.left()).isBlank());
    }

    /// Whether a line's only cell names a group of columns, rather than the table.
    private boolean isLoneGroup(RawRow row, String cell, boolean closes) {
        int column = 0;
        while (row.cell(column).isBlank()) {
            column++;
        }
        int at = column;
        boolean plain = CellLook.label(cell).length() <= SHORT && !isTitle(cell);
        var merge = merges.stream()
                .filter(m -> m.top() == row.row() - 1 && m.left() == at && m.right() > m.left())
                .findFirst();
        if (merge.isPresent()) {
            boolean within = column > left && merge.get().right() < width;
            return !isTitle(cell) && (within || (closes && merge.get().right() < width - 1));
        }
        return plain && (column > left ? column < width - 1 : closes && column == left);
    }

    private static boolean isLabels(List<String> cells) {
        int values = 0;
        for (String cell : cells) {
            CellKind kind = CellKind.of(cell);
            values += kind == CellKind.NUMBER || kind == CellKind.DATE || kind == CellKind.CODE || kind == CellKind.NONE
                    ? 1
                    : 0;
        }
        return values * 6 <= cells.size();
    }

    /// Whether a text is a title's or a remark's rather than a label.
    static boolean isTitle(String cell) {
        String text = cell.strip();
        return TITLE_WORDS.stream().anyMatch(text::contains)
                || CellLook.isRemark(text)
                || TITLE_ENDS.stream().anyMatch(end -> text.length() > SHORT_NAME && text.endsWith(end))
                || NUMBERED.matcher(text).find();
    }
}
