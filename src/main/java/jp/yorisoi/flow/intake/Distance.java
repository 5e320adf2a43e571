package jp.yorisoi.flow.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How far two distributions lie apart. Pure.
///
/// The population stability index (PSI) is the sum over the values of (p − q) · ln(p / q); from 0.25 on a change is
/// called large (N. Siddiqi, *Credit Risk Scorecards*, 2006). Between two samples of one distribution it is about
/// χ² with (values − 1) degrees of freedom times (1/n + 1/m) (B. Yurdakul, *Statistical Properties of Population
/// Stability Index*, 2018), so a small file must lie farther apart than a large one before anybody is told.
final class Distance {
    private static final double LARGE = 0.25;
    /// The standard normal's 99.9 % point, for Wilson and Hilferty's approximation of χ².
    private static final double NORMAL = 3.090;
    private static final double HALF = 0.5;

    private Distance() {}

    /// The stability index of two counts by value; a value that one side never has counts as half a row there.
    static double stability(Map<String, Integer> before, Map<String, Integer> now) {
        Set<String> values = new HashSet<>(before.keySet());
        values.addAll(now.keySet());
        double earlier = total(before) + HALF * values.size();
        double later = total(now) + HALF * values.size();
        double sum = 0;
        for (String value : values) {
            double p = (before.getOrDefault(value, 0) + HALF) / earlier;
            double q = (now.getOrDefault(value, 0) + HALF) / later;
            sum += (p - q) * Math.log(p / q);
        }
        return sum;
    }

    /// Whether an index is large, and larger than chance makes it for counts of this size.
    static boolean isLarge(double index, Map<String, Integer> before, Map<String, Integer> now) {
        Set<String> values = new HashSet<>(before.keySet());
        values.addAll(now.keySet());
        double n = total(before);
        double m = total(now);
        if (n == 0 || m == 0 || values.size() < 2) {
            return false;
        }
        return index >= Math.max(LARGE, chi(values.size() - 1) * (1 / n + 1 / m));
    }

    private static double chi(int degrees) {
        double part = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - part + NORMAL * Math.sqrt(part), 3);
    }

    /// Whether two shares differ by more than `least` and by more than chance makes them (three standard errors of the
    /// pooled share and more).
    static boolean differ(double one, double n, double other, double m, double least) {
        if (n == 0 || m == 0 || Math.abs(one - other) < least) {
            return false;
        }
        double pooled = (one * n + other * m) / (n + m);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return Math.abs(one - other) > (NORMAL + 1) * error;
    }

    private static double total(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
