package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.Reader;

/// Passes characters on until one record takes more of them than allowed: a quote that never closes must not swallow
/// the whole file into memory.
final class RecordReader extends Reader {
    private final Reader in;
    private final int limit;
    private long sinceRecord;

    RecordReader(Reader in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /// Tells that a record is complete.
    void recordDone() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (sinceRecord > limit) {
            throw new RecordTooLong();
        }
        int read = in.read(buffer, from, length);
        sinceRecord += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// One record has more characters than the limits allow.
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
