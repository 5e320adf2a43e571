package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;

/// What the first records of a table hold in one column: its different values, each with how often it stands there.
@Personal
final class ColumnContent {
    /// Nothing at all.
    static final ColumnContent EMPTY = new ColumnContent(0);

    private final Map<String, Integer> values = new HashMap<>();
    private final List<ValueLook> looks = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final int firstRow;
    private int filled;

    /// The content of a column whose records begin at a row.
    ColumnContent(int firstRow) {
        this.firstRow = firstRow;
    }

    void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        filled++;
        if (values.merge(cell, 1, Integer::sum) == 1) {
            order.add(cell);
            looks.add(ValueLook.of(cell));
        }
    }

    /// How many cells hold something.
    int filled() {
        return filled;
    }

    /// How many different values there are.
    int distinct() {
        return order.size();
    }

    /// The row of the first record.
    int firstRow() {
        return firstRow;
    }

    String value(int index) {
        return order.get(index);
    }

    ValueLook look(int index) {
        return looks.get(index);
    }

    /// How often a value stands there.
    int times(int index) {
        return values.getOrDefault(order.get(index), 0);
    }

    @Override
    public String toString() {
        return "ColumnContent[filled=" + filled + "]";
    }
}
