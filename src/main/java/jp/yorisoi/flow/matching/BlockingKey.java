package jp.yorisoi.flow.matching;

import java.util.Arrays;

/// One way of bringing rows together: rows with the same key are a block, and each pair within it a candidate. A row
/// may
/// have several keys (the words of a title) or none.
final class BlockingKey {
    private final String name;
    private final long[] left;
    private final long[] right;
    private final boolean within;

    /// Keys with their rows: the key's number in the upper bits, the row in the lower 32; sorted.
    private BlockingKey(String name, long[] left, long[] right, boolean within) {
        this.name = name;
        this.left = left;
        this.right = right;
        this.within = within;
    }

    /// Of two forms, or one twice: rows have the key that both forms' numbers make.
    static BlockingKey of(Form first, Form second, boolean within) {
        long[] left = rows(first, second, true);
        String name = first == second ? first.name() : first.name() + " + " + second.name();
        return new BlockingKey(name, left, within ? left : rows(first, second, false), within);
    }

    private static long[] rows(Form first, Form second, boolean ofLeft) {
        int rows = first.rows(ofLeft);
        long[] keys = new long[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            for (int one : first.codes(ofLeft, row)) {
                if (first == second) {
                    keys = put(keys, size++, one, row);
                    continue;
                }
                for (int two : second.codes(ofLeft, row)) {
                    long mixed = (one * 0x9E3779B97F4A7C15L ^ two) * 0xC2B2AE3D27D4EB4FL;
                    keys = put(keys, size++, (int) (mixed >>> 33), row);
                }
            }
        }
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static long[] put(long[] keys, int at, int key, int row) {
        long[] room = at < keys.length ? keys : Arrays.copyOf(keys, keys.length * 2 + 1);
        room[at] = (long) key << 32 | row;
        return room;
    }

    String name() {
        return name;
    }

    /// What is done with a block: the rows `from` (inclusive) to `to` of the left keys and of the right ones.
    private interface Block {
        void of(int leftFrom, int leftTo, int rightFrom, int rightTo);
    }

    private void blocks(Block block) {
        int l = 0;
        int r = 0;
        while (l < left.length) {
            long key = left[l] >>> 32;
            int leftTo = l;
            while (leftTo < left.length && left[leftTo] >>> 32 == key) {
                leftTo++;
            }
            while (r < right.length && right[r] >>> 32 < key) {
                r++;
            }
            int rightTo = r;
            while (rightTo < right.length && right[rightTo] >>> 32 == key) {
                rightTo++;
            }
            if (rightTo > r) {
                block.of(l, leftTo, r, rightTo);
            }
            l = leftTo;
            r = within ? leftTo : rightTo;
        }
    }

    /// How many candidates it gives, blocks of more than `most` pairs left out.
    long cost(long most) {
        long[] sum = new long[1];
        blocks((leftFrom, leftTo, rightFrom, rightTo) -> {
            long pairs = pairs(leftTo - leftFrom, rightTo - rightFrom);
            sum[0] += pairs <= most ? pairs : 0;
        });
        return sum[0];
    }

    private long pairs(long lefts, long rights) {
        return within ? lefts * (lefts - 1) / 2 : lefts * rights;
    }

    /// Adds its candidates, blocks of more than `most` pairs left out.
    void addTo(PairSet candidates, long most) {
        blocks((leftFrom, leftTo, rightFrom, rightTo) -> {
            if (pairs(leftTo - leftFrom, rightTo - rightFrom) > most) {
                return;
            }
            for (int l = leftFrom; l < leftTo; l++) {
                for (int r = within ? l + 1 : rightFrom; r < rightTo; r++) {
                    int one = (int) left[l];
                    int other = (int) right[r];
                    if (one != other || !within) {
                        candidates.add(one, other);
                    }
                }
            }
        });
    }

    /// Whether it brings these two rows together: for telling what each key finds.
    static boolean share(Form form, int left, int right) {
        for (int one : form.codes(true, left)) {
            for (int other : form.codes(false, right)) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }
}
