package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.base.notation.Kana;
import jp.yorisoi.base.notation.Kanji;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Reads what the rows of a batch say of their persons: each distinct text of a column is taken apart once a chunk.
final class RecordTexts {
    private static final Pattern BAND = Pattern.compile("(\\d+)(歳未満|代以上|代)");
    private static final Pattern POLITE = Pattern.compile("(ちゃん|くん|さん|君|ちゃ|チャン|クン|サン|様)$");
    private static final int DECADE = 9;

    private final BatchReader reader;
    private final Map<String, String> roles;
    private final @Nullable String dateItem;

    private final Unnamed unnamed;
    private final @Nullable String regulars;
    private final @Nullable String habit;

    RecordTexts(BatchReader reader, SourceDefinition source, LinkWay.ByPerson way, LinkModel model) {
        this.unnamed = model.unnamed();
        String item = model.about(source.id()).regulars();
        this.regulars = item.isEmpty() ? null : item;
        String habits = model.about(source.id()).habit();
        this.habit = habits.isEmpty() ? null : habits;
        this.reader = reader;
        this.roles = way.roles();
        this.dateItem = source.meaning().dates().date();
    }

    /// One column of a chunk, taken apart.
    private static final class Column<T> {
        private final @Nullable ColumnChunk cells;
        private final @Nullable Object[] parsed;
        private final Function<String, T> parse;
        private final T nothing;

        Column(@Nullable ColumnChunk cells, T nothing, Function<String, T> parse) {
            this.cells = cells;
            this.parsed = new @Nullable Object[cells == null ? 0 : cells.size()];
            this.parse = parse;
            this.nothing = nothing;
        }

        @SuppressWarnings("unchecked") // only this column puts anything in
        T at(int row) {
            int code = cells == null ? ColumnChunk.EMPTY : cells.code(row);
            if (cells == null || code < 0) {
                return nothing;
            }
            Object known = parsed[code];
            if (known == null) {
                String value = cells.entry(code).value();
                known = value == null ? nothing : parse.apply(value);
                parsed[code] = known;
            }
            return (T) known;
        }
    }

    private <T> Column<T> column(int chunk, @Nullable String item, T nothing, Function<String, T> parse) {
        return new Column<>(item == null ? null : reader.cells(item, chunk).orElse(null), nothing, parse);
    }

    private <T> Column<T> role(int chunk, String role, T nothing, Function<String, T> parse) {
        return column(chunk, roles.get(role), nothing, parse);
    }

    /// Calls for each row of a chunk with its place in the chunk; the record is another one each time.
    void each(int chunk, ObjIntConsumer<RecordText> rows) {
        Reading reading = new Reading(chunk);
        int size = Math.min(BatchReader.CHUNK, reader.rows() - chunk * BatchReader.CHUNK);
        for (int row = 0; row < size; row++) {
            rows.accept(reading.at(row), row);
        }
    }

    /// What one row says.
    RecordText at(int ordinal) {
        return new Reading(ordinal / BatchReader.CHUNK).at(ordinal % BatchReader.CHUNK);
    }

    /// The columns of a chunk.
    private final class Reading {
        private final Column<NameText> kanji;
        private final Column<NameText> kana;
        private final Column<NameText> guardian;
        private final Column<String> nickname;
        private final Column<NameText> called;
        private final Column<Integer> birth;
        private final Column<Character> sex;
        private final Column<PlaceText> place;
        private final Column<AreaText> area;
        private final Column<String> phone;
        private final Column<Integer> age;
        private final Column<Integer> grade;
        private final Column<int[]> band;
        private final Column<Integer> date;
        private final Column<String> group;
        private final Column<String> habits;

