package jp.yorisoi.flow.linking;

import java.util.Arrays;

/// The rows of a batch in the order of their persons; of one person the records' own persons first.
final class PersonRows {
    private static final int DIGIT = 11;
    private static final int DIGITS = 4;
    private static final int MOST_OTHERS = 31;

    private final long[] persons;
    private final long[] places;

    PersonRows(LinkedRows rows) {
        int layers = Math.min(rows.others(), MOST_OTHERS);
        int size = 0;
        for (int place = 0; place <= layers; place++) {
            for (int row = 0; row < rows.rows(); row++) {
                size += person(rows, row, place) == 0 ? 0 : 1;
            }
        }
        long[] unsorted = new long[size];
        long[] where = new long[size];
        int at = 0;
        for (int place = 0; place <= layers; place++) {
            for (int row = 0; row < rows.rows(); row++) {
                long person = person(rows, row, place);
                if (person != 0) {
                    unsorted[at] = person;
                    where[at++] = LinkTable.place(row, mark(rows, row, place), place);
                }
            }
        }
        int[] order = sorted(unsorted);
        this.persons = new long[size];
        this.places = new long[size];
        for (int i = 0; i < size; i++) {
            persons[i] = unsorted[order[i]];
            places[i] = where[order[i]];
        }
    }

    private static long person(LinkedRows rows, int row, int place) {
        return place == 0 ? rows.person(row) : rows.other(row, place - 1);
    }

    private static int mark(LinkedRows rows, int row, int place) {
        return place == 0 ? rows.mark(row) : rows.otherMark(row, place - 1);
    }

    /// A radix sort, which keeps equals in their order: ids of persons have 42 bits.
    private static int[] sorted(long[] keys) {
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> i);
        int[] next = new int[keys.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            int shift = digit * DIGIT;
            int[] start = new int[(1 << DIGIT) + 1];
            for (long key : keys) {
                start[digit(key, shift) + 1]++;
            }
            for (int i = 0; i < 1 << DIGIT; i++) {
                start[i + 1] += start[i];
            }
            for (int from : order) {
                next[start[digit(keys[from], shift)]++] = from;
            }
            int[] swap = order;
            order = next;
            next = swap;
        }
        return order;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & ((1 << DIGIT) - 1);
    }

    int size() {
        return persons.length;
    }

    long person(int index) {
        return persons[index];
    }

    long[] persons(int from, int to) {
        return Arrays.copyOfRange(persons, from, to);
    }

    long[] places(int from, int to) {
        return Arrays.copyOfRange(places, from, to);
    }
}
