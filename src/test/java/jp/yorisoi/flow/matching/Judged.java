package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How right pairs are against the truth.
final class Judged {
    private final List<MatchedPair> pairs;
    private final List<Boolean> right = new ArrayList<>();
    private final double truth;

    Judged(MatchResult result, MessyRecords.Rows left, MessyRecords.Rows right) {
        this.pairs = result.pairs();
        boolean within = left == right;
        Map<Integer, Integer> lefts = counts(left);
        double sum = 0;
        for (Map.Entry<Integer, Integer> one : counts(right).entrySet()) {
            double other = lefts.getOrDefault(one.getKey(), 0);
            sum += within ? other * (other - 1) / 2 : other * one.getValue();
        }
        truth = sum;
        for (MatchedPair pair : pairs) {
            this.right.add(left.about().get(pair.left()).equals(right.about().get(pair.right())));
        }
    }

    private static Map<Integer, Integer> counts(MessyRecords.Rows rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.about().forEach(about -> counts.merge(about, 1, Integer::sum));
        return counts;
    }

    double f1(double threshold) {
        double taken = 0;
        double good = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).probability() >= threshold) {
                taken++;
                good += right.get(i) ? 1 : 0;
            }
        }
        return taken == 0 ? 0 : 2 * good / (taken + truth);
    }

    double precision(double threshold) {
        double taken = 0;
        double good = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).probability() >= threshold) {
                taken++;
                good += right.get(i) ? 1 : 0;
            }
        }
        return good / taken;
    }

    double best() {
        double best = 0;
        for (double threshold = 0.05; threshold < 1; threshold += 0.01) {
            best = Math.max(best, f1(threshold));
        }
        return Math.max(best, Math.max(f1(0.999), f1(0.9999)));
    }

    /// How far the mean probability of the pairs from one probability to another lies from the share that is right.
    double calibrationError(double from, double to) {
        double count = 0;
        double apart = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double probability = pairs.get(i).probability();
            if (probability >= from && probability < to) {
                count++;
                apart += probability - (right.get(i) ? 1 : 0);
            }
        }
        return count == 0 ? 0 : Math.abs(apart / count);
    }

    @Override
    public String toString() {
        return String.format("F1(.95) %.4f precision %.4f best %.4f of %.0f", f1(0.95), precision(0.95), best(), truth);
    }
}
