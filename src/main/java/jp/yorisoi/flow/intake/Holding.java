package jp.yorisoi.flow.intake;

import java.util.Set;

/// A batch that holds on a day, and for which of its slices; `ALL_ROWS` = for every row of it.
public record Holding(Batch batch, Set<Slice> slices, Extent extent) {

    /// How much of the batch holds.
    public enum Extent {
        /// Every row.
        ALL_ROWS,
        /// Only the rows of the named slices; newer batches hold for the others.
        SOME_ROWS
    }

    /// Copies the slices.
    public Holding {
        slices = Set.copyOf(slices);
    }
}
