package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// What links would come to at different limits, by their own probabilities: how many records would be linked, how many
/// of
/// them rightly, and of how many records somebody is in the register at all.
final class Expectation {
    private static final double[] LIMITS = {
        0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.96,
        0.97, 0.98, 0.99, 0.995, 0.999
    };

    private final int[] found = new int[LIMITS.length];
    private final int[] linked = new int[LIMITS.length];
    private final double[] right = new double[LIMITS.length];
    private double all;

    /// Takes up a record by the probabilities of its candidates; one whose likeliest is for people to decide
    /// (`isForPeople`, by its place) is never linked.
    void add(double[] probabilities, IntPredicate isForPeople) {
        double best = 0;
        boolean forPeople = false;
        for (int at = 0; at < probabilities.length; at++) {
            all += probabilities[at];
            if (probabilities[at] > best) {
                best = probabilities[at];
                forPeople = isForPeople.test(at);
            }
        }
        for (int at = 0; at < LIMITS.length && best >= LIMITS[at]; at++) {
            found[at]++;
            linked[at] += forPeople ? 0 : 1;
            right[at] += forPeople ? 0 : best;
        }
    }

    /// Takes up a record that people gave to somebody.
    void addDecided() {
        all++;
        for (int at = 0; at < LIMITS.length; at++) {
            linked[at]++;
            right[at]++;
        }
    }

    /// What to expect, if the keys find this share of the right people: those whom they miss are missed at any limit.
    List<LinkReport.Expected> told(double blockingRecall) {
        List<LinkReport.Expected> told = new ArrayList<>();
        for (int at = 0; at < LIMITS.length; at++) {
            double precision = linked[at] == 0 ? 1 : right[at] / linked[at];
            double recall = all == 0 ? 1 : right[at] / all * blockingRecall;
            told.add(new LinkReport.Expected(LIMITS[at], linked[at], precision, recall, found[at]));
        }
        return told;
    }
}
