package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.flow.linking.Names.Agreement;
import org.jspecify.annotations.Nullable;

/// Weighs one record against people: the sum of the bits that speak for and against each. Made for one record after
/// another by one thread.
final class Comparisons {
    private static final int BAND_SLACK = 3;
    private static final int OLD = 130;

    private final LinkModel model;
    private final PersonIndex index;
    private final Phones phones;
    private final Map<AreaText, Double> areaShares = new HashMap<>();

    private RecordText record = new RecordText();
    private int population = 1;
    private @Nullable Span age;
    private @Nullable Span grade;
    private @Nullable Span band;
    private Set<Integer> phoneHouseholds = Set.of();
    private double bits;
    private boolean otherGiven;
    private @Nullable List<ReviewItem.Evidence> told;

    Comparisons(LinkModel model, PersonIndex index, Phones phones) {
        this.model = model;
        this.index = index;
        this.phones = phones;
    }

    /// Takes up a record whose person is one of so many people.
    void take(RecordText next, int people) {
        record = next;
        population = Math.max(1, people);
        LocalDate day = LocalDate.ofEpochDay(next.day);
        age = next.age < 0 ? null : Span.ofAges(index, day, next.age, next.age, 1, population);
        grade = next.grade == Integer.MIN_VALUE ? null : Span.ofGrade(index, day, next.grade, population);
        band = next.bandFrom < 0
                ? null
                : Span.ofAges(index, day, next.bandFrom, next.bandTo < 0 ? OLD : next.bandTo, BAND_SLACK, population);
        phoneHouseholds = next.phone.isEmpty() ? Set.of() : phones.households(next.phone);
    }

    /// The bits that speak for a person, less those against.
    double weigh(int person) {
        bits = 0;
        otherGiven = false;
        boolean alike = names(person);
        nickname(person);
        Level birth = births(person);
        if (birth != Level.BIRTH_SAME) {
            // Another name and another date of birth: whatever else agrees, it is somebody of the same house at most.
            if (!alike && told == null) {
                return bits;
            }
            ages(person);
        }
        sex(person);
        address(person);
        area(person);
        guardian(person);
        phone(person);
        return bits;
    }

    /// Whether both sides of the last comparison tell a given name, and not the same: then it is never sure.
    boolean isOtherGiven() {
        return otherGiven;
    }

    /// What speaks for and against a person, one by one.
    void tell(int person, List<ReviewItem.Evidence> evidence) {
        told = evidence;
        weigh(person);
        told = null;
    }

    private void add(Level level, double frequency) {
        double weight = model.bits(level, frequency);
        bits += weight;
        if (told != null) {
            told.add(new ReviewItem.Evidence(level.comparison(), level.outcome(), weight));
        }
    }

    /// Whether anything of the names is alike, or one side tells none.
    private boolean names(int person) {
        if (!record.hasName()) {
            return true;
        }
        Names.Parts kanji = Names.compare(record.kanji, index.kanjiFamilyText(person), index.kanjiGivenText(person));
        Names.Parts kana = Names.compare(record.kana, index.kanaFamilyText(person), index.kanaGivenText(person));
        NameText other = index.otherName(person);
        if (other != null && !other.given().isEmpty()) {
            Names.Parts alias = Names.compare(
                    other.isKana() && !record.kana.isEmpty() ? record.kana : record.kanji,
                    other.family(),
                    other.given());
            if (alias.given() == Agreement.SAME && kanji.given() != Agreement.SAME) {
                kanji = alias;
            }
        }
        Agreement given = Names.both(kanji.given(), kana.given());
        Agreement family = Names.both(kanji.family(), kana.family());
        if (family == Agreement.DIFFERENT
                && record.kanji.full().length() + record.kana.full().length() > 0) {
            given = withoutFamily(person, given);
        }
        family(person, family, kanji.family(), kana.family());
        given(person, given, kanji.given(), kana.given());
        return family != Agreement.DIFFERENT || given != Agreement.DIFFERENT;
    }

