package jp.yorisoi.flow.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Inflated bytes that end with an error when there are more than the limits allow for the packed size.
final class LimitedInput extends FilterInputStream {
    private final long packed;
    private final ReadLimits limits;
    private long inflated;

    LimitedInput(InputStream in, long packed, ReadLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        inflated += read;
        if (!limits.allow(packed, inflated)) {
            throw new InflatesTooFar();
        }
    }

    /// The packed data grow beyond the limits.
    static final class InflatesTooFar extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
