package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Optional;

/// What a batch's columns hold, counted over its stored rows.
public record BatchQuality(int rows, List<ItemQuality> items) {
    /// Copies the list.
    public BatchQuality {
        items = List.copyOf(items);
    }

    /// The column that carries an item.
    public Optional<ItemQuality> find(String item) {
        return items.stream()
                .filter(one -> item.equals(one.column().itemName()))
                .findFirst();
    }

    /// The share of rows in which an item is blank, from 0 to 1.
    public double blank(ItemQuality item) {
        return rows == 0 ? 0 : (double) (rows - item.filling().filled()) / rows;
    }
}
