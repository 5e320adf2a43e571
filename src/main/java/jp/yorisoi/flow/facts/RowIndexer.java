package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Finds which rows of a source are in force on a day and whose they are: spells by their days, events up to the day,
/// one row of each identity (the newest), nothing of a partition that did not come.
final class RowIndexer {
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int UNREADABLE = Integer.MIN_VALUE + 1;

    private final SourceDefinition source;
    private final Register register;
    private final int today;
    private final LocalDate day;
    private final int rows;
    private final int[] days;
    private final int[] years;
    private final BitSet inForce;
    private final BitSet unsure = new BitSet();
    private final long[] prints;
    private final BitSet open = new BitSet();
    /// The rows that may be a person's: in review, of a missing school, with a day that could not be read.
    private final Map<Integer, int[]> doubtfulRows = new HashMap<>();
    /// Rows of one identity in one file, in force and put aside for a later one: the later row of each.
    private final Map<Integer, Integer> doubled = new HashMap<>();
    private boolean openToAll;
    private int[] owners = new int[1024];
    private int[] owned = new int[1024];
    private int pairs;

    RowIndexer(SourceDefinition source, Register register, LocalDate day, int rows) {
        this.source = source;
        this.register = register;
        this.day = day;
        this.today = (int) day.toEpochDay();
        this.rows = rows;
        this.days = new int[rows];
        this.years = new int[rows];
        this.inForce = new BitSet(rows);
        this.prints = new long[rows];
    }

    /// Reads the pieces; `holds` = the rows of each for which it holds, `lost` = the names of partitions that did not
    /// come this time.
    SourceRows.Index index(List<SourceRows.Piece> pieces, List<BitSet> holds, Set<String> lost) {
        BitSet gone = new BitSet(rows);
        for (int i = 0; i < pieces.size(); i++) {
            dates(pieces.get(i), holds.get(i));
            prints(pieces.get(i));
            lost(pieces.get(i), lost, gone);
        }
        keepOneOfEach(pieces);
        for (SourceRows.Piece piece : pieces) {
            own(piece, gone);
        }
        return grouped();
    }

    // ---- days

