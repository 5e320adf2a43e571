package jp.yorisoi.flow.intake;

/// How far an item moved between two batches: the share of blanks before and now, the stability index of its values
/// (see [Distance]; NaN where its values are not counted), and whether each is more than chance.
public record ItemDrift(double blankBefore, double blank, double stability, boolean blanksMoved, boolean valuesMoved) {
    private static final double LEAST = 0.2;

    static ItemDrift of(BatchQuality before, ItemQuality earlier, BatchQuality now, ItemQuality item, ItemType type) {
        double then = before.blank(earlier);
        double blank = now.blank(item);
        boolean coded = type == ItemType.CODE || type == ItemType.FLAG || type == ItemType.GRADE;
        double stability = coded ? Distance.stability(earlier.shares(), item.shares()) : Double.NaN;
        return new ItemDrift(
                then,
                blank,
                stability,
                Distance.differ(then, before.rows(), blank, now.rows(), LEAST),
                coded && Distance.isLarge(stability, earlier.shares(), item.shares()));
    }
}
