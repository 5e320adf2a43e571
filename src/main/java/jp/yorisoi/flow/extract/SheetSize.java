package jp.yorisoi.flow.extract;

import java.io.IOException;

/// How large a sheet grows while it is read: no cell, no row and no sheet may grow beyond the limits, however little of
/// it stands in the file, since one shared text or one mark of repetition stands for as many cells as it says.
final class SheetSize {
    /// Excel ends at 32,767 characters a cell.
    static final int CELL_CHARS = 1 << 20;

    private static final long REPEATED_CELLS = 1 << 24;

    private final ReadLimits limits;
    private int row;
    private long rowChars;
    private long chars;
    private long repeated;

    SheetSize(ReadLimits limits) {
        this.limits = limits;
    }

    /// A row begins.
    void begin(int number) {
        row = number;
        rowChars = 0;
    }

    /// The row has a cell of so many characters, or one that is as long already.
    void cell(long length) throws IOException {
        cells(length, 1);
    }

    /// The row has so many cells of so many characters.
    void cells(long length, int count) throws IOException {
        rowChars += length * count;
        chars += length * count;
        if (length > CELL_CHARS || rowChars > limits.recordChars()) {
            throw new RecordParser.RecordTooLong(row);
        }
        if (chars > limits.inflatedBytes()) {
            throw new LimitedInput.InflatesTooFar();
        }
    }

    /// So many cells of the row stand for others that are not written.
    void repeats(long cells) throws IOException {
        repeated += cells;
        if (repeated > REPEATED_CELLS) {
            throw new LimitedInput.InflatesTooFar();
        }
    }

    /// The row goes on behind the last column that a sheet has.
    IOException tooWide() {
        return new RecordParser.TooManyFields(row);
    }
}
