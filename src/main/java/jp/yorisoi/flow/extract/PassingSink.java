package jp.yorisoi.flow.extract;

import java.nio.file.Path;
import jp.yorisoi.base.text.Problem;
import org.jspecify.annotations.Nullable;

/// Passes rows on from within a reader of damaged files: what the receiver throws is the receiver's, and must not be
/// told as damage of the file.
final class PassingSink implements RowSink {
    private final RowSink receiver;
    private @Nullable RuntimeException thrown;

    private PassingSink(RowSink receiver) {
        this.receiver = receiver;
    }

    /// A step that reads rows into a sink.
    @FunctionalInterface
    interface Reading {
        void into(RowSink sink) throws java.io.IOException;
    }

    /// Reads rows into a receiver; the reader's failures become one sentence, the receiver's come out as they are.
    static void read(Path path, RowSink receiver, Reading reading) {
        PassingSink sink = new PassingSink(receiver);
        Guarded.reading(path, () -> {
            reading.into(sink);
            return true;
        });
        if (sink.thrown != null) {
            throw sink.thrown;
        }
    }

    @Override
    public boolean row(RawRow row) {
        try {
            return receiver.row(row);
        } catch (RuntimeException e) {
            thrown = e;
            return false;
        }
    }

    @Override
    public void problem(Problem problem) {
        receiver.problem(problem);
    }
}
