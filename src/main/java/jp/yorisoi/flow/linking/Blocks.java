package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// People by keys of any kind: a key's people are found without looking at others. Different keys may rarely share a
/// place, so that too many are found, never too few.
final class Blocks {
    /// Enough for a million people; more of them share the hash's bits.
    private final int personBits;
    private long[] entries = new long[1 << 16];
    private int size;

    Blocks(int people) {
        this.personBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, people));
    }

    void add(long key, int person) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = start(key) | person;
    }

    private long start(long key) {
        return key >>> personBits + 1 << personBits;
    }

    /// After the last person was added.
    void close() {
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
    }

    /// Calls for each person of a key; gives how many there are, and calls for none where they are more than `most`.
    int each(long key, int most, IntConsumer people) {
        long start = start(key);
        int at = Arrays.binarySearch(entries, start);
        at = at < 0 ? -at - 1 : at;
        long end = start + (1L << personBits);
        int to = at;
        while (to < entries.length && entries[to] < end) {
            to++;
        }
        for (int i = at; to - at <= most && i < to; i++) {
            people.accept((int) (entries[i] - start));
        }
        return to - at;
    }

    /// How many people a key has.
    int count(long key) {
        return each(key, -1, person -> {});
    }

    /// A key of a kind and two texts.
    static long key(char kind, String text, String more) {
        long hash = 0xCBF29CE484222325L ^ kind;
        hash = add(hash, text);
        hash = (hash ^ 0x1F) * 0x100000001B3L;
        return mix(add(hash, more));
    }

    static long key(char kind, String text, long number) {
        return mix(add(0xCBF29CE484222325L ^ kind, text) ^ number * 0x9E3779B97F4A7C15L);
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x100000001B3L;
        }
        return sum;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
