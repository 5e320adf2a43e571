package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// Learns a [LookupModel] from unlabelled records: u is given (each pair brings its own), m, the share in the register
/// and
/// that of kin are moved by expectation and maximisation (Dempster, Laird & Rubin 1977; Winkler 1988), drawn to what is
/// shipped as if by some records more, so that a small source has the shipped weights and a large one its own.
///
/// Records that people decided count as they were decided (Nigam et al. 2000, "Text classification from labeled and
/// unlabeled documents using EM"), in the share in which the others were drawn.
public final class LookupTraining {
    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 2e-5;
    private static final double DRAWN_PRIOR = 20;
    private static final double DRAWN_KIN = 300;
    private static final double LEAST_KIN = 0.0005;
    private static final double MOST_KIN = 0.02;
    private static final double LEAST_OUTCOME = 1e-6;
    private static final double LEAST_IN_REGISTER = 0.05;
    private static final double MOST_IN_REGISTER = 0.999;

    private final LookupPairs pairs;
    private final LookupModel shipped;
    private final int[] comparison;
    private final boolean[] shared;
    private final double drawn;
    private double[] odds = new double[64];

    /// `comparison` tells of which comparison each outcome is, `shared` whether a household shares it, `drawn` how many
    /// records the shipped shares count for.
    public LookupTraining(LookupPairs pairs, LookupModel shipped, int[] comparison, boolean[] shared, double drawn) {
        this.pairs = pairs;
        this.shipped = shipped;
        this.comparison = comparison.clone();
        this.shared = shared.clone();
        this.drawn = drawn;
    }

    /// A model, how many records it finds in the register, in how many steps, and whether it had settled by then.
    public record Learned(LookupModel model, double expected, int steps, boolean settled) {}

    /// What is counted in one step.
    private static final class Sums {
        private final double[] outcomes;
        private double records;
        private double found;
        private double kin;

        Sums(int size) {
            outcomes = new double[size];
        }
    }

    /// Learns until nothing moves any more.
    public Learned train() {
        return train(true);
    }

    /// Learns only how many records are of people in the register, by the shipped shares: for records from which the
    /// shares cannot be learned.
    public Learned trainShareInRegister() {
        return train(false);
    }

    private Learned train(boolean movesShares) {
        LookupModel model = shipped;
        Sums sums = count(model);
        for (int step = 1; step <= MOST_STEPS; step++) {
            LookupModel next = next(sums, movesShares);
            double moved = moved(model, next);
            model = next;
            sums = count(model);
            if (moved < SETTLED) {
                return new Learned(model, sums.found, step, true);
            }
        }
        return new Learned(model, sums.found, MOST_STEPS, false);
    }

    private static double moved(LookupModel before, LookupModel after) {
        double most = Math.abs(before.inRegister() - after.inRegister());
        double[] old = before.shares();
        double[] now = after.shares();
        for (int outcome = 0; outcome < old.length; outcome++) {
            most = Math.max(most, Math.abs(old[outcome] - now[outcome]));
        }
        return most;
    }

    /// The probabilities of a record's candidates under a model, from place 0 on.
    private double weigh(LookupModel model, int record) {
        int first = pairs.first(record);
        int size = pairs.end(record) - first;
        if (size > odds.length) {
            odds = new double[size * 2];
        }
        double together = 0;
        for (int i = 0; i < size; i++) {
            double all = 0;
            double household = 0;
            for (int at = pairs.outcomeFirst(first + i); at < pairs.outcomeEnd(first + i); at++) {
                int outcome = pairs.outcome(at);
                double weight = model.bits(outcome);
                all += weight;
                household += shared[outcome] ? weight : 0;
            }
            odds[i] = LookupModel.odds(all - pairs.rarity(first + i));
            together += LookupModel.odds(household - pairs.sharedRarity(first + i));
        }
        double kin = model.probabilities(odds, size, 0, together, pairs.people(record));
        return pairs.isSettled(record) ? settle(pairs.settled(record), size, kin) : kin;
    }

    /// What people decided in place of what is probable; a record of none of its candidates may still be of their kin.
    private double settle(int place, int size, double kin) {
        double found = 0;
        for (int i = 0; i < size; i++) {
            found += odds[i];
        }
        Arrays.fill(odds, 0, size, 0);
        if (place < 0) {
            return Math.min(1, kin / Math.max(kin, 1 - found));
        }
        odds[place] = 1;
        return 0;
    }