    private void dates(SourceRows.Piece piece, BitSet holds) {
        SourceDefinition.Dates dates = source.meaning().dates();
        BatchReader reader = piece.reader();
        int made = (int) piece.batch().asOf().toEpochDay();
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            int first = piece.base() + chunk * BatchReader.CHUNK;
            int count = Math.min(BatchReader.CHUNK, piece.base() + reader.rows() - first);
            int @Nullable [] from = days(reader, dates.from(), chunk, Edge.EARLIEST);
            int @Nullable [] fromAtLast = days(reader, dates.from(), chunk, Edge.LATEST);
            int @Nullable [] to = days(reader, dates.to(), chunk, Edge.LATEST);
            int @Nullable [] toAtFirst = days(reader, dates.to(), chunk, Edge.EARLIEST);
            int @Nullable [] ended = days(reader, dates.ended(), chunk, Edge.LATEST);
            int @Nullable [] endedAtFirst = days(reader, dates.ended(), chunk, Edge.EARLIEST);
            int @Nullable [] date = days(reader, dates.date(), chunk, Edge.EARLIEST);
            int @Nullable [] period = periods(reader, chunk);
            for (int i = 0; i < count; i++) {
                int row = first + i;
                if (!holds.get(row - piece.base())) {
                    continue;
                }
                int begin = at(from, i);
                int event = at(date, i);
                int month = at(period, i);
                boolean past = begin <= today && event <= today && month <= today;
                boolean lasts = lasts(at(to, i), today - 1) && lasts(at(ended, i), today);
                inForce.set(row, past && lasts);
                boolean unread = at(to, i) == UNREADABLE || at(ended, i) == UNREADABLE || begin == UNREADABLE;
                // A day of which only the month or year is known, on both sides of today.
                boolean open = at(fromAtLast, i) > today
                        || !lasts(at(toAtFirst, i), today - 1)
                        || !lasts(at(endedAtFirst, i), today);
                unsure.set(row, unread || open);
                // Of a spell that may begin after today the latest day that it could have begun by now.
                days[row] = at(fromAtLast, i) > today ? today : newest(begin, event, month, made);
            }
        }
    }

    /// Which end of a date of which the day or month is not known.
    private enum Edge {
        EARLIEST,
        LATEST
    }

    private static int at(int @Nullable [] days, int row) {
        return days == null ? NO_DAY : days[row];
    }

    /// Whether a spell with this last day (or end) is still on after a day.
    private static boolean lasts(int end, int after) {
        return end == NO_DAY || end == UNREADABLE || end > after;
    }

    private static int newest(int begin, int event, int month, int made) {
        for (int one : new int[] {event, month, begin}) {
            if (one > UNREADABLE) {
                return one;
            }
        }
        return made;
    }

    private int @Nullable [] days(BatchReader reader, @Nullable String item, int chunk, Edge edge) {
        ColumnChunk cells = item == null ? null : reader.cells(item, chunk).orElse(null);
        if (cells == null) {
            return null;
        }
        int[] meaning = new int[cells.size()];
        for (int code = 0; code < meaning.length; code++) {
            String value = cells.entry(code).value();
            PartialDate date = value == null ? null : PartialDate.parse(value);
            meaning[code] = date == null
                    ? said(cells.entry(code))
                    : (int) (edge == Edge.EARLIEST ? date.earliest() : date.latest()).toEpochDay();
        }
        return spread(cells, meaning);
    }

    private static int said(ColumnChunk.Entry entry) {
        return "intake.said-none".equals(entry.problem()) ? NO_DAY : UNREADABLE;
    }

    private static int[] spread(ColumnChunk cells, int[] meaning) {
        int[] spread = new int[cells.rows()];
        for (int row = 0; row < spread.length; row++) {
            int code = cells.code(row);
            spread[row] = code < 0 ? NO_DAY : meaning[code];
        }
        return spread;
    }

    /// The first day of each row's period; a year also stands in `years`.
    private int @Nullable [] periods(BatchReader reader, int chunk) {
        ItemDefinition item = source.period().flatMap(source::item).orElse(null);
        ColumnChunk cells =
                item == null ? null : reader.cells(item.name(), chunk).orElse(null);
        if (item == null || cells == null) {
            return null;
        }
        int[] meaning = new int[cells.size()];
        for (int code = 0; code < meaning.length; code++) {
            String value = cells.entry(code).value();
            LocalDate first = value == null
                    ? null
                    : item.type() == ItemType.FISCAL_YEAR
                            ? LocalDate.of(Integer.parseInt(value), 4, 1)
                            : YearMonth.parse(value).atDay(1);
            meaning[code] = first == null ? UNREADABLE : (int) first.toEpochDay();
        }
        return spread(cells, meaning);
    }

    // ---- identity

    private void prints(SourceRows.Piece piece) {
        List<String> key = source.key().isEmpty() ? identity() : source.key();
        BatchReader reader = piece.reader();
        Map<Long, Integer> equals = new HashMap<>();
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            int first = piece.base() + chunk * BatchReader.CHUNK;
            int count = Math.min(BatchReader.CHUNK, piece.base() + reader.rows() - first);
            for (String item : key) {
                print(reader, item, chunk, first);
            }
            if (source.partition().isPresent()) {
                print(reader, source.partition().get(), chunk, first);
            }
            for (int row = first; source.key().isEmpty() && row < first + count; row++) {
                int which = equals.merge(prints[row], 1, Integer::sum);
                prints[row] += mix(which);
            }
        }
    }

    /// Without a key: the fields that tell records apart and the date; equal ones of one file are counted.
    private List<String> identity() {
        List<String> fields =
                new java.util.ArrayList<>(source.meaning().identity().fields());
        String date = source.meaning().dates().date();
        if (date != null) {
            fields.add(date);
        }
        return fields;
    }

    private void print(BatchReader reader, String item, int chunk, int first) {
        ColumnChunk cells = reader.cells(item, chunk).orElse(null);
        if (cells == null) {
            return;
        }
        boolean names = source.item(item)
                .filter(one -> one.type() == ItemType.IDENTIFIER)
                .isPresent();
        long seed = hash(item);
        long[] own = new long[cells.size()];
        for (int code = 0; code < own.length; code++) {
            String value = cells.entry(code).value();
            String text = value == null ? cells.entry(code).raw() : names ? Digits.key(value) : value;
            own[code] = mix(hash(text) ^ seed);
        }
        for (int row = 0; row < cells.rows(); row++) {
            int code = cells.code(row);
            prints[first + row] += code < 0 ? 0 : own[code];
        }
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long print) {
        long mixed = (print ^ (print >>> 32)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 32);
    }

    /// Of rows with one identity the last counts: pieces go from old to new. Of two rows of one file it cannot be told
    /// which is right; that is looked at when it is known whose they are.
    private void keepOneOfEach(List<SourceRows.Piece> pieces) {
        int size = Integer.highestOneBit(Math.max(8, rows)) << 2;
        long[] seen = new long[size];
        int[] last = new int[size];
        for (SourceRows.Piece piece : pieces.reversed()) {
            int end = piece.base() + piece.reader().rows();
            for (int row = end - 1; row >= piece.base(); row--) {
                long print = prints[row] == 0 ? 1 : prints[row];
                int at = (int) mix(print) & (size - 1);
                while (seen[at] != 0 && seen[at] != print) {
                    at = (at + 1) & (size - 1);
                }
                if (seen[at] == print) {
                    if (last[at] < end && inForce.get(row)) {
                        doubled.put(row, last[at]);
                    }
                    inForce.clear(row);
                    unsure.clear(row);
                } else {
                    seen[at] = print;
                    last[at] = row;
                }
            }
        }
    }

    // ---- persons

    private void lost(SourceRows.Piece piece, Set<String> lost, BitSet gone) {
        if (lost.isEmpty() || source.partition().isEmpty()) {
            return;
        }
        BatchReader reader = piece.reader();
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            ColumnChunk cells = reader.cells(source.partition().get(), chunk).orElse(null);
            if (cells == null) {
                continue;
            }
            Set<Integer> codes = new HashSet<>();
            for (int code = 0; code < cells.size(); code++) {
                String value = cells.entry(code).value();
                if (lost.contains(value == null ? cells.entry(code).raw() : value)) {
                    codes.add(code);
                }
            }
            for (int row = 0; !codes.isEmpty() && row < cells.rows(); row++) {
                gone.set(piece.base() + chunk * BatchReader.CHUNK + row, codes.contains(cells.code(row)));
            }
        }
    }

    private void own(SourceRows.Piece piece, BitSet gone) {
        LinkedRows links = piece.links();
        if (links == null) {
            openToAll |= piece.reader().rows() > 0;
            return;
        }
        int end = piece.base() + piece.reader().rows();
        doubled.forEach((row, by) -> {
            if (row >= piece.base() && row < end) {
                twice(piece, links, row, by);
            }
        });
        for (int row = inForce.nextSetBit(piece.base()); row >= 0 && row < end; row = inForce.nextSetBit(row + 1)) {
            int ordinal = row - piece.base();
            // whom a record names besides is told even where its own person is not known
            boolean doubtful = links.state(ordinal) == LinkState.REVIEW || unsure.get(row) || gone.get(row);
            person(links.person(ordinal), row, doubtful);
            for (int which = 0; which < links.others(); which++) {
                person(links.other(ordinal, which), row, doubtful || links.isOtherDoubtful(ordinal, which));
            }
        }
    }

    /// Two spells of one person under one number both count by their days. Of two persons under one number, and of two
    /// rows that contradict each other, nothing can be told of whom the earlier row names.
    private void twice(SourceRows.Piece piece, LinkedRows links, int row, int by) {
        int ordinal = row - piece.base();
        boolean onePerson =
                links.state(ordinal) == LinkState.LINKED && links.person(ordinal) == links.person(by - piece.base());
        if (onePerson && source.meaning().dates().from() != null) {
            inForce.set(row);
        } else if (!onePerson || !inForce.get(by)) {
            person(links.person(ordinal), row, true);
        }
    }

    private void person(long id, int row, boolean doubtful) {
        OptionalInt found = id == 0 ? OptionalInt.empty() : register.find(id);
        if (found.isEmpty()) {
            return;
        }
        if (doubtful) {
            open.set(found.getAsInt());
            doubtfulRows.merge(found.getAsInt(), new int[] {row}, RowIndexer::joined);
            return;
        }
        if (pairs == owners.length) {
            owners = Arrays.copyOf(owners, pairs * 2);
            owned = Arrays.copyOf(owned, pairs * 2);
        }
        owners[pairs] = found.getAsInt();
        owned[pairs++] = row;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private SourceRows.Index grouped() {
        int[] start = new int[register.size() + 1];
        for (int i = 0; i < pairs; i++) {
            start[owners[i] + 1]++;
        }
        for (int i = 0; i < register.size(); i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] grouped = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            insert(grouped, start[owners[i]], next[owners[i]]++, owned[i]);
        }
        years();
        return new SourceRows.Index(start, grouped, days, years, open, doubtfulRows, openToAll);
    }

    /// Puts a row among those of its person, the newest first; of equal days the one that came later.
    private void insert(int[] grouped, int first, int end, int row) {
        int at = end;
        while (at > first && isNewer(row, grouped[at - 1])) {
            grouped[at] = grouped[at - 1];
            at--;
        }
        grouped[at] = row;
    }

    private boolean isNewer(int row, int than) {
        return days[row] != days[than] ? days[row] > days[than] : row > than;
    }

    private void years() {
        for (int row = 0; row < rows; row++) {
            LocalDate one = LocalDate.ofEpochDay(days[row]);
            years[row] = one.getMonthValue() < 4 ? one.getYear() - 1 : one.getYear();
        }
    }

    @Override
    public String toString() {
        return "RowIndexer[" + source.id() + ", " + day + "]";
    }
}
