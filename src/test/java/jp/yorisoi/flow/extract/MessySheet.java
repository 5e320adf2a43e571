package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A sheet that was laid out on purpose, cell by cell, and what must be seen in it.
final class MessySheet {
    /// A table that was laid into the sheet: its header's last line, how many records, and its columns' headers.
    record Laid(int headerRow, long records, List<String> headers) {}

    /// Cells that were merged; all four from 0, both ends within.
    record Merge(int top, int left, int bottom, int right) {}

    final String kind;
    final List<Laid> tables = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    private final TreeMap<Integer, TreeMap<Integer, Object>> cells = new TreeMap<>();

    MessySheet(String kind) {
        this.kind = kind;
    }

    /// Puts a text, a number, a day or a flag into a cell; an empty text leaves it as it is.
    void put(int row, int column, Object value) {
        if (!"".equals(value)) {
            cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
        }
    }

    void merge(int top, int left, int bottom, int right) {
        if (bottom > top || right > left) {
            merges.add(new Merge(top, left, bottom, right));
        }
    }

    /// The rows that hold something, by their number from 0, cells by column.
    TreeMap<Integer, TreeMap<Integer, Object>> cells() {
        return cells;
    }

    int nextRow() {
        return cells.isEmpty() ? 0 : cells.lastKey() + 1;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(kind + " " + tables + "\n");
        cells.entrySet().stream()
                .limit(22)
                .forEach(row -> out.append(row.getKey() + 1)
                        .append(' ')
                        .append(row.getValue())
                        .append('\n'));
        return out.toString();
    }
}
