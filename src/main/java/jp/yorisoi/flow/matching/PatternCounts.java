package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// The different patterns of many pairs, in order, and how many pairs have each.
record PatternCounts(long[] patterns, long[] counts) {

    static PatternCounts of(long[] ofPairs) {
        long[] sorted = ofPairs.clone();
        Arrays.sort(sorted);
        long[] patterns = new long[sorted.length];
        long[] counts = new long[sorted.length];
        int size = 0;
        for (long pattern : sorted) {
            if (size == 0 || patterns[size - 1] != pattern) {
                patterns[size++] = pattern;
            }
            counts[size - 1]++;
        }
        return new PatternCounts(Arrays.copyOf(patterns, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return patterns.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatternCounts that
                && Arrays.equals(patterns, that.patterns)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(patterns);
    }

    @Override
    public String toString() {
        return "PatternCounts[" + size() + "]";
    }
}
