package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import jp.yorisoi.base.notation.SchoolGrade;
import jp.yorisoi.flow.people.Register;

/// Finds the candidates of one record after another by the keys of a set: people of the ages that the source is about,
/// each once, with the keys that found them. For one thread.
final class CandidateSearch {
    private static final int MOST_IN_BLOCK = 400;
    private static final int MOST_GUARDIANS = 100;
    private static final int PERSON = 32;

    /// A household of more is an institution: there nobody is found by the others.
    private static final int MOST_IN_HOUSEHOLD = 30;

    private final PersonIndex index;
    private final Known known;
    private int keys;
    private long[] found = new long[64];
    private int size;
    private int asked;
    private long oldest;
    private long youngest;

    CandidateSearch(PersonIndex index, Known known) {
        this.index = index;
        this.known = known;
    }

    /// Searches by a set of keys for a record whose person was born from one day through another.
    void search(RecordText record, long oldestBirth, long youngestBirth, int set) {
        size = 0;
        asked = 0;
        keys = set;
        oldest = oldestBirth;
        youngest = youngestBirth;
        String town = record.place.town().isEmpty() ? record.area.town() : record.place.town();
        births(record);
        names(record, town);
        if (!record.nickname.isEmpty()) {
            nickname(record, town);
        }
        if (!record.place.full().isEmpty()) {
            block(SearchKey.PLACE, Blocks.key('A', record.place.full(), ""));
            households(SearchKey.KNOWN_PLACE, known.byPlace(record.place.full()));
        }
        if (!record.guardian.isEmpty() && SearchKey.GUARDIAN.isIn(keys)) {
            guardians(record.guardian);
        }
        households(SearchKey.PHONE, known.byPhone(record.phone));
        merge();
    }

    int size() {
        return size;
    }

    /// The keys for which the record has what they need.
    int asked() {
        return asked;
    }

    int person(int at) {
        return (int) (found[at] >>> PERSON);
    }

    /// The keys that found a candidate.
    int ways(int at) {
        return (int) found[at];
    }

    private void merge() {
        Arrays.sort(found, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (distinct > 0 && found[distinct - 1] >>> PERSON == found[i] >>> PERSON) {
                found[distinct - 1] |= found[i];
            } else {
                found[distinct++] = found[i];
            }
        }
        size = distinct;
    }

    private void births(RecordText record) {
        if (!record.hasBirthDay()) {
            return;
        }
        block(SearchKey.BIRTH, Blocks.key('B', "", record.birth));
        int month = record.birth / 100 % 100;
        int day = record.birth % 100;
        if (day <= 12 && day != month) {
            block(SearchKey.SWAPPED, Blocks.key('B', "", record.birth / 10000 * 10000 + day * 100 + month));
        }
    }

    private void names(RecordText record, String town) {
        int year = record.birth / 10000;
        if (!record.kanji.isEmpty()) {
            block(SearchKey.KANJI, Blocks.key('J', record.kanji.full(), ""));
            if (record.kanji.isDivided()) {
                block(SearchKey.KANJI_TOWN, Blocks.key('g', record.kanji.given(), town));
                block(SearchKey.KANJI_YEAR, Blocks.key('d', record.kanji.given(), year), year != 0);
                inArea(record, record.kanji.given(), false);
            } else {
                block(SearchKey.FAMILY_TOWN, Blocks.key('F', record.kanji.full(), town));
                block(SearchKey.KANJI_TOWN, Blocks.key('g', record.kanji.full(), town));
                inArea(record, record.kanji.full(), true);
            }
        }
        if (!record.kana.isEmpty()) {
            block(SearchKey.KANA, Blocks.key('K', record.kana.full(), ""));
            if (record.kana.isDivided()) {
                block(SearchKey.KANA_TOWN, Blocks.key('G', record.kana.given(), town));
                block(SearchKey.KANA_YEAR, Blocks.key('D', record.kana.given(), year), year != 0);
                years(record, record.kana.given());
            }
        }
    }

    /// Where the area is a school district.
    private void inArea(RecordText record, String name, boolean whole) {
        if (record.area.isEmpty()) {
            return;
        }
        String district = PersonIndex.district(record.area.stem());
        block(SearchKey.KANJI_TOWN, Blocks.key('g', name, district));
        block(SearchKey.FAMILY_TOWN, Blocks.key('F', name, district), whole);
    }

    private void nickname(RecordText record, String town) {
        String beginning = PersonIndex.beginning(record.nickname);
        block(SearchKey.BEGINNING_TOWN, Blocks.key('P', beginning, town), !town.isEmpty());
        years(record, record.nickname);
        int needed = asked;
        block(SearchKey.KANJI_TOWN, Blocks.key('g', record.nickname, town));
        block(SearchKey.KANA, Blocks.key('K', record.nickname, ""));
        block(SearchKey.KANJI, Blocks.key('J', record.nickname, ""));
        asked = needed;
    }

    /// By the beginning of the given name and the school years that a grade or an age tells, where no date does.
    private void years(RecordText record, String name) {
        boolean graded = record.grade != Integer.MIN_VALUE;
        if (record.hasBirthDay() || (record.age < 0 && !graded)) {
            return;
        }
        boolean isLong = name.length() > 2;
        String beginning = isLong ? PersonIndex.longBeginning(name) : PersonIndex.beginning(name);
        LocalDate day = LocalDate.ofEpochDay(record.day);
        int first;
        int last;
        if (graded) {
            first = new SchoolGrade(record.grade).earliestBirth(day).getYear();
            last = first;
        } else {
            first = schoolYear(day.minusYears(record.age + 2L));
            last = schoolYear(day.minusYears(record.age - 1L));
        }
        for (int year = first; year <= last; year++) {
            block(SearchKey.BEGINNING_YEAR, Blocks.key(isLong ? 'Z' : 'Y', beginning, year));
        }
    }

    private static int schoolYear(LocalDate birth) {
        return PersonIndex.schoolYear(PersonIndex.ymd(birth.toEpochDay()));
    }

    /// The households of those who have the guardian's name.
    private void guardians(NameText guardian) {
        asked |= SearchKey.GUARDIAN.bit();
        Register register = index.register();
        long key = Blocks.key(guardian.isKana() ? 'K' : 'J', guardian.full(), "");
        index.keys().each(key, MOST_GUARDIANS, person -> household(SearchKey.GUARDIAN, register.householdOf(person)));
    }

    private void households(SearchKey key, Set<Integer> households) {
        if (key.isIn(keys)) {
            asked |= households.isEmpty() ? 0 : key.bit();
            households.forEach(household -> household(key, household));
        }
    }

    private void household(SearchKey key, int household) {
        int[] members = index.register().members(household);
        if (members.length > MOST_IN_HOUSEHOLD) {
            return;
        }
        for (int member : members) {
            candidate(key, member);
        }
    }

    private void block(SearchKey kind, long key) {
        block(kind, key, true);
    }

    private void block(SearchKey kind, long key, boolean told) {
        if (told && kind.isIn(keys)) {
            asked |= kind.bit();
            index.keys().each(key, MOST_IN_BLOCK, person -> candidate(kind, person));
        }
    }

    private void candidate(SearchKey key, int person) {
        long born = index.register().birthDay(person);
        if (born != Long.MIN_VALUE && (born <= oldest || born >= youngest)) {
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = (long) person << PERSON | key.bit();
    }
}
