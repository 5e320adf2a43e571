package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Clusters the rows of one file by the mean weight between clusters, never by closure: a chain of half-likely pairs
/// does
/// not make one person. Weights are held to ±6 bits, and a pair that was not compared counts −6.
final class Clusters {
    private static final double HELD = 6;

    private final Map<Long, Double> weights = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> sums = new TreeMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    private record Merge(double mean, int one, int other, int size) {}

    /// Of pairs of rows with weights in bits.
    Clusters(long[] pairs, double[] bits) {
        for (int i = 0; i < pairs.length; i++) {
            if (bits[i] <= -HELD) {
                continue;
            }
            int left = PairSet.left(pairs[i]);
            int right = PairSet.right(pairs[i]);
            double weight = Math.clamp(bits[i], -HELD, HELD);
            weights.put(pairs[i], weight);
            link(left, right, weight);
            link(right, left, weight);
        }
    }

    private void link(int from, int to, double weight) {
        sums.computeIfAbsent(from, row -> new TreeMap<>()).put(to, weight + HELD);
        members.computeIfAbsent(from, row -> new ArrayList<>(List.of(row)));
    }

    /// For each row that is in a cluster with others, the cluster's first row.
    Map<Integer, Integer> merge() {
        PriorityQueue<Merge> queue = new PriorityQueue<>(Comparator.comparingDouble(Merge::mean)
                .reversed()
                .thenComparingInt(Merge::one)
                .thenComparingInt(Merge::other));
        sums.forEach((one, others) -> others.forEach((other, sum) -> {
            if (one < other) {
                offer(queue, one, other, sum);
            }
        }));
        while (!queue.isEmpty()) {
            Merge merge = queue.remove();
            List<Integer> one = members.get(merge.one);
            List<Integer> other = members.get(merge.other);
            if (one == null || other == null || one.size() * other.size() != merge.size) {
                continue;
            }
            one.addAll(other);
            members.remove(merge.other);
            Map<Integer, Double> mine = neighbours(merge.one);
            Map<Integer, Double> theirs = neighbours(merge.other);
            mine.remove(merge.other);
            sums.remove(merge.other);
            theirs.forEach((to, sum) -> {
                if (to != merge.one) {
                    mine.merge(to, sum, Double::sum);
                    Map<Integer, Double> back = neighbours(to);
                    back.remove(merge.other);
                    back.merge(merge.one, sum, Double::sum);
                }
            });
            mine.forEach((to, sum) -> offer(queue, Math.min(merge.one, to), Math.max(merge.one, to), sum));
        }
        Map<Integer, Integer> clusters = new HashMap<>();
        members.forEach((first, rows) -> rows.forEach(row -> clusters.put(row, first)));
        return clusters;
    }

    private Map<Integer, Double> neighbours(int row) {
        return sums.computeIfAbsent(row, added -> new TreeMap<>());
    }

    /// `sum` is of the weights above −6 of all pairs between two clusters.
    private void offer(PriorityQueue<Merge> queue, int one, int other, double sum) {
        List<Integer> ones = members.get(one);
        List<Integer> others = members.get(other);
        if (ones == null || others == null) {
            return;
        }
        int size = ones.size() * others.size();
        double mean = sum / size - HELD;
        if (mean > 0) {
            queue.add(new Merge(mean, one, other, size));
        }
    }

    /// The pairs from a probability on: those within a cluster at least as likely as the best way over a third row,
    /// those
    /// between clusters at most even.
    List<MatchedPair> pairs(long[] pairs, double[] bits, double least) {
        Map<Integer, Integer> clusters = merge();
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        clusters.forEach((row, first) ->
                rows.computeIfAbsent(first, added -> new ArrayList<>()).add(row));
        Map<Long, Double> direct = new HashMap<>();
        for (int i = 0; i < pairs.length; i++) {
            if (bits[i] > -HELD) {
                direct.put(pairs[i], MatchModel.probability(bits[i]));
            }
        }
        List<MatchedPair> kept = new ArrayList<>();
        direct.forEach((pair, probability) -> {
            int left = PairSet.left(pair);
            int right = PairSet.right(pair);
            boolean together = clusters.getOrDefault(left, -1).equals(clusters.getOrDefault(right, -2));
            if (!together && Math.min(probability, EVEN) >= least) {
                kept.add(new MatchedPair(left, right, Math.min(probability, EVEN)));
            }
        });
        rows.values().forEach(cluster -> within(cluster, direct, least, kept));
        kept.sort(Comparator.comparingInt(MatchedPair::left).thenComparingInt(MatchedPair::right));
        return kept;
    }

    private static final double EVEN = 0.49;

    private static void within(List<Integer> cluster, Map<Long, Double> direct, double least, List<MatchedPair> kept) {
        List<Integer> rows = cluster.stream().sorted().toList();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                double best = probability(rows.get(i), rows.get(j), direct);
                for (int over : rows) {
                    best = Math.max(
                            best, probability(rows.get(i), over, direct) * probability(over, rows.get(j), direct));
                }
                if (best >= least) {
                    kept.add(new MatchedPair(rows.get(i), rows.get(j), best));
                }
            }
        }
    }

    private static double probability(int one, int other, Map<Long, Double> direct) {
        return one == other ? 0 : direct.getOrDefault(PairSet.pair(Math.min(one, other), Math.max(one, other)), 0.0);
    }
}
