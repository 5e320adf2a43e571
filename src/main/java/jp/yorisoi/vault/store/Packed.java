package jp.yorisoi.vault.store;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Bytes packed with Deflate at its fastest level, after their own length; and a cursor over what was unpacked.
final class Packed {
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final int LENGTH_BYTES = 4;

    private final byte[] bytes;
    private int at;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] pack(byte[] plain, int length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain, 0, length);
            deflater.finish();
            byte[] packed = new byte[LENGTH_BYTES + length / 2 + 64];
            putLength(packed, length);
            int end = LENGTH_BYTES;
            while (!deflater.finished()) {
                if (end == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                end += deflater.deflate(packed, end, packed.length - end);
            }
            return Arrays.copyOf(packed, end);
        } finally {
            deflater.end();
        }
    }

    static Packed unpack(byte[] packed) {
        if (packed.length < LENGTH_BYTES) {
            throw damaged(null);
        }
        int length = length(packed);
        if (length < 0 || length > LARGEST) {
            throw damaged(null);
        }
        byte[] plain = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, LENGTH_BYTES, packed.length - LENGTH_BYTES);
            int end = 0;
            while (end < length) {
                int got = inflater.inflate(plain, end, length - end);
                if (got == 0) {
                    throw damaged(null);
                }
                end += got;
            }
            return new Packed(plain);
        } catch (DataFormatException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    void skip(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw damaged(null);
        }
        at += count;
    }

    byte next() {
        if (at >= bytes.length) {
            throw damaged(null);
        }
        return bytes[at++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = next();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw damaged(null);
    }

    /// A number that counts something, at most `most`.
    int count(int most) {
        long value = number();
        if (value < 0 || value > most) {
            throw damaged(null);
        }
        return (int) value;
    }

    static IllegalArgumentException damaged(@Nullable Throwable cause) {
        return new IllegalArgumentException("a packed column that does not decode", cause);
    }

    private static void putLength(byte[] packed, int length) {
        for (int i = 0; i < LENGTH_BYTES; i++) {
            packed[i] = (byte) (length >>> (8 * i));
        }
    }

    private static int length(byte[] packed) {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (packed[i] & 0xFF) << (8 * i);
        }
        return length;
    }
}
