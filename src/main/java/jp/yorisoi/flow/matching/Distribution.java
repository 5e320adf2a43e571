package jp.yorisoi.flow.matching;

import java.util.Arrays;
import java.util.List;

/// How often each pattern comes out among one class of pairs: every comparison's levels, each given the level of one
/// other comparison where the two hang together (a dependence tree: Chow & Liu 1968, "Approximating discrete
/// probability
/// distributions with dependence trees"); without dependences it is the product that Fellegi & Sunter (1969) assume.
final class Distribution {
    private static final double LOG2 = Math.log(2);

    private final double[][] alone;
    private final int[] parent;
    /// By comparison, the parent's level (0 where there is no parent) and the level, in bits.
    private final double[][][] bits;

    private Distribution(double[][] alone, int[] parent, double[][][] given) {
        this.alone = alone;
        this.parent = parent;
        this.bits = new double[alone.length][][];
        for (int c = 0; c < alone.length; c++) {
            double[][] shares = parent[c] < 0 ? new double[][] {alone[c]} : given[c];
            bits[c] = new double[shares.length][];
            for (int i = 0; i < shares.length; i++) {
                bits[c][i] = Arrays.stream(shares[i])
                        .map(share -> Math.log(share) / LOG2)
                        .toArray();
            }
        }
    }

    /// Of shares by comparison and level.
    static Distribution independent(double[][] alone) {
        int[] parent = new int[alone.length];
        Arrays.fill(parent, -1);
        return new Distribution(alone, parent, new double[alone.length][][]);
    }

    /// The shares of levels among weighted patterns, drawn to `prior` as if by so many pairs more.
    static double[][] shares(PatternCounts patterns, double[] weights, double[][] prior, double strength) {
        double[] alike = new double[prior.length];
        Arrays.fill(alike, strength);
        return shares(patterns, weights, prior, alike);
    }

    /// The same with a strength for each comparison.
    static double[][] shares(PatternCounts patterns, double[] weights, double[][] prior, double[] strengths) {
        double[][] shares = new double[prior.length][];
        for (int c = 0; c < prior.length; c++) {
            shares[c] = new double[prior[c].length];
            double sum = strengths[c];
            for (int level = 0; level < prior[c].length; level++) {
                shares[c][level] = strengths[c] * prior[c][level];
            }
            for (int i = 0; i < patterns.size(); i++) {
                double weight = patterns.counts()[i] * weights[i];
                shares[c][Comparisons.level(patterns.patterns()[i], c)] += weight;
                sum += weight;
            }
            for (int level = 0; level < prior[c].length; level++) {
                shares[c][level] /= sum;
            }
        }
        return shares;
    }

    /// With the tree of those dependences that tell most, learned from weighted patterns; shares given a level are
    /// drawn
    /// to those alone as if by `strength` pairs more. The comparisons marked as `apart` hang together with none.
    static Distribution tree(
            PatternCounts patterns, double[] weights, double[][] alone, double strength, boolean[] apart) {
        int size = alone.length;
        double[][][][] joint = new double[size][size][][];
        double total = 0;
        for (int i = 0; i < patterns.size(); i++) {
            total += patterns.counts()[i] * weights[i];
        }
        double[][] told = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size && !apart[a]; b++) {
                if (apart[b]) {
                    continue;
                }
                joint[a][b] = joint(patterns, weights, alone, a, b);
                told[a][b] = information(joint[a][b], total);
                told[b][a] = told[a][b];
            }
        }
        int[] parent = spanning(told);
        double[][][] given = new double[size][][];
        for (int c = 0; c < size; c++) {
            if (parent[c] >= 0) {
                double[][] both = parent[c] < c ? joint[parent[c]][c] : turned(joint[c][parent[c]]);
                given[c] = conditional(both, alone[c], strength);
            }
        }
        return new Distribution(alone, parent, given);
    }

    private static double[][] joint(PatternCounts patterns, double[] weights, double[][] alone, int a, int b) {
        double[][] joint = new double[alone[a].length][alone[b].length];
        for (int i = 0; i < patterns.size(); i++) {
            long pattern = patterns.patterns()[i];
            joint[Comparisons.level(pattern, a)][Comparisons.level(pattern, b)] += patterns.counts()[i] * weights[i];
        }
        return joint;
    }

    private static double[][] turned(double[][] table) {
        double[][] turned = new double[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                turned[j][i] = table[i][j];
            }
        }
        return turned;
    }

    /// Mutual information in bits, less what chance alone gives (Miller 1955), so that few pairs make no dependence.
    private static double information(double[][] joint, double total) {
        if (total <= 0) {
            return 0;
        }
        double[] rows = Arrays.stream(joint)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double[] columns = new double[joint[0].length];
        for (double[] row : joint) {
            for (int j = 0; j < row.length; j++) {
                columns[j] += row[j];
            }
        }
        double sum = 0;
        for (int i = 0; i < joint.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (joint[i][j] > 0) {
                    sum += joint[i][j] / total * Math.log(joint[i][j] * total / rows[i] / columns[j]) / LOG2;
                }
            }
        }
        long usedRows = Arrays.stream(rows).filter(row -> row > 0).count();
        long usedColumns = Arrays.stream(columns).filter(column -> column > 0).count();
        return sum - (usedRows - 1) * (usedColumns - 1) / (2 * total * LOG2);
    }

    /// The tree with the greatest sum of information (Prim); a comparison that hangs together with none has no parent.
    private static int[] spanning(double[][] told) {
        int size = told.length;
        int[] parent = new int[size];
        double[] best = new double[size];
        int[] from = new int[size];
        boolean[] in = new boolean[size];
        Arrays.fill(parent, -1);
        Arrays.fill(from, -1);
        for (int step = 0; step < size; step++) {
            int next = -1;
            for (int c = 0; c < size; c++) {
                if (!in[c] && (next < 0 || best[c] > best[next])) {
                    next = c;
                }
            }
            in[next] = true;
            parent[next] = best[next] > 0 ? from[next] : -1;
            for (int c = 0; c < size; c++) {
                if (!in[c] && told[next][c] > best[c]) {
                    best[c] = told[next][c];
                    from[c] = next;
                }
            }
        }
        return parent;
    }

    private static double[][] conditional(double[][] both, double[] alone, double strength) {
        double[][] given = new double[both.length][];
        for (int i = 0; i < both.length; i++) {
            double sum = Arrays.stream(both[i]).sum() + strength;
            given[i] = new double[alone.length];
            for (int j = 0; j < alone.length; j++) {
                given[i][j] = (both[i][j] + strength * alone[j]) / sum;
            }
        }
        return given;
    }

    /// The share of pairs with this pattern, in bits.
    double bits(long pattern) {
        double sum = 0;
        for (int c = 0; c < bits.length; c++) {
            int above = parent[c] < 0 ? 0 : Comparisons.level(pattern, parent[c]);
            sum += bits[c][above][Comparisons.level(pattern, c)];
        }
        return sum;
    }

    /// The share of a level of a comparison, whatever the others say.
    double share(int comparison, int level) {
        return alone[comparison][level];
    }

    /// The shares of all levels, by comparison.
    List<double[]> shares() {
        return Arrays.stream(alone).map(double[]::clone).toList();
    }
}