    /// A name that no space divides, with another family name before the person's given name.
    private Agreement withoutFamily(int person, Agreement given) {
        boolean ends = (!index.kanjiGivenText(person).isEmpty()
                        && record.kanji.full().endsWith(index.kanjiGivenText(person)))
                || (!index.kanaGivenText(person).isEmpty() && record.kana.full().endsWith(index.kanaGivenText(person)));
        boolean divided = record.kanji.isDivided() || record.kana.isDivided();
        return !divided && ends ? Agreement.SAME : given;
    }

    private void family(int person, Agreement family, Agreement kanji, Agreement kana) {
        double share = index.familyShare(person, kanji == Agreement.SAME);
        switch (family) {
            case SAME ->
                add(
                        kanji == Agreement.DIFFERENT || kana == Agreement.DIFFERENT
                                ? Level.FAMILY_HALF
                                : Level.FAMILY_SAME,
                        share);
            case LOST -> add(Level.FAMILY_LOST, share);
            case NEAR -> add(Level.FAMILY_NEAR, share);
            case DIFFERENT -> {
                double households = familyOfHousehold(person);
                add(households > 0 ? Level.FAMILY_HOUSEHOLD : Level.FAMILY_DIFFERENT, households);
            }
            case MISSING -> {}
        }
    }

    /// The share of people who have the record's family name, where it is a former one of the person or that of
    /// somebody in the household; else 0.
    private double familyOfHousehold(int person) {
        for (int member : index.household(person)) {
            NameText other = index.otherName(member);
            if (other != null && begins(record.kanji, other.family())) {
                return index.familyShare(member, true);
            }
            if (begins(record.kanji, index.kanjiFamilyText(member))) {
                return index.familyShare(member, true);
            }
            if (begins(record.kana, index.kanaFamilyText(member))) {
                return index.familyShare(member, false);
            }
        }
        return 0;
    }

    private static boolean begins(NameText name, String family) {
        return !family.isEmpty()
                && (name.isDivided()
                        ? name.family().equals(family)
                        : name.full().startsWith(family));
    }

    private void given(int person, Agreement given, Agreement kanji, Agreement kana) {
        double share = index.givenShare(person, kanji == Agreement.SAME);
        switch (given) {
            case SAME ->
                add(
                        kanji == Agreement.DIFFERENT || kana == Agreement.DIFFERENT
                                ? Level.GIVEN_HALF
                                : Level.GIVEN_SAME,
                        share);
            case LOST -> add(Level.GIVEN_LOST, share);
            case NEAR -> add(Level.GIVEN_NEAR, share);
            case DIFFERENT -> {
                otherGiven = true;
                add(Level.GIVEN_DIFFERENT, 1);
            }
            case MISSING -> {}
        }
    }

    private void nickname(int person) {
        String nickname = record.nickname;
        if (nickname.isEmpty()) {
            return;
        }
        String kana = index.kanaGivenText(person);
        boolean kanji = nickname.equals(index.kanjiGivenText(person));
        if (kanji || nickname.equals(kana)) {
            add(Level.NICKNAME_SAME, index.givenShare(person, kanji));
        } else if (nickname.equals(index.kanaFamilyText(person) + kana)) {
            add(Level.NICKNAME_SAME, index.givenShare(person, false));
            add(Level.FAMILY_SAME, index.familyShare(person, false));
        } else if (nickname.equals(index.kanjiFamilyText(person) + index.kanjiGivenText(person))) {
            add(Level.NICKNAME_SAME, index.givenShare(person, true));
            add(Level.FAMILY_SAME, index.familyShare(person, true));
        } else if (!kana.isEmpty() && kana.startsWith(nickname)) {
            add(Level.NICKNAME_BEGINS, nickname.length() == 1 ? 0.03 : 0.006);
        } else {
            add(Level.NICKNAME_DIFFERENT, 1);
        }
    }

