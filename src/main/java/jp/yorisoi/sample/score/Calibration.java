package jp.yorisoi.sample.score;

import java.util.ArrayList;
import java.util.List;

/// Whether probabilities are what they say: records by the probability that was told, and how many of them are right.
public final class Calibration {
    private static final double[] EDGES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0001};

    private final int[] records = new int[EDGES.length - 1];
    private final double[] told = new double[EDGES.length - 1];
    private final int[] right = new int[EDGES.length - 1];

    /// The records whose probability lies from one edge up to the next: how many, the mean of what was told, and how
    /// many are right.
    public record Bin(double from, double to, int records, double told, Share right) {}

    void add(double probability, boolean isRight) {
        int bin = 0;
        while (bin + 2 < EDGES.length && probability >= EDGES[bin + 1]) {
            bin++;
        }
        records[bin]++;
        told[bin] += probability;
        right[bin] += isRight ? 1 : 0;
    }

    /// The bins that hold records, from the least probability to the greatest.
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < records.length; bin++) {
            if (records[bin] > 0) {
                bins.add(new Bin(
                        EDGES[bin],
                        Math.min(1, EDGES[bin + 1]),
                        records[bin],
                        told[bin] / records[bin],
                        new Share(right[bin], records[bin])));
            }
        }
        return bins;
    }

    @Override
    public String toString() {
        return "Calibration" + bins();
    }
}
