package jp.yorisoi.vault.store;

import java.util.Arrays;

/// At most 4096 whole numbers in order (row numbers, person ids), packed by their differences. Immutable.
public final class LongChunk {
    /// The most numbers that a chunk holds.
    public static final int MOST = 4096;

    private static final byte DIFFERENCES = 1;
    private static final byte PLAIN = 2;

    private final long[] values;

    private LongChunk(long[] values) {
        this.values = values;
    }

    /// A chunk of these numbers, copied.
    public static LongChunk of(long... values) {
        if (values.length > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " numbers");
        }
        return new LongChunk(values.clone());
    }

    /// How many numbers.
    public int size() {
        return values.length;
    }

    /// The number at a place, counted from 0.
    public long get(int index) {
        return values[index];
    }

    /// All numbers, as a copy.
    public long[] values() {
        return values.clone();
    }

    /// The chunk as bytes: the differences, or the numbers plainly where those are shorter (random ids).
    public byte[] encode() {
        Varints out = new Varints(values.length * 2 + 16);
        out.put(DIFFERENCES);
        out.putNumber(values.length);
        long before = 0;
        for (long value : values) {
            long difference = value - before;
            out.putNumber((difference << 1) ^ (difference >> 63));
            before = value;
        }
        if (out.length() > values.length * 8 + 4) {
            out = plain();
        }
        return Packed.pack(out.array(), out.length());
    }

    private Varints plain() {
        Varints out = new Varints(values.length * 8 + 16);
        out.put(PLAIN);
        out.putNumber(values.length);
        for (long value : values) {
            for (int i = 0; i < 8; i++) {
                out.put((byte) (value >>> (8 * i)));
            }
        }
        return out;
    }

    /// The chunk that these bytes hold; an [IllegalArgumentException] where they hold none.
    public static LongChunk decode(byte[] bytes) {
        Packed in = Packed.unpack(bytes);
        byte form = in.next();
        long[] values = new long[in.count(MOST)];
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            if (form == DIFFERENCES) {
                long zigzag = in.number();
                before += (zigzag >>> 1) ^ -(zigzag & 1);
                values[i] = before;
            } else {
                for (int b = 0; b < 8; b++) {
                    values[i] |= (in.next() & 0xFFL) << (8 * b);
                }
            }
        }
        return new LongChunk(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongChunk chunk && Arrays.equals(values, chunk.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "LongChunk[" + values.length + "]";
    }
}
