package jp.yorisoi.flow.linking;

import jp.yorisoi.flow.matching.LookupModel;
import jp.yorisoi.vault.access.Personal;

/// Whom a record could be about, by falling weight: the best few with their weights in bits, and what all others come
/// to.
@Personal
final class Candidates {
    static final Candidates NONE = new Candidates(0, 1);

    private final int[] people;
    private final float[] bits;
    private final int population;
    private long unsure;
    private double rest;
    private double shared;
    private int pairs;

    Candidates(int size, int population) {
        this.people = new int[size];
        this.bits = new float[size];
        this.population = population;
    }

    void set(int at, int person, double weight, boolean forPeople) {
        people[at] = person;
        bits[at] = (float) weight;
        unsure |= forPeople ? 1L << at : 0;
    }

    /// One more whose weight counts though nobody looks at it.
    void rest(double weight) {
        rest += LookupModel.odds(weight);
    }

    /// What one candidate's household has in common with the record.
    void shared(double weight) {
        shared += LookupModel.odds(weight);
    }

    /// How many people were looked at.
    void pairs(int count) {
        pairs = count;
    }

    int pairs() {
        return pairs;
    }

    int size() {
        return people.length;
    }

    /// Whether the first is the right one with at least this probability, by the record alone.
    boolean isSure(LookupModel model, double probability) {
        return people.length > 0 && !isForPeople(0) && probabilities(model)[0] >= probability;
    }

    /// How probable each is, by the record alone.
    double[] probabilities(LookupModel model) {
        double[] odds = new double[people.length];
        for (int at = 0; at < odds.length; at++) {
            odds[at] = LookupModel.odds(bits[at]);
        }
        model.probabilities(odds, odds.length, rest, shared, population);
        return odds;
    }

    /// The place of a person among those who are told; −1 = none.
    int find(int person) {
        for (int at = 0; at < people.length; at++) {
            if (people[at] == person) {
                return at;
            }
        }
        return -1;
    }

    int person(int at) {
        return people[at];
    }

    double bits(int at) {
        return bits[at];
    }

    /// Whether only people may link a candidate ([Comparisons#isForPeople]).
    boolean isForPeople(int at) {
        return (unsure & 1L << at) != 0;
    }

    /// Among how many the record's person is.
    int population() {
        return population;
    }

    /// The sum of the odds of those who are not told one by one.
    double rest() {
        return rest;
    }

    /// The sum of the odds of all households.
    double shared() {
        return shared;
    }

    @Override
    public String toString() {
        return "Candidates[" + people.length + "]";
    }
}
