package jp.yorisoi.sample.department;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.sample.city.City;
import org.jspecify.annotations.Nullable;

/// The items of one source by name, and lines to fill with their values.
final class Layout {
    private final String source;
    private final Map<String, Integer> places = new HashMap<>();

    Layout(SourceDefinition definition) {
        this.source = definition.id();
        for (ItemDefinition item : definition.items()) {
            places.put(item.name(), places.size());
        }
    }

    String source() {
        return source;
    }

    Line line() {
        return new Line();
    }

    /// A grade as its number; before school as the word, since a bare 0 is no grade that anybody writes.
    static String grade(SchoolGrade grade) {
        return grade.number() > 0 ? Integer.toString(grade.number()) : grade.label();
    }

    /// The values of one record; what is never put stays unknown.
    final class Line {
        private final @Nullable String[] values = new String[places.size()];

        @Nullable
        String[] values() {
            return values;
        }

        Line put(String item, @Nullable String value) {
            Integer place = places.get(item);
            if (place == null) {
                throw new IllegalArgumentException(source + " has no item " + item);
            }
            values[place] = value == null || value.isEmpty() ? null : value;
            return this;
        }

        Line put(String item, long value) {
            return put(item, Long.toString(value));
        }

        Line put(String item, @Nullable LocalDate value) {
            return put(item, value == null ? null : value.toString());
        }

        /// With one digit behind the point, none where it is 0.
        Line tenths(String item, double value) {
            long tenths = Math.round(value * 10);
            String digits = Long.toString(Math.abs(tenths) / 10);
            String rest = tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10;
            return put(item, (tenths < 0 ? "-" : "") + digits + rest);
        }

        Line flag(String item, boolean value) {
            return put(item, value ? "yes" : "no");
        }

        /// Yes, or nothing where the paper is left blank.
        Line mark(String item, boolean value) {
            return put(item, value ? "yes" : null);
        }

        /// Name, reading, birth, sex and address of a resident where the source has an item for them.
        Line who(City city, int person) {
            var one = city.person(person);
            return maybe("氏名", one.name().text())
                    .maybe("カナ", one.name().kana())
                    .maybe("生年月日", one.birth().toString())
                    .maybe("性別", one.female() ? "女" : "男")
                    .maybe("住所", city.homeOf(person).place().full());
        }

        Line maybe(String item, String value) {
            return places.containsKey(item) ? put(item, value) : this;
        }

        void to(RecordSink sink, int resident) {
            sink.record(values, resident, "");
        }

        void to(RecordSink sink, int resident, String part) {
            sink.record(values, resident, part);
        }
    }
}