    private Level births(int person) {
        int born = index.birth(person);
        if (record.birth == 0 || born == 0) {
            return Level.BIRTH_DIFFERENT;
        }
        Level level = BirthDates.compare(record.birth, born);
        add(level, index.bornOn(born) / (double) population);
        return level;
    }

    private void ages(int person) {
        long born = index.register().birthDay(person);
        if (born == Long.MIN_VALUE) {
            return;
        }
        span(grade, born, Level.GRADE_SAME, Level.GRADE_NEAR, Level.GRADE_DIFFERENT);
        if (grade == null) {
            span(age, born, Level.AGE_SAME, Level.AGE_NEAR, Level.AGE_DIFFERENT);
        }
        span(band, born, Level.BAND_SAME, Level.BAND_NEAR, Level.BAND_DIFFERENT);
    }

    private void span(@Nullable Span span, long born, Level same, Level near, Level different) {
        if (span != null) {
            Level level = span.holds(born) ? same : span.isNear(born) ? near : different;
            add(level, level == same ? span.share() : span.nearShare());
        }
    }

    private void sex(int person) {
        char sex = switch (index.register().sex(person)) {
            case MALE -> 'M';
            case FEMALE -> 'F';
            case UNKNOWN -> 0;
        };
        if (sex != 0 && record.sex != 0) {
            add(sex == record.sex ? Level.SEX_SAME : Level.SEX_DIFFERENT, 1);
        }
    }

    private void address(int person) {
        PlaceText place = record.place;
        if (place.town().isEmpty() || index.town(person).isEmpty()) {
            return;
        }
        String full = place.full();
        if (full.equals(index.place(person))) {
            add(Level.ADDRESS_SAME, index.placeShare(person));
        } else if (place.block().equals(index.block(person))
                && place.block().length() > place.town().length()) {
            add(Level.ADDRESS_BLOCK, 0);
        } else if (full.equals(index.formerPlace(person))) {
            add(Level.ADDRESS_FORMER, 0);
        } else {
            add(place.town().equals(index.town(person)) ? Level.ADDRESS_TOWN : Level.ADDRESS_DIFFERENT, 0);
        }
    }

    private void area(int person) {
        AreaText area = record.area;
        if (area.isEmpty()) {
            return;
        }
        double share = areaShares.computeIfAbsent(area, index::shareOf);
        if (share > 0) {
            boolean same = area.isTown(index.town(person))
                    || area.isDistrict(index.elementary(person))
                    || area.isDistrict(index.junior(person));
            add(same ? Level.AREA_SAME : Level.AREA_DIFFERENT, share);
        }
    }

    private void guardian(int person) {
        if (record.guardian.isEmpty()) {
            return;
        }
        Level level = Level.GUARDIAN_DIFFERENT;
        for (int member : index.household(person)) {
            if (member == person) {
                continue;
            }
            Names.Parts parts = guardianIs(member);
            if (parts.given() == Agreement.SAME) {
                if (parts.family() == Agreement.SAME) {
                    add(Level.GUARDIAN_SAME, 0);
                    return;
                }
                level = Level.GUARDIAN_GIVEN;
            }
        }
        add(level, 0);
    }

    private Names.Parts guardianIs(int member) {
        NameText other = index.otherName(member);
        if (other != null && begins(record.guardian, other.family())) {
            String given = other.given().isEmpty() ? index.kanjiGivenText(member) : other.given();
            return Names.compare(record.guardian, other.family(), given);
        }
        return record.guardian.isKana()
                ? Names.compare(record.guardian, index.kanaFamilyText(member), index.kanaGivenText(member))
                : Names.compare(record.guardian, index.kanjiFamilyText(member), index.kanjiGivenText(member));
    }

    private void phone(int person) {
        if (!phoneHouseholds.isEmpty()) {
            boolean here = phoneHouseholds.contains(index.register().householdOf(person));
            add(here ? Level.PHONE_HOUSEHOLD : Level.PHONE_OTHER, 0);
        }
    }

    /// The households of the record's telephone number.
    Set<Integer> phoneHouseholds() {
        return new HashSet<>(phoneHouseholds);
    }
}
