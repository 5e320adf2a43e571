package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts a text into records as its dialect says, streaming; memory holds one record at a time. Where the dialect is
/// kept, the records are those of Commons CSV. A record that breaks it (a mark within a quoted field that is not
/// doubled, a quote that never closes, a row parted by another delimiter) is read in the way that gives it the
/// commonest number of fields, and its oddity is told; no character is dropped.
final class RecordParser implements AutoCloseable {
    private static final int LINES_TO_BELIEVE = 20;

    /// What was odd about a record.
    enum Oddity {
        NONE,
        /// A quote that never closes was read as it stands.
        QUOTE_OPEN,
        /// A mark within a quoted field was not doubled.
        QUOTE_STRAY,
        /// The row is parted by another delimiter than the others.
        OTHER_DELIMITER
    }

    private final Reader in;
    private final int limit;
    private final Fields fields;
    private Oddity oddity = Oddity.NONE;
    private Dialect dialect;

    RecordParser(Reader in, Dialect dialect, int limit) {
        this.in = in;
        this.limit = limit;
        this.dialect = dialect;
        this.fields = new Fields(new Window());
        fields.use(dialect);
    }

    /// The next record's fields; none at the end.
    @Nullable
    List<String> next() throws IOException {
        if (!fields.begin()) {
            return null;
        }
        oddity = Oddity.NONE;
        try {
            fields.read(Fields.Quoting.NORMAL);
        } catch (RecordTooLong e) {
            if (!fields.quoteOpen() || !linesFit(Integer.MAX_VALUE)) {
                throw e;
            }
            line();
            return fields.take();
        }
        boolean strange = fields.open() || fields.strays() > 0 || (fields.spans() && misses());
        if (strange) {
            mend();
        }
        if (dialect.width() >= 3 && fields.count() < dialect.width()) {
            otherDelimiter();
        }
        return fields.take();
    }

    private boolean misses() {
        return dialect.width() > 1 && fields.count() != dialect.width();
    }

    /// Chooses between the record as its quotes say, quotes closed wherever a delimiter follows, and the line alone.
    private void mend() throws IOException {
        boolean open = fields.open();
        boolean spans = fields.spans();
        boolean missed = misses();
        int end = fields.end();
        oddity = open ? Oddity.QUOTE_OPEN : fields.strays() > 0 ? Oddity.QUOTE_STRAY : Oddity.NONE;
        if (spans && (missed || open || fields.strays() > 0) && linesFit(end)) {
            fields.read(Fields.Quoting.CLOSING);
            oddity = Oddity.QUOTE_STRAY;
            if (fields.open() || fields.spans() || misses()) {
                line();
            }
            return;
        }
        if (missed || (open && !spans)) {
            fields.read(Fields.Quoting.CLOSING);
            if (!fields.open() && !misses()) {
                oddity = Oddity.QUOTE_STRAY;
                return;
            }
            fields.read(Fields.Quoting.LINE);
            if (!misses() || (open && !spans)) {
                oddity = Oddity.QUOTE_OPEN;
                return;
            }
        }
        fields.read(Fields.Quoting.NORMAL);
    }

    private void line() throws IOException {
        fields.read(Fields.Quoting.LINE);
        oddity = Oddity.QUOTE_OPEN;
    }

    /// Whether the first line, and nearly every further one up to a place, is a record of the usual width by itself.
    private boolean linesFit(int end) throws IOException {
        if (dialect.width() <= 1) {
            return false;
        }
        int lines = 0;
        int fit = 0;
        int start = fields.start();
        try {
            do {
                fields.read(Fields.Quoting.LINE);
                fit += misses() ? 0 : 1;
                lines += fields.blankLine() ? 0 : 1;
                fields.startAt(fields.end());
            } while (fit > 0 && lines < LINES_TO_BELIEVE && fields.end() < end && fields.more());
        } catch (RecordTooLong e) {
            return false;
        } finally {
            fields.startAt(start);
        }
        return fit > 0 && fit * 10 >= lines * 7;
    }

    private void otherDelimiter() throws IOException {
        for (String other : Dialect.COMMON) {
            if (tries(other, false)) {
                return;
            }
        }
        if (!dialect.numbers().isEmpty()) {
            tries(" ", true);
        }
    }

    private boolean tries(String other, boolean byNumbers) throws IOException {
        if (other.equals(dialect.delimiter()) || !fields.lineHas(other.charAt(0))) {
            return false;
        }
        List<String> kept = fields.take();
        int end = fields.end();
        Dialect usual = dialect;
        fields.use(usual.by(other));
        fields.read(Fields.Quoting.NORMAL);
        fields.use(usual);
        if (!fields.open() && fields.end() == end && !misses() && (!byNumbers || numbersFit())) {
            oddity = Oddity.OTHER_DELIMITER;
            return true;
        }
        fields.restore(kept, end);
        return false;
    }

    /// Whether the columns that hold numbers elsewhere hold numbers here.
    private boolean numbersFit() {
        return dialect.numbers().stream()
                .allMatch(column -> CellForm.isNumber(fields.cell(column))
                        || fields.cell(column).isBlank());
    }

    /// What was odd about the record given last.
    Oddity oddity() {
        return oddity;
    }

    /// How many marks within quoted fields of the last record were not doubled.
    int strays() {
        return fields.strays();
    }

    /// For each field of the last record, whether it stood in quotes that close.
    boolean[] quoted() {
        return fields.quoted();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// One record has more characters than the limits allow.
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final int row;

        /// At a row that the reader of records knows, or at the line told.
        RecordTooLong(int row) {
            this.row = row;
        }

        int row() {
            return row;
        }
    }

    /// One record has more fields than any table.
    static final class TooManyFields extends IOException {
        private static final long serialVersionUID = 1L;
        private final int row;

        /// At a row, or at 0 where only the reader of records knows it.
        TooManyFields(int row) {
            this.row = row;
        }

        int row() {
            return row;
        }
    }

    /// The characters from the record's start on; places in it hold until the next record begins.
    final class Window {
        private char[] chars = new char[1 << 14];
        private int filled;
        private int base;
        private boolean ended;

        /// The character at a place; -1 behind the end.
        int at(int place) throws IOException {
            while (place >= filled) {
                if (ended) {
                    return -1;
                }
                fill(place);
            }
            return chars[place];
        }

        private void fill(int place) throws IOException {
            if (place - base > limit) {
                throw new RecordTooLong(0);
            }
            if (filled == chars.length) {
                chars = Arrays.copyOf(chars, chars.length * 2);
            }
            int read = in.read(chars, filled, chars.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }

        /// Forgets what stands before a place.
        int forget(int place) {
            if (place == filled || place > chars.length / 2) {
                System.arraycopy(chars, place, chars, 0, filled - place);
                filled -= place;
                base = 0;
                return 0;
            }
            base = place;
            return place;
        }

        int filled() {
            return filled;
        }

        char[] chars() {
            return chars;
        }
    }
}
