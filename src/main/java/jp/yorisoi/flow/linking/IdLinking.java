package jp.yorisoi.flow.linking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.linking.Names.Agreement;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Links the rows of a batch by numbers that people have: the register's own, or ids that were issued. A row whose name
/// and date of birth contradict the person of its number, or that has the name of another of the household, goes to the
/// review list.
final class IdLinking {
    private static final String NAME = "氏名";
    private static final String KANA = "カナ";
    private static final String BIRTH = "生年月日";
    private static final double CONTRADICTED = 0.5;

    private final Map<String, Long> people;
    private final @Nullable PersonIndex index;

    /// Numbers (as [Digits#key] compares them) and their people; the index where values may contradict them.
    IdLinking(Map<String, Long> people, @Nullable PersonIndex index) {
        this.people = people;
        this.index = index;
    }

    LinkedRows link(BatchReader reader, String item, List<String> also, Executor executor) {
        LinkedRows rows = new LinkedRows(reader.rows());
        boolean tells = index != null
                && (reader.column(NAME).isPresent() || reader.column(KANA).isPresent());
        Crew.each(executor, reader.chunks(), chunk -> {
            own(reader, item, chunk, rows);
            for (int which = 0; which < also.size(); which++) {
                further(reader, also.get(which), chunk, which, rows);
            }
            if (tells && index != null) {
                doubt(reader, chunk, rows, index);
            }
        });
        return rows;
    }

    private long[] people(ColumnChunk cells) {
        long[] found = new long[cells.size()];
        for (int code = 0; code < found.length; code++) {
            String value = cells.entry(code).value();
            Long person = value == null ? null : people.get(Digits.key(value));
            found[code] = person == null ? 0 : person;
        }
        return found;
    }

    private void own(BatchReader reader, String item, int chunk, LinkedRows rows) {
        ColumnChunk cells = reader.cells(item, chunk).orElse(null);
        if (cells == null) {
            return;
        }
        long[] found = people(cells);
        for (int row = 0; row < cells.rows(); row++) {
            int code = cells.code(row);
            if (code >= 0 && found[code] != 0) {
                rows.set(chunk * BatchReader.CHUNK + row, found[code], Mark.CERTAIN);
            }
        }
    }

    private void further(BatchReader reader, String item, int chunk, int which, LinkedRows rows) {
        ColumnChunk cells = reader.cells(item, chunk).orElse(null);
        if (cells == null) {
            return;
        }
        long[] found = people(cells);
        for (int row = 0; row < cells.rows(); row++) {
            int code = cells.code(row);
            if (code >= 0 && found[code] != 0) {
                rows.setOther(chunk * BatchReader.CHUNK + row, which, found[code]);
            }
        }
    }

    private static void doubt(BatchReader reader, int chunk, LinkedRows rows, PersonIndex index) {
        ColumnChunk births = reader.cells(BIRTH, chunk).orElse(null);
        ColumnChunk names = reader.cells(NAME, chunk).orElse(null);
        ColumnChunk kana = reader.cells(KANA, chunk).orElse(null);
        int[] days = days(births);
        int first = chunk * BatchReader.CHUNK;
        for (int row = 0; row < BatchReader.CHUNK && first + row < rows.rows(); row++) {
            int ordinal = first + row;
            int person = rows.person(ordinal) == 0
                    ? -1
                    : index.register().find(rows.person(ordinal)).orElse(-1);
            int day = births == null || births.code(row) < 0 ? 0 : days[births.code(row)];
            if (person >= 0 && isContradicted(text(names, row), text(kana, row), day, person, index)) {
                rows.set(
                        ordinal,
                        rows.person(ordinal),
                        Mark.of(LinkState.REVIEW, ReviewReason.CONTRADICTS, CONTRADICTED));
            }
        }
    }

    private static int[] days(@Nullable ColumnChunk births) {
        int[] days = new int[births == null ? 0 : births.size()];
        for (int code = 0; births != null && code < days.length; code++) {
            String value = births.entry(code).value();
            days[code] = value == null ? 0 : RecordTexts.ymd(value);
        }
        return days;
    }

    /// Another given name, and another birth date too; or another whole name where no date speaks for the person; or
    /// the
    /// given name of somebody else in the household, as with the numbers of twins.
    private static boolean isContradicted(NameText kanji, NameText kana, int day, int person, PersonIndex index) {
        if (!isOther(given(kanji, kana, person, index))) {
            return false;
        }
        boolean told = day != 0 && index.birth(person) != 0;
        if (told && isOther(BirthDates.compare(day, index.birth(person)))) {
            return true;
        }
        return (!told && isStranger(kanji, kana, person, index)) || isSomebodyElse(kanji, kana, person, index);
    }

    /// Whether no name of the person agrees, nor the name that it goes by besides.
    private static boolean isStranger(NameText kanji, NameText kana, int person, PersonIndex index) {
        Agreement family = Names.both(
                Names.compare(kanji, index.kanjiFamilyText(person), index.kanjiGivenText(person))
                        .family(),
                Names.compare(kana, index.kanaFamilyText(person), index.kanaGivenText(person))
                        .family());
        return family == Agreement.DIFFERENT && index.otherName(person) == null;
    }

    private static boolean isSomebodyElse(NameText kanji, NameText kana, int person, PersonIndex index) {
        for (int member : index.household(person)) {
            if (member != person && given(kanji, kana, member, index) == Agreement.SAME) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(Level birth) {
        return birth == Level.BIRTH_DIFFERENT || birth == Level.BIRTH_UNLIKE;
    }

    private static Agreement given(NameText kanji, NameText kana, int person, PersonIndex index) {
        return Names.both(
                Names.compare(kanji, index.kanjiFamilyText(person), index.kanjiGivenText(person))
                        .given(),
                Names.compare(kana, index.kanaFamilyText(person), index.kanaGivenText(person))
                        .given());
    }

    private static boolean isOther(Agreement given) {
        return given == Agreement.DIFFERENT || given == Agreement.PART;
    }

    private static NameText text(@Nullable ColumnChunk cells, int row) {
        if (cells == null || cells.code(row) < 0) {
            return NameText.NONE;
        }
        String value = cells.entry(cells.code(row)).value();
        return value == null ? NameText.NONE : NameText.of(value);
    }
}
