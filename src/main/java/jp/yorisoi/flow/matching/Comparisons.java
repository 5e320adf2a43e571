package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Compares pairs of rows column by column; the outcome is the pair's pattern, 4 bits a column.
final class Comparisons {
    private static final int SLICE = 1 << 15;
    private static final int BITS = 4;

    private final List<Comparison> all;

    Comparisons(List<Comparison> all) {
        this.all = List.copyOf(all);
    }

    List<Comparison> all() {
        return all;
    }

    static int level(long pattern, int comparison) {
        return (int) (pattern >>> BITS * comparison) & 0xf;
    }

    private long pattern(int left, int right) {
        long pattern = 0;
        for (int i = 0; i < all.size(); i++) {
            pattern |= (long) all.get(i).level(left, right) << BITS * i;
        }
        return pattern;
    }

    /// The patterns of pairs, in their order whatever the number of threads.
    long[] patterns(long[] pairs, Executor executor) {
        long[] patterns = new long[pairs.length];
        List<CompletableFuture<Void>> slices = new ArrayList<>();
        for (int from = 0; from < pairs.length; from += SLICE) {
            int begin = from;
            int end = Math.min(pairs.length, from + SLICE);
            slices.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = begin; i < end; i++) {
                            patterns[i] = pattern(PairSet.left(pairs[i]), PairSet.right(pairs[i]));
                        }
                    },
                    executor));
        }
        slices.forEach(CompletableFuture::join);
        return patterns;
    }
}
