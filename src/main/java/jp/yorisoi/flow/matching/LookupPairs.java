package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// How some records compare with their candidates: outcomes by number, without a value of anybody. Filled record by
/// record.
public final class LookupPairs {
    /// Nobody has decided of whom a record is.
    private static final int OPEN = -2;

    private static final int NOBODY = -1;
    private int[] recordStart = new int[256];
    private double[] people = new double[256];
    private int[] asked = new int[256];
    private int[] settled = new int[256];
    private float[] weights = new float[256];
    private int records;
    private int[] pairStart = new int[4096];
    private float[] rarity = new float[4096];
    private float[] sharedRarity = new float[4096];
    private int[] ways = new int[4096];
    private int pairs;
    private byte[] outcomes = new byte[1 << 15];
    private int used;

    /// Begins a record whose person is one of so many people, with a bit for each way in which candidates were looked
    /// for.
    public void record(double ofPeople, int looked) {
        if (records + 2 > recordStart.length) {
            recordStart = Arrays.copyOf(recordStart, records * 2 + 2);
            people = Arrays.copyOf(people, records * 2 + 2);
            asked = Arrays.copyOf(asked, records * 2 + 2);
            settled = Arrays.copyOf(settled, records * 2 + 2);
            weights = Arrays.copyOf(weights, records * 2 + 2);
        }
        people[records] = ofPeople;
        asked[records] = looked;
        settled[records] = OPEN;
        weights[records] = 1;
        recordStart[records++] = pairs;
        recordStart[records] = pairs;
    }

    /// Adds a candidate of the record: the outcomes, the sum of log2 u over all and over those that a household shares,
    /// and a bit for each way in which the candidate was found.
    public void candidate(byte[] ofPair, int size, double all, double shared, int found) {
        if (pairs + 2 > pairStart.length) {
            int length = pairs * 2 + 2;
            pairStart = Arrays.copyOf(pairStart, length);
            rarity = Arrays.copyOf(rarity, length);
            sharedRarity = Arrays.copyOf(sharedRarity, length);
            ways = Arrays.copyOf(ways, length);
        }
        if (used + size > outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, Math.max(outcomes.length * 2, used + size));
        }
        System.arraycopy(ofPair, 0, outcomes, used, size);
        rarity[pairs] = (float) all;
        sharedRarity[pairs] = (float) shared;
        ways[pairs] = found;
        pairStart[pairs++] = used;
        used += size;
        pairStart[pairs] = used;
        recordStart[records] = pairs;
    }

    /// People decided that the record is of its candidate at a place (counted from 0), or of none of them (−1); it
    /// counts as so much of a record.
    public void settle(int place, double weight) {
        settled[records - 1] = Math.max(NOBODY, place);
        weights[records - 1] = (float) weight;
    }

    /// Adds all records of others, behind one's own.
    public void addAll(LookupPairs others) {
        byte[] one = new byte[Byte.MAX_VALUE];
        for (int record = 0; record < others.records; record++) {
            record(others.people[record], others.asked[record]);
            settled[records - 1] = others.settled[record];
            weights[records - 1] = others.weights[record];
            for (int pair = others.first(record); pair < others.end(record); pair++) {
                int size = others.outcomeEnd(pair) - others.outcomeFirst(pair);
                System.arraycopy(others.outcomes, others.outcomeFirst(pair), one, 0, size);
                candidate(one, size, others.rarity[pair], others.sharedRarity[pair], others.ways[pair]);
            }
        }
    }

    /// How many records.
    public int records() {
        return records;
    }

    /// How many candidates they have together.
    public int pairs() {
        return pairs;
    }

    int first(int record) {
        return recordStart[record];
    }

    int end(int record) {
        return recordStart[record + 1];
    }

    int asked(int record) {
        return asked[record];
    }

    boolean isSettled(int record) {
        return settled[record] != OPEN;
    }

    /// The place of the candidate that people decided for; −1 = none.
    int settled(int record) {
        return settled[record];
    }

    double weight(int record) {
        return weights[record];
    }

    double people(int record) {
        return people[record];
    }

    int outcomeFirst(int pair) {
        return pairStart[pair];
    }

    int outcomeEnd(int pair) {
        return pairStart[pair + 1];
    }

    int outcome(int at) {
        return outcomes[at];
    }

    double rarity(int pair) {
        return rarity[pair];
    }

    double sharedRarity(int pair) {
        return sharedRarity[pair];
    }

    int ways(int pair) {
        return ways[pair];
    }

    @Override
    public String toString() {
        return "LookupPairs[" + records + " records, " + pairs + " pairs]";
    }
}
