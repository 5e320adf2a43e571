package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Coverage;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkedRows;
import org.jspecify.annotations.Nullable;

/// The rows of one source that are in force on the day, by the persons of the register. Rows are numbered over all its
/// batches; columns are read when first asked for. Safe for several threads.
final class SourceRows {
    /// Any year, for [#isInDoubt].
    static final int ANY_YEAR = Integer.MIN_VALUE;

    private static final Reading NONE = Reading.of(Value.NONE);

    /// A batch whose rows count: the way to its values, its links (none = never linked), and its first row's number.
    record Piece(Batch batch, BatchReader reader, @Nullable LinkedRows links, int base) {
        @Override
        public String toString() {
            return "Piece[batch " + batch.id() + "]";
        }
    }

    /// Whether what is not there means anything.
    enum Standing {
        /// A fresh enough batch holds.
        USABLE,
        /// The newest batch is too old: its values are unknown.
        TOO_OLD,
        /// No batch came.
        MISSING
    }

    /// The index: for each person where the rows begin in `rows`, newest first; each row's day, and its year where the
    /// source is delivered by year; the persons who may have more than the rows tell, and the rows that may be theirs.
    record Index(
            int[] start,
            int[] rows,
            int[] day,
            int[] year,
            BitSet open,
            Map<Integer, int[]> doubtful,
            boolean openToAll) {
        @Override
        public String toString() {
            return "Index[" + rows.length + "]";
        }
    }

    private final SourceDefinition source;
    private final List<Piece> pieces;
    private final Standing standing;
    private final Index index;
    private final IntPredicate covers;
    private final Function<ItemDefinition, CellReading> reading;
    private final Map<String, RowColumn> columns = new ConcurrentHashMap<>();

    SourceRows(
            SourceDefinition source,
            List<Piece> pieces,
            Standing standing,
            Index index,
            IntPredicate covers,
            Function<ItemDefinition, CellReading> reading) {
        this.source = source;
        this.pieces = List.copyOf(pieces);
        this.standing = standing;
        this.index = index;
        this.covers = covers;
        this.reading = reading;
    }

    SourceDefinition source() {
        return source;
    }

    Standing standing() {
        return standing;
    }

    /// How many rows a person has in force.
    int count(int person) {
        return index.start[person + 1] - index.start[person];
    }

    /// A person's row, the newest first.
    int row(int person, int which) {
        return index.rows[index.start[person] + which];
    }

    /// The newest row of a person; −1 where there is none.
    int newest(int person) {
        return count(person) == 0 ? -1 : row(person, 0);
    }

    /// The newest of a person's rows of an older day than that of this row; −1 where there is none.
    int olderThan(int row, int person) {
        for (int i = index.start[person]; i < index.start[person + 1]; i++) {
            if (index.day[index.rows[i]] < index.day[row]) {
                return index.rows[i];
            }
        }
        return -1;
    }

    /// The newest row of a person in a year; −1 where there is none.
    int ofYear(int person, int year) {
        for (int i = index.start[person]; i < index.start[person + 1]; i++) {
            if (index.year[index.rows[i]] == year) {
                return index.rows[i];
            }
        }
        return -1;
    }

    /// The day of a row: its own date, or the day its file was made for.
    LocalDate day(int row) {
        return LocalDate.ofEpochDay(index.day[row]);
    }

    /// Whether a person may have rows that are not told: one in review, one of a missing school, an unreadable date.
    boolean isOpen(int person) {
        return standing != Standing.USABLE || index.openToAll || index.open.get(person);
    }

    /// Whether a row that may be this person's would be newer than the one that counts (−1 = none does) and says
    /// something else of an item: then the answer is not known. Looks at the rows of one year, or of any.
    boolean isInDoubt(int person, int row, int year, ItemDefinition item, Reading said) {
        int[] doubtful = index.doubtful.get(person);
        if (doubtful == null) {
            return false;
        }
        RowColumn column = column(item);
        for (int other : doubtful) {
            boolean asked = year == ANY_YEAR || index.year[other] == year;
            if (asked && isNewer(other, row) && !column.at(other).equals(said)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNewer(int other, int than) {
        return than < 0 || index.day[other] > index.day[than] || (index.day[other] == index.day[than] && other > than);
    }

    /// Whether no row tells nothing of this person (`covers: everyone`).
    boolean expects(int person) {
        return source.covers() == Coverage.EVERYONE && covers.test(person);
    }

    /// What no row means for a person.
    Reading absent(int person, Reading missing) {
        return isOpen(person) || expects(person) ? missing : NONE;
    }

    /// Whether a file in force has the item.
    boolean carries(String item) {
        return pieces.stream().anyMatch(piece -> piece.reader().column(item).isPresent());
    }

    RowColumn column(ItemDefinition item) {
        RowColumn known = columns.get(item.name());
        if (known != null) {
            return known;
        }
        synchronized (columns) {
            return columns.computeIfAbsent(
                    item.name(), name -> RowColumn.load(pieces, rows(), name, reading.apply(item)));
        }
    }

    private int rows() {
        return index.day.length;
    }

    /// The piece that a row belongs to.
    Piece piece(int row) {
        int at = pieces.size() - 1;
        while (pieces.get(at).base() > row) {
            at--;
        }
        return pieces.get(at);
    }

    /// Whether a row is for this person and does not only name it besides.
    boolean isFor(int row, long person) {
        Piece piece = piece(row);
        LinkedRows links = piece.links();
        return links != null && links.person(row - piece.base()) == person;
    }

    @Override
    public String toString() {
        return "SourceRows[" + source.id() + "]";
    }
}
