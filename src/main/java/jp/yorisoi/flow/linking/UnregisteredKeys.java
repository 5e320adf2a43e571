package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// By what two records of people in no register are thought to be of the same one: the whole name and the date of
/// birth;
/// or, where none is told, the telephone and the name; or what somebody is called at the same place, with an age that
/// fits. Prints, from which nothing can be read.
final class UnregisteredKeys {
    private static final int WHOLE = 4;
    private static final int SCHOOL_AGE = 6;
    private static final int APRIL = 4;

    /// A record's own keys, and those by which it finds others (a year of birth more or less too).
    record Keys(List<String> own, List<String> near) {}

    private UnregisteredKeys() {}

    static Keys of(String source, RecordText record) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        String name = name(record);
        if (record.birth != 0 && record.hasBirthDay()) {
            if (record.kana.isDivided()) {
                own.add("B " + record.kana.full() + ' ' + record.birth);
            }
            if (record.kanji.isDivided() || record.kanji.full().length() >= WHOLE) {
                own.add("B " + record.kanji.full() + ' ' + record.birth);
            }
        } else if (!name.isEmpty() && !where(record).isEmpty()) {
            String place = "A " + source + ' ' + where(record) + ' ' + name + ' ';
            int year = year(record);
            if (year != 0) {
                own.add(place + year);
                near.addAll(List.of(place + (year - 1), place + (year + 1)));
            } else if (record.bandFrom >= 0) {
                own.add(place + "band " + record.bandFrom);
            }
        }
        if (!record.phone.isEmpty() && !name.isEmpty()) {
            own.add("P " + record.phone + ' ' + name);
        }
        return new Keys(prints(own), prints(near));
    }

    private static List<String> prints(Set<String> keys) {
        List<String> prints = new ArrayList<>();
        keys.forEach(key -> prints.add(RecordKeys.print(key)));
        return prints;
    }

    /// What tells one from another at a place: a pet name, or a name with its given name; a family name alone does not.
    private static String name(RecordText record) {
        if (!record.nickname.isEmpty()) {
            return record.nickname;
        }
        if (record.kana.isDivided()) {
            return record.kana.full();
        }
        return record.kanji.isDivided() ? record.kanji.full() : "";
    }

    private static String where(RecordText record) {
        if (!record.group.isEmpty()) {
            return record.group;
        }
        return record.area.isEmpty() ? record.place.town() : record.area.stem();
    }

    /// The year of birth (by school years where a grade is told), 0 = not told.
    private static int year(RecordText record) {
        LocalDate day = LocalDate.ofEpochDay(record.day);
        if (record.birth != 0) {
            return record.birth / 10000;
        }
        if (record.age >= 0) {
            return day.getYear() - record.age;
        }
        int schoolYear = day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
        return record.grade == Integer.MIN_VALUE ? 0 : schoolYear - record.grade - SCHOOL_AGE;
    }
}
