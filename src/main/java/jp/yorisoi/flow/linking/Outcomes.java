package jp.yorisoi.flow.linking;

import jp.yorisoi.flow.matching.LookupModel;

/// How one record compares with one person: levels, and how rare each is among anybody else (log2 u). Filled pair by
/// pair.
final class Outcomes {
    private static final int MOST = 24;

    private final byte[] levels = new byte[MOST];
    private final double[] rarities = new double[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    void add(Level level, double u) {
        levels[size] = (byte) level.ordinal();
        rarities[size++] = LookupModel.log2(u);
    }

    int size() {
        return size;
    }

    byte[] levels() {
        return levels;
    }

    Level level(int at) {
        return Level.at(levels[at]);
    }

    boolean has(Level level) {
        for (int i = 0; i < size; i++) {
            if (levels[i] == level.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /// The sum of log2 u, of all or of what a household shares.
    double rarity(boolean sharedOnly) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += sharedOnly && !level(i).isShared() ? 0 : rarities[i];
        }
        return sum;
    }

    /// The weight of one in bits.
    double bits(LookupModel model, int at) {
        return model.bits(levels[at]) - rarities[at];
    }

    /// The weight of all, or of what a household shares.
    double bits(LookupModel model, boolean sharedOnly) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += sharedOnly && !level(i).isShared() ? 0 : model.bits(levels[i]) - rarities[i];
        }
        return sum;
    }
}