        Reading(int chunk) {
            kanji = role(chunk, "kanji", NameText.NONE, NameText::of);
            kana = role(chunk, "kana", NameText.NONE, NameText::of);
            guardian = role(chunk, "guardian", NameText.NONE, NameText::of);
            nickname = role(chunk, "name", "", RecordTexts::nickname);
            called = role(chunk, "name", NameText.NONE, RecordTexts::called);
            birth = role(chunk, "birth", 0, RecordTexts::ymd);
            sex = role(chunk, "sex", '\0', RecordTexts::sex);
            place = role(chunk, "address", PlaceText.NONE, PlaceText::of);
            area = role(chunk, "area", AreaText.NONE, AreaText::of);
            phone = role(chunk, "phone", "", Function.identity());
            age = role(chunk, "age", -1, value -> number(value, -1));
            grade = role(chunk, "grade", Integer.MIN_VALUE, value -> number(value, Integer.MIN_VALUE));
            band = role(chunk, "ageBand", new int[] {-1, -1}, RecordTexts::band);
            date = column(chunk, dateItem, 0, RecordTexts::ymd);
            group = column(chunk, regulars, "", Width::compact);
            habits = column(chunk, habit, "", Width::compact);
        }

        RecordText at(int row) {
            RecordText record = new RecordText();
            record.kanji = unnamed.without(called.at(row).isEmpty() ? kanji.at(row) : called.at(row));
            record.kana = unnamed.without(kana.at(row));
            record.guardian = guardian.at(row);
            record.nickname = called.at(row).isEmpty() ? nickname.at(row) : "";
            record.birth = birth.at(row);
            record.sex = sex.at(row);
            record.place = place.at(row);
            record.area = area.at(row);
            record.phone = phone.at(row);
            record.age = age.at(row);
            record.grade = grade.at(row);
            record.bandFrom = band.at(row)[0];
            record.bandTo = band.at(row)[1];
            record.group = group.at(row);
            record.habit = habits.at(row);
            int day = date.at(row);
            record.day = day % 100 == 0
                    ? reader.batch().asOf().toEpochDay()
                    : LocalDate.of(day / 10000, day / 100 % 100, day % 100).toEpochDay();
            read(record);
            return record;
        }
    }

    /// A name in kana that stands where kanji are asked for is its reading.
    private static void read(RecordText record) {
        if (record.kana.isEmpty() && record.kanji.isKana()) {
            record.kana = record.kanji;
            record.kanji = NameText.NONE;
        }
    }

    /// A date of `yyyy-MM-dd`, `yyyy-MM` or `yyyy` as yyyymmdd.
    static int ymd(String value) {
        int number = 0;
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                digits++;
            }
        }
        return switch (digits) {
            case 4 -> number * 10000;
            case 6 -> number * 100;
            default -> number;
        };
    }

    private static char sex(String value) {
        return switch (Sex.of(value)) {
            case MALE -> 'M';
            case FEMALE -> 'F';
            case UNKNOWN -> '\0';
        };
    }

    private static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static int[] band(String value) {
        Matcher matcher = BAND.matcher(value);
        if (!matcher.find()) {
            return new int[] {-1, -1};
        }
        int start = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "歳未満" -> new int[] {0, start - 1};
            case "代以上" -> new int[] {start, -1};
            default -> new int[] {start, start + DECADE};
        };
    }

    /// Where somebody is called by a whole name, it is that name.
    private static NameText called(String value) {
        String bare = POLITE.matcher(value).replaceFirst("").strip();
        return bare.indexOf(' ') > 0 ? NameText.of(bare) : NameText.NONE;
    }

    /// What somebody is called, without ちゃん and long endings, as given names are compared.
    static String nickname(String value) {
        String bare = POLITE.matcher(Width.compact(value)).replaceFirst("");
        String kana = Kana.toKatakana(bare);
        while (kana.length() > 1 && (kana.endsWith("ー") || kana.endsWith("ッ") || kana.endsWith("〜"))) {
            kana = kana.substring(0, kana.length() - 1);
        }
        return Kana.key(Kanji.fold(kana));
    }
}
