package jp.yorisoi.flow.linking;

import java.util.Arrays;
import jp.yorisoi.vault.access.Personal;

/// The persons of a batch's stored rows, by their ordinals.
@Personal
public final class LinkedRows {
    /// How probable it is stands at the record through which the doubt came.
    private static final int DOUBTFUL = Mark.of(LinkState.REVIEW, ReviewReason.THROUGH_REVIEW, 0.5);

    private final long[] persons;
    private final int[] marks;
    private long[][] others = new long[0][];

    /// Rows of which nobody is known.
    LinkedRows(int rows) {
        this.persons = new long[rows];
        this.marks = new int[rows];
        Arrays.fill(marks, Mark.UNLINKED);
    }

    /// How many rows.
    public int rows() {
        return persons.length;
    }

    /// The record's person, 0 = none; in review the best candidate.
    public long person(int ordinal) {
        return persons[ordinal];
    }

    /// Whether the person is told.
    public LinkState state(int ordinal) {
        return Mark.state(marks[ordinal]);
    }

    /// How probably it is this person, 0 to 1.
    public double probability(int ordinal) {
        return Mark.probability(marks[ordinal]);
    }

    /// Why it waits for a decision.
    public ReviewReason reason(int ordinal) {
        return Mark.reason(marks[ordinal]);
    }

    /// Whether a person decided it.
    public boolean isDecided(int ordinal) {
        return Mark.isDecided(marks[ordinal]);
    }

    /// How many further persons a record has at most.
    public int others() {
        return others.length;
    }

    /// A further person of a record, 0 = none: of a linked one those whom it names besides (the child of an allowance,
    /// the other members of a case), of one in review the other candidates. `which` counts from 0.
    public long other(int ordinal, int which) {
        return Math.abs(kept(ordinal, which));
    }

    /// Whether it still has to be decided that a further person is this one, though the record's own person is told.
    public boolean isOtherDoubtful(int ordinal, int which) {
        return kept(ordinal, which) < 0;
    }

    /// How far a further person is told.
    int otherMark(int ordinal, int which) {
        return isOtherDoubtful(ordinal, which) ? DOUBTFUL : marks[ordinal];
    }

    /// A further person as it is kept: negative where it is doubtful.
    long kept(int ordinal, int which) {
        return which < others.length ? others[which][ordinal] : 0;
    }

    int mark(int ordinal) {
        return marks[ordinal];
    }

    void set(int ordinal, long person, int mark) {
        persons[ordinal] = person;
        marks[ordinal] = mark;
    }

    /// Sets a further person; negative where it is doubtful.
    synchronized void setOther(int ordinal, int which, long person) {
        while (others.length <= which) {
            others = Arrays.copyOf(others, others.length + 1);
            others[others.length - 1] = new long[persons.length];
        }
        others[which][ordinal] = person;
    }

    void clearOthers(int ordinal) {
        for (long[] layer : others) {
            layer[ordinal] = 0;
        }
    }

    @Override
    public String toString() {
        return "LinkedRows[" + persons.length + " rows]";
    }
}
