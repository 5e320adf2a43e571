package jp.yorisoi.flow.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/// A batch against the one before it: that batch, the rows that were to be expected by it (0 where the two are not cut
/// alike), and how far each item moved.
public record Drift(Batch before, long expectedRows, BatchQuality quality, Map<String, ItemDrift> items) {
    /// Copies the items.
    public Drift {
        items = Map.copyOf(items);
    }

    static Drift of(SourceDefinition source, DriftBasis basis, BatchQuality now) {
        Map<String, ItemDrift> items = new LinkedHashMap<>();
        for (ItemQuality item : now.items()) {
            ItemType type = item.column()
                    .item()
                    .flatMap(source::item)
                    .map(ItemDefinition::type)
                    .orElse(ItemType.TEXT);
            basis.quality()
                    .find(item.name())
                    .ifPresent(
                            earlier -> items.put(item.name(), ItemDrift.of(basis.quality(), earlier, now, item, type)));
        }
        return new Drift(basis.batch(), Math.round(basis.expectedRows()), basis.quality(), items);
    }
}
