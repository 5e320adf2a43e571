package jp.yorisoi.sample.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Draws an exact number out of many by weight.
public final class Draw {
    private Draw() {}

    private record Keyed(double key, int one) {}

    /// The candidates in a drawn order: the heavier, the earlier; those of weight 0 are left out. Taking the first n
    /// gives
    /// n drawn by weight without replacement.
    public static List<Integer> order(long seed, String purpose, List<Integer> candidates, IntToDoubleFunction weight) {
        List<Keyed> keyed = new ArrayList<>(candidates.size());
        for (int one : candidates) {
            double heavy = weight.applyAsDouble(one);
            if (heavy > 0) {
                double unit = Dice.of(seed, purpose, one).unit();
                keyed.add(new Keyed(-StrictMath.log(1 - unit) / heavy, one));
            }
        }
        keyed.sort((a, b) -> a.key == b.key ? Integer.compare(a.one, b.one) : Double.compare(a.key, b.key));
        List<Integer> order = new ArrayList<>(keyed.size());
        keyed.forEach(one -> order.add(one.one));
        return order;
    }

    /// The first n of the drawn order, fewer where there are fewer.
    public static List<Integer> some(
            long seed, String purpose, List<Integer> candidates, IntToDoubleFunction weight, int n) {
        List<Integer> order = order(seed, purpose, candidates, weight);
        return List.copyOf(order.subList(0, Math.min(n, order.size())));
    }
}
