package jp.yorisoi.flow.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.yorisoi.base.notation.PartialDate;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// The columns of a register, whole or cut down to the rows of one day.
@Personal
final class RegisterColumns {
    static final long NO_DAY = Long.MIN_VALUE;
    /// 異動事由 and 消除事由 after which one lives here no longer.
    private static final Set<String> LEAVING = Set.of("転出", "死亡", "職権消除", "失踪", "国外転出");

    /// Dashes that fill a cell in which nothing stands.
    private static final Pattern NOTHING = Pattern.compile("[\\s　\\-－ー―‐–—]*");

    private final long[] ids;
    private final Map<RegisterItem, @Nullable String[]> texts;
    private final long[] births;

    RegisterColumns(long[] ids, Map<RegisterItem, @Nullable String[]> texts) {
        this.ids = ids;
        this.texts = texts;
        this.births = days(texts.get(RegisterItem.BIRTH), ids.length);
    }

    /// Reads the chunks of an extract; a value that could not be read is as one that is not there.
    static Map<RegisterItem, @Nullable String[]> read(Map<RegisterItem, List<ColumnChunk>> columns) {
        Map<RegisterItem, @Nullable String[]> texts = new EnumMap<>(RegisterItem.class);
        columns.forEach((item, chunks) -> texts.put(item, texts(item, chunks)));
        return texts;
    }

    private static @Nullable String[] texts(RegisterItem item, List<ColumnChunk> chunks) {
        @Nullable String[] texts = new @Nullable String[RegisterExtract.rowsOf(chunks)];
        int at = 0;
        for (ColumnChunk chunk : chunks) {
            for (int row = 0; row < chunk.rows(); row++, at++) {
                int code = chunk.code(row);
                texts[at] = code < 0 ? null : text(item, chunk.entry(code));
            }
        }
        return texts;
    }

    /// Whoever writes anything under 支援措置 that is no plain no (DV, 継続中, a period) means that there is one.
    private static @Nullable String text(RegisterItem item, ColumnChunk.Entry entry) {
        boolean unsaid = entry.value() != null || NOTHING.matcher(entry.raw()).matches();
        return item == RegisterItem.PROTECTION && !unsaid ? entry.raw() : entry.value();
    }

    int size() {
        return ids.length;
    }

    long id(int row) {
        return ids[row];
    }

    boolean carries(RegisterItem item) {
        return texts.containsKey(item);
    }

    /// The same rows under the ids that their persons stand under.
    RegisterColumns under(LongUnaryOperator person) {
        return new RegisterColumns(Arrays.stream(ids).map(person).toArray(), texts);
    }

    /// Everybody who has a row.
    Set<Long> persons() {
        Set<Long> persons = HashSet.newHashSet(ids.length);
        for (long id : ids) {
            persons.add(id);
        }
        persons.remove(0L);
        return persons;
    }

    String text(RegisterItem item, int row) {
        @Nullable String[] column = texts.get(item);
        String text = column == null ? null : column[row];
        return text == null ? "" : text;
    }

    long birth(int row) {
        return births[row];
    }

    Sex sex(int row) {
        return Sex.of(text(RegisterItem.SEX, row));
    }

    boolean isProtected(int row) {
        String flag = text(RegisterItem.PROTECTION, row);
        return !flag.isEmpty() && !flag.equals("no");
    }

    /// Whether the person of a row lives here on a day: came by then and has not been struck off, moved out or died by
    /// then.
    boolean livesHereOn(int row, LocalDate day) {
        long on = day.toEpochDay();
        long since = day(text(RegisterItem.RESIDENT_SINCE, row));
        long removed = day(text(RegisterItem.REMOVED, row));
        if ((since != NO_DAY && since > on) || (removed != NO_DAY && removed <= on)) {
            return false;
        }
        long changed = day(text(RegisterItem.CHANGED, row));
        boolean left = LEAVING.contains(text(RegisterItem.CHANGE_CAUSE, row));
        return !left || removed != NO_DAY || (changed != NO_DAY && changed > on);
    }

    /// One row for each person for whom the test holds: of several the one that was written latest by the day, whatever
    /// their order in the file.
    RegisterColumns persons(LocalDate day, LongPredicate keeps) {
        Map<Long, Integer> latest = HashMap.newHashMap(ids.length);
        for (int row = 0; row < ids.length; row++) {
            Integer known = ids[row] == 0 || !keeps.test(ids[row]) ? null : latest.putIfAbsent(ids[row], row);
            if (known != null && isLater(row, known, day)) {
                latest.put(ids[row], row);
            }
        }
        return pick(latest.values().stream().mapToInt(Integer::intValue));
    }

    /// The rows of those who live here on a day; there is one row for each person.
    RegisterColumns residents(LocalDate day) {
        return pick(IntStream.range(0, ids.length).filter(row -> livesHereOn(row, day)));
    }

    /// Whether a row that stands further down in the file than another of the same person goes before it.
    private boolean isLater(int row, int other, LocalDate day) {
        long written = written(row, day);
        long before = written(other, day);
        // where the days don't tell, nobody is struck off for it
        return written > before || (written == before && (livesHereOn(row, day) || !livesHereOn(other, day)));
    }

    /// The last day by this day on which something was written into a row: 異動日, or else the days of coming and going.
    private long written(int row, LocalDate day) {
        long latest = NO_DAY;
        for (RegisterItem item : List.of(RegisterItem.CHANGED, RegisterItem.RESIDENT_SINCE, RegisterItem.REMOVED)) {
            long one = day(text(item, row));
            latest = one > day.toEpochDay() ? latest : Math.max(latest, one);
        }
        return latest;
    }

    private RegisterColumns pick(IntStream picked) {
        int[] rows = picked.sorted().toArray();
        Map<RegisterItem, @Nullable String[]> kept = new EnumMap<>(RegisterItem.class);
        texts.forEach((item, column) -> kept.put(item, pick(column, rows)));
        return new RegisterColumns(
                Arrays.stream(rows).mapToLong(row -> ids[row]).toArray(), kept);
    }

    private static @Nullable String[] pick(@Nullable String[] column, int[] rows) {
        @Nullable String[] picked = new @Nullable String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }

    private static long[] days(@Nullable String @Nullable [] texts, int rows) {
        long[] days = new long[rows];
        Arrays.fill(days, NO_DAY);
        for (int i = 0; texts != null && i < rows; i++) {
            days[i] = day(Objects.requireNonNullElse(texts[i], ""));
        }
        return days;
    }

    /// A whole date `yyyy-MM-dd` as days since 1970-01-01.
    private static long day(String text) {
        if (text.length() != 10) {
            return NO_DAY;
        }
        return PartialDate.parse(text).date().map(LocalDate::toEpochDay).orElse(NO_DAY);
    }

    @Override
    public String toString() {
        return "RegisterColumns[" + ids.length + " rows]";
    }
}
