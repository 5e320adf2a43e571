package jp.yorisoi.flow.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whether training finds the shares that made its records, and leaves alone what few records tell.
class LookupTrainingTest {
    private static final int PEOPLE = 2000;
    /// Three comparisons: a name (same, near, different), a day (same, different), an address (same, different;
    /// shared).
    private static final int[] COMPARISON = {0, 0, 0, 1, 1, 2, 2};

    private static final boolean[] SHARED = {false, false, false, false, false, true, true};
    private static final double[] M = {0.80, 0.15, 0.05, 0.97, 0.03, 0.70, 0.30};
    private static final double[] U = {0.001, 0.004, 0.995, 0.0005, 0.9995, 0.01, 0.99};
    private static final double[] SHIPPED = {0.95, 0.03, 0.02, 0.90, 0.10, 0.90, 0.10};

    /// Records of whom so many are in the register, each with its own person and some others as candidates; `own`
    /// counts
    /// them.
    private static LookupPairs records(int size, double inRegister, Random random) {
        LookupPairs pairs = new LookupPairs();
        for (int record = 0; record < size; record++) {
            pairs.record(PEOPLE, 7);
            if (random.nextDouble() < inRegister) {
                candidate(pairs, M, random);
            }
            for (int other = 0; other < PEOPLE; other++) {
                if (random.nextDouble() < 0.005) {
                    candidate(pairs, U, random);
                }
            }
        }
        return pairs;
    }

    private static void candidate(LookupPairs pairs, double[] shares, Random random) {
        byte[] outcomes = {
            (byte) draw(shares, 0, 3, random), (byte) draw(shares, 3, 5, random), (byte) draw(shares, 5, 7, random)
        };
        double all = 0;
        for (byte outcome : outcomes) {
            all += LookupModel.log2(U[outcome]);
        }
        pairs.candidate(outcomes, 3, all, LookupModel.log2(U[outcomes[2]]), 1 << random.nextInt(3));
    }

    private static int draw(double[] shares, int from, int to, Random random) {
        double left = random.nextDouble();
        for (int outcome = from; outcome < to - 1; outcome++) {
            left -= shares[outcome];
            if (left < 0) {
                return outcome;
            }
        }
        return to - 1;
    }

    private static LookupTraining.Learned learned(LookupPairs pairs) {
        LookupModel shipped = new LookupModel(SHIPPED, 0.99, 0.003);
        return new LookupTraining(pairs, shipped, COMPARISON, SHARED, 30).train();
    }

    @Test
    void sharesThatMadeTheRecordsAreFoundWithoutLabels() {
        LookupTraining.Learned learned = learned(records(4000, 0.8, new Random(11)));

        assertThat(learned.settled()).isTrue();
        assertThat(learned.model().inRegister()).isCloseTo(0.8, within(0.04));
        for (int outcome = 0; outcome < M.length; outcome++) {
            assertThat(learned.model().share(outcome)).as("outcome %d", outcome).isCloseTo(M[outcome], within(0.04));
        }
    }

    @Test
    void fewRecordsLeaveWhatIsShipped() {
        LookupModel model = learned(records(3, 1, new Random(5))).model();

        for (int outcome = 0; outcome < M.length; outcome++) {
            assertThat(model.share(outcome)).isCloseTo(SHIPPED[outcome], within(0.09));
        }
    }

    /// Twins who have all in common but the name, and records that write another one: nobody can tell without labels.
    private static LookupPairs twins(int records, int labelled) {
        LookupPairs pairs = new LookupPairs();
        double rarity = LookupModel.log2(U[3]) + LookupModel.log2(U[5]);
        for (int record = 0; record < records; record++) {
            pairs.record(PEOPLE, 7);
            pairs.candidate(new byte[] {1, 3, 5}, 3, LookupModel.log2(U[1]) + rarity, LookupModel.log2(U[5]), 7);
            pairs.candidate(new byte[] {2, 3, 5}, 3, LookupModel.log2(U[2]) + rarity, LookupModel.log2(U[5]), 7);
            if (record < labelled) {
                pairs.settle(1, 1);
            }
        }
        return pairs;
    }

    @Test
    void whatPeopleDecidedMovesTheShares() {
        double before = learned(twins(200, 0)).model().share(2);
        double after = learned(twins(200, 60)).model().share(2);

        assertThat(before).isLessThan(0.05);
        assertThat(after).isBetween(0.2, 0.4);
    }

    @Test
    void decidedForNobodyIsNobodyFound() {
        LookupPairs pairs = records(200, 1, new Random(3));
        double all = learned(pairs).model().inRegister();
        LookupPairs decided = new LookupPairs();
        for (int record = 0; record < 100; record++) {
            decided.record(PEOPLE, 7);
            decided.candidate(new byte[] {0, 3, 5}, 3, -21, -7, 7);
            decided.settle(-1, 1);
        }
        decided.addAll(pairs);

        assertThat(all).isGreaterThan(0.95);
        assertThat(learned(decided).model().inRegister()).isCloseTo(2 / 3.0, within(0.06));
    }

    @Test
    void somebodyElseOfTheHouseholdTakesUpWhatTheHouseholdShares() {
        LookupModel model = new LookupModel(SHIPPED, 0.9, 0.01);
        double[] shared = {LookupModel.odds(20)};
        double kin = model.probabilities(shared, 1, 0, LookupModel.odds(20), PEOPLE);

        assertThat(kin + shared[0]).isGreaterThan(0.9);
        double[] own = {LookupModel.odds(40)};
        assertThat(model.probabilities(own, 1, 0, LookupModel.odds(20), PEOPLE)).isLessThan(0.001);
        assertThat(own[0]).isGreaterThan(0.999);
    }

    @Test
    void waysThatFindTheSameMatchesMissNone() {
        LookupPairs pairs = new LookupPairs();
        byte[] same = {0, 3, 5};
        for (int record = 0; record < 100; record++) {
            pairs.record(PEOPLE, 7);
            pairs.candidate(same, 3, -21, -7, record < 20 ? 1 : record < 60 ? 3 : 7);
        }
        LookupModel shipped = new LookupModel(SHIPPED, 0.99, 0.003);
        LookupTraining training = new LookupTraining(pairs, shipped, COMPARISON, SHARED, 30);

        LookupTraining.Ways ways = training.ways(shipped, 7, 3);

        // 20 by one way and 40 by two: 20 · 19 / (2 · 41) are likely to be found by none.
        assertThat(ways.recall()).isCloseTo(100 / (100 + 4.6), within(0.01));
        assertThat(training.ways(shipped, 6, 3).all()).isCloseTo(80, within(1.0));
        assertThat(training.pairs(shipped, 6, 0, 1)).isEqualTo(80);
    }
}
