package jp.yorisoi.vault.store;

import java.util.Arrays;

/// A growing array of bytes that takes variable-length numbers (7 bits a byte, low first).
final class Varints {
    private byte[] bytes;
    private int length;

    Varints(int room) {
        this.bytes = new byte[room];
    }

    void put(byte value) {
        need(1);
        bytes[length++] = value;
    }

    void put(byte[] values, int from, int count) {
        need(count);
        System.arraycopy(values, from, bytes, length, count);
        length += count;
    }

    void putNumber(long value) {
        need(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void need(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }
}
