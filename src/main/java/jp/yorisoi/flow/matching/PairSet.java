package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// Pairs of rows, each once, in order: the left row in the upper half of a number, the right one in the lower.
final class PairSet {
    private static final int BEGIN = 1 << 12;

    private long[] pairs = new long[BEGIN];
    private int size;
    private int sorted;

    static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    void add(int left, int right) {
        if (size == pairs.length) {
            settle();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, pairs.length * 2);
            }
        }
        pairs[size++] = pair(left, right);
    }

    private void settle() {
        if (sorted == size) {
            return;
        }
        Arrays.sort(pairs, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (distinct == 0 || pairs[distinct - 1] != pairs[i]) {
                pairs[distinct++] = pairs[i];
            }
        }
        size = distinct;
        sorted = distinct;
    }

    /// How many different pairs there are.
    int size() {
        settle();
        return size;
    }

    long[] toArray() {
        settle();
        return Arrays.copyOf(pairs, size);
    }
}