    private Sums count(LookupModel model) {
        Sums sums = new Sums(comparison.length);
        for (int record = 0; record < pairs.records(); record++) {
            double weight = pairs.weight(record);
            sums.records += weight;
            sums.kin += weight * weigh(model, record);
            int first = pairs.first(record);
            for (int pair = first; pair < pairs.end(record); pair++) {
                double probability = weight * odds[pair - first];
                sums.found += probability;
                for (int at = pairs.outcomeFirst(pair); at < pairs.outcomeEnd(pair); at++) {
                    sums.outcomes[pairs.outcome(at)] += probability;
                }
            }
        }
        return sums;
    }

    private LookupModel next(Sums sums, boolean movesShares) {
        double[] of = new double[comparison.length];
        double[] m = new double[comparison.length];
        for (int outcome = 0; outcome < m.length; outcome++) {
            m[outcome] = sums.outcomes[outcome] + drawn * shipped.share(outcome);
            of[comparison[outcome]] += m[outcome];
        }
        for (int outcome = 0; outcome < m.length; outcome++) {
            m[outcome] = Math.max(LEAST_OUTCOME, m[outcome] / of[comparison[outcome]]);
        }
        double inRegister = (sums.found + DRAWN_PRIOR * shipped.inRegister()) / (sums.records + DRAWN_PRIOR);
        double kin = (sums.kin + DRAWN_KIN * shipped.kin()) / (sums.records + DRAWN_KIN);
        return new LookupModel(
                movesShares ? m : shipped.shares(),
                Math.clamp(inRegister, LEAST_IN_REGISTER, MOST_IN_REGISTER),
                Math.clamp(kin, LEAST_KIN, MOST_KIN));
    }

    /// What each way of finding candidates is worth under a model.
    ///
    /// @param pairs how many candidates only the ways of a set found, by way: those that fall away without it
    public record Ways(double[] pairs, double[] matches, double byOne, double byTwo, double all) {
        /// The share of the matches that the ways hold, estimated without truth.
        public double recall() {
            return all == 0 ? 0 : all / (all + BlockingRecall.missed(byOne, byTwo));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ways that
                    && Arrays.equals(matches, that.matches)
                    && Arrays.equals(pairs, that.pairs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(matches);
        }

        @Override
        public String toString() {
            return "Ways[" + matches.length + "]";
        }
    }

    /// Counts by the ways in a set (a bit each): for each way the candidates and the matches that no other of them
    /// finds,
    /// and the matches that one way and that two find. Records for which only one way is open tell nothing of what the
    /// others miss, and are left out of the latter.
    public Ways ways(LookupModel model, int set, int size) {
        double[] alone = new double[size];
        double[] matches = new double[size];
        double byOne = 0;
        double byTwo = 0;
        double all = 0;
        for (int record = 0; record < pairs.records(); record++) {
            weigh(model, record);
            boolean several = Integer.bitCount(pairs.asked(record) & set) > 1;
            for (int pair = pairs.first(record); pair < pairs.end(record); pair++) {
                int found = pairs.ways(pair) & set;
                double probability = found == 0 ? 0 : odds[pair - pairs.first(record)];
                int count = Integer.bitCount(found);
                all += several ? probability : 0;
                byTwo += several && count == 2 ? probability : 0;
                if (count == 1) {
                    byOne += several ? probability : 0;
                    alone[Integer.numberOfTrailingZeros(found)]++;
                    matches[Integer.numberOfTrailingZeros(found)] += probability;
                }
            }
        }
        return new Ways(alone, matches, byOne, byTwo, all);
    }

    /// How many candidates the ways of a set find together, where all of them are asked only for those records for
    /// which
    /// the narrow ones don't find somebody who is right with a probability of `sure`.
    public int pairs(LookupModel model, int set, int narrow, double sure) {
        int count = 0;
        for (int record = 0; record < pairs.records(); record++) {
            weigh(model, record);
            int first = pairs.first(record);
            int few = 0;
            int all = 0;
            boolean found = false;
            for (int pair = first; pair < pairs.end(record); pair++) {
                int ways = pairs.ways(pair) & set;
                few += (ways & narrow) == 0 ? 0 : 1;
                all += ways == 0 ? 0 : 1;
                found |= (ways & narrow) != 0 && odds[pair - first] >= sure;
            }
            count += found ? few : all;
        }
        return count;
    }
}
