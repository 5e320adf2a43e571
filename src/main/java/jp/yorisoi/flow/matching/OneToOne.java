package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Leaves each row at most one partner: the best assignment over each group of rows that candidates connect. The rivals
/// of a pair lower its probability, for only one of them can be right; so ties are told, not guessed.
final class OneToOne {
    private static final int LARGEST = 500;

    /// From which odds of its rivals on a pair is no more than its rivals leave of it.
    private static final double RIVALLED = 0.1;

    private final int leftRows;
    private final List<MatchedPair> pairs;
    private final Groups groups;

    OneToOne(int leftRows, int rightRows, List<MatchedPair> pairs) {
        this.leftRows = leftRows;
        this.pairs = pairs;
        this.groups = new Groups(leftRows + rightRows);
        pairs.forEach(pair -> groups.join(pair.left(), leftRows + pair.right()));
    }

    private record Kept(MatchedPair pair, double rivals) {}

    List<MatchedPair> assigned() {
        List<Kept> kept = new ArrayList<>();
        groups.edges(pairs.size(), i -> pairs.get(i).left())
                .values()
                .forEach(edges -> assign(edges.stream().map(pairs::get).toList(), kept));
        Survivors survivors = new Survivors(pairs, kept.stream().map(Kept::pair).toList());
        return kept.stream().map(one -> told(one, survivors)).toList();
    }

    private static MatchedPair told(Kept kept, Survivors survivors) {
        MatchedPair pair = kept.pair;
        double odds = odds(pair.probability());
        double probability =
                kept.rivals < RIVALLED ? survivors.of(pair.probability()) : odds / (1 + odds + kept.rivals);
        return new MatchedPair(pair.left(), pair.right(), probability);
    }

    private void assign(List<MatchedPair> group, List<Kept> kept) {
        if (group.size() == 1) {
            kept.add(new Kept(group.getFirst(), 0));
            return;
        }
        List<Integer> lefts = new ArrayList<>(
                new TreeSet<>(group.stream().map(MatchedPair::left).toList()));
        List<Integer> rights = new ArrayList<>(
                new TreeSet<>(group.stream().map(MatchedPair::right).toList()));
        if (lefts.size() > LARGEST || rights.size() > LARGEST) {
            greedy(group, kept);
            return;
        }
        double[][] gains = new double[lefts.size()][rights.size()];
        Map<Long, MatchedPair> byRows = new HashMap<>();
        for (MatchedPair pair : group) {
            int left = java.util.Collections.binarySearch(lefts, pair.left());
            int right = java.util.Collections.binarySearch(rights, pair.right());
            gains[left][right] = gain(pair.probability());
            byRows.put(PairSet.pair(left, right), pair);
        }
        int[] taken = Assignment.best(gains);
        for (int left = 0; left < taken.length; left++) {
            if (taken[left] >= 0) {
                MatchedPair pair = byRows.get(PairSet.pair(left, taken[left]));
                if (pair != null) {
                    kept.add(new Kept(pair, rivals(pair, group)));
                }
            }
        }
    }

    /// What a pair is worth: more than nothing however doubtful, so that every row gets whom it can.
    private static double gain(double probability) {
        return Math.log(1 + odds(probability));
    }

    private static double odds(double probability) {
        return probability / Math.max(1e-12, 1 - probability);
    }

    /// The odds of the rivals of a pair.
    private static double rivals(MatchedPair pair, List<MatchedPair> group) {
        double rivals = 0;
        for (MatchedPair other : group) {
            boolean sharesLeft = other.left() == pair.left();
            if (other != pair && (sharesLeft || other.right() == pair.right())) {
                rivals += odds(other.probability()) * (1 - elsewhere(other, pair, sharesLeft, group));
            }
        }
        return rivals;
    }

    /// How surely the row for which a rival competes has its partner elsewhere.
    private static double elsewhere(MatchedPair rival, MatchedPair pair, boolean sharesLeft, List<MatchedPair> group) {
        double best = 0;
        for (MatchedPair other : group) {
            boolean same = sharesLeft ? other.right() == rival.right() : other.left() == rival.left();
            if (same && other != rival && other != pair) {
                best = Math.max(best, other.probability());
            }
        }
        return best;
    }

    private static void greedy(List<MatchedPair> group, List<Kept> kept) {
        TreeSet<Integer> lefts = new TreeSet<>();
        TreeSet<Integer> rights = new TreeSet<>();
        group.stream()
                .sorted((a, b) -> a.probability() != b.probability()
                        ? Double.compare(b.probability(), a.probability())
                        : Long.compare(PairSet.pair(a.left(), a.right()), PairSet.pair(b.left(), b.right())))
                .forEach(pair -> {
                    if (!lefts.contains(pair.left()) && !rights.contains(pair.right())) {
                        lefts.add(pair.left());
                        rights.add(pair.right());
                        kept.add(new Kept(pair, 0));
                    }
                });
    }
}
