package jp.yorisoi.flow.linking;

import java.util.HashMap;
import java.util.Map;
import jp.yorisoi.vault.access.Personal;

/// What people who come again do each time (with whom they come), by their sure records: how much likelier what a
/// record tells is of somebody than of anybody. How steady such habits are is learned from the same records (a
/// Dirichlet-multinomial distribution whose strength fits them best when each is foretold from the others), so that
/// what changes from visit to visit says nothing.
@Personal
final class Habits {
    private static final double[] STRENGTHS = {0.1, 0.3, 1, 3, 10, 30, 100};
    /// How many foretold records make a strength worth believing.
    private static final int FEW = 50;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> byPerson = new HashMap<>();
    private int all;
    private double strength = Double.POSITIVE_INFINITY;

    /// Takes up a sure record of a person.
    void add(int person, String habit) {
        if (!habit.isEmpty()) {
            counts.merge(habit, 1, Integer::sum);
            byPerson.computeIfAbsent(person, one -> new HashMap<>()).merge(habit, 1, Integer::sum);
            all++;
        }
    }

    /// Learns how steady habits are, after the last record was taken up.
    void close() {
        double best = 0;
        for (double one : STRENGTHS) {
            double likelihood = likelihood(one);
            if (likelihood > best) {
                best = likelihood;
                strength = one;
            }
        }
    }

    /// By how many bits a strength foretells the records better than how frequent each habit is.
    private double likelihood(double tried) {
        double sum = 0;
        int foretold = 0;
        for (Map<String, Integer> own : byPerson.values()) {
            int size = own.values().stream().mapToInt(Integer::intValue).sum();
            if (size < 2) {
                continue;
            }
            foretold += size;
            for (Map.Entry<String, Integer> one : own.entrySet()) {
                double ratio = ratio(one.getKey(), one.getValue() - 1, size - 1, tried);
                sum += one.getValue() * Math.log(ratio);
            }
        }
        return foretold < FEW ? 0 : sum;
    }

    private double ratio(String habit, int times, int size, double tried) {
        double share = (counts.getOrDefault(habit, 0) + 1) / (double) (all + 1 + counts.size());
        return (times / share + tried) / (size + tried);
    }

    /// How much likelier a habit is of a person than of anybody; the person's records without one that has the habit
    /// where that one is asked about itself.
    double ratio(int person, String habit, boolean itself) {
        Map<String, Integer> own = byPerson.get(person);
        if (own == null || habit.isEmpty() || Double.isInfinite(strength)) {
            return 1;
        }
        int less = itself ? 1 : 0;
        int size = own.values().stream().mapToInt(Integer::intValue).sum() - less;
        return ratio(habit, own.getOrDefault(habit, 0) - less, size, strength);
    }

    @Override
    public String toString() {
        return "Habits[" + all + "]";
    }
}
