package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.Set;
import jp.yorisoi.flow.linking.Names.Agreement;
import org.jspecify.annotations.Nullable;

/// Compares one record with people: which levels come out, and how rare each is among anybody else. Made for one record
/// after another by one thread.
final class Comparisons {
    private static final int BAND_SLACK = 3;
    private static final int AGE_SLACK = 3;
    private static final int OLD = 130;
    /// For how many people the usual frequency counts, and how many times the least one it is.
    private static final double DRAWN = 50;

    private static final double USUAL = 4;
    /// Of the ways to shorten a name each is so frequent.
    private static final double SHORTENED = 0.5;

    private final LinkModel model;
    private final Weights weights;
    private final PersonIndex index;
    private final Populace populace;
    private final Known known;
    private final GuardianComparison guardians;
    private final Outcomes outcomes = new Outcomes();

    private RecordText record = new RecordText();
    private int population = 1;
    private @Nullable Span age;
    private @Nullable Span far;
    private @Nullable Span grade;
    private @Nullable Span band;
    private Set<Integer> phoneHouseholds = Set.of();
    private Set<Integer> placeHouseholds = Set.of();
    private double nicknameShare = 1;
    private double townShare;
    private double districtShare;
    private String fullPlace = "";
    private boolean otherGiven;
    private boolean givenAlike;
    private boolean givenSame;

    Comparisons(LinkModel model, Weights weights, PersonIndex index, Populace populace, Known known) {
        this.model = model;
        this.weights = weights;
        this.index = index;
        this.populace = populace;
        this.known = known;
        this.guardians = new GuardianComparison(index);
    }

    /// Takes up a record whose person is one of so many people.
    void take(RecordText next, int people) {
        record = next;
        population = Math.max(1, people);
        LocalDate day = LocalDate.ofEpochDay(next.day);
        age = next.age < 0 ? null : Span.ofAges(index, day, next.age, next.age, 1, population);
        far = next.age < 0 ? null : Span.ofAges(index, day, next.age, next.age, AGE_SLACK, population);
        grade = next.grade == Integer.MIN_VALUE ? null : Span.ofGrade(index, day, next.grade, population);
        band = next.bandFrom < 0
                ? null
                : Span.ofAges(index, day, next.bandFrom, next.bandTo < 0 ? OLD : next.bandTo, BAND_SLACK, population);
        nicknameShare = next.nickname.isEmpty() ? 1 : nicknameShare(next.nickname);
        townShare = next.area.isEmpty() ? 0 : index.townShare(next.area);
        districtShare = next.area.isEmpty() ? 0 : index.districtShare(next.area);
        fullPlace = next.place.full();
        phoneHouseholds = known.byPhone(next.phone);
        placeHouseholds = known.byPlace(fullPlace);
    }

    /// Compares the record with a person; false where another name and another date of birth say that it is somebody of
    /// the same house at most, and the rest was not looked at.
    boolean compare(int person) {
        return compare(person, false);
    }

    /// Compares all that the record tells.
    void compareAll(int person) {
        compare(person, true);
    }

    private boolean compare(int person, boolean all) {
        outcomes.clear();
        otherGiven = false;
        givenAlike = false;
        givenSame = false;
        boolean alike = names(person);
        nickname(person);
        if (!births(person)) {
            if (!alike && !all) {
                return false;
            }
            ages(person);
        }
        sex(person);
        address(person);
        area(person);
        guardian(person);
        phone(person);
        return true;
    }

    /// What came out last.
    Outcomes outcomes() {
        return outcomes;
    }

    /// Whether the last comparison leaves it to people, however probable: both sides tell a given name and not the
    /// same,
    /// or what agrees names nobody (a date and a sex are shared by many).
    boolean isForPeople() {
        return otherGiven || !(givenAlike || isOfTheHousehold());
    }

    /// Whether the guardian agrees, or the family's name or the guardian's given one at its address or telephone: a
    /// child not yet named stands under its mother's former surname.
    private boolean isOfTheHousehold() {
        boolean guardian = outcomes.has(Level.GUARDIAN_SAME) || outcomes.has(Level.GUARDIAN_NEAR);
        boolean family = outcomes.has(Level.FAMILY_SAME)
                || outcomes.has(Level.FAMILY_HALF)
                || outcomes.has(Level.FAMILY_NEAR)
                || outcomes.has(Level.FAMILY_LOST)
                || outcomes.has(Level.FAMILY_HOUSEHOLD);
        boolean place = outcomes.has(Level.ADDRESS_SAME)
                || outcomes.has(Level.ADDRESS_BLOCK)
                || outcomes.has(Level.ADDRESS_FORMER)
                || outcomes.has(Level.ADDRESS_KNOWN)
                || outcomes.has(Level.PHONE_HOUSEHOLD);
        return guardian || ((family || outcomes.has(Level.GUARDIAN_GIVEN)) && place);
    }

    /// Adds a level whose rarity does not go by a value.
    private void add(Level level) {
        add(level, 1);
    }

    /// How frequent a value is in a small register tells little: it is drawn to what is usual.
    private void add(Level level, double frequency) {
        double u = weights.u(level);
        double people = populace.size();
        double drawn = (frequency * people + DRAWN * USUAL * model.floor(level)) / (people + DRAWN);
        outcomes.add(level, Double.isNaN(u) ? Math.max(drawn, model.floor(level)) : u);
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
        boolean unnamed = record.kanji.isFamilyAlone() || record.kana.isFamilyAlone();
        if (unnamed && (given == Agreement.DIFFERENT || given == Agreement.PART)) {
            given = Agreement.MISSING; // ベビー with a slip in one of its writings
        }
        double familyShare = index.familyShare(person, kanji.family() == Agreement.SAME);
        family(person, family, isHalf(kanji.family(), kana.family()), familyShare);
        boolean byKanji = kanji.given() == Agreement.SAME;
        double givenShare = record.isMother ? index.givenShare(person, byKanji) : populace.given(person, byKanji);
        if (family == Agreement.SAME && given == Agreement.SAME) {
            givenShare = ofWhole(person, kanji.given() == Agreement.SAME, familyShare, givenShare);
        }
        given(given, isHalf(kanji.given(), kana.given()), givenShare);
        return family != Agreement.DIFFERENT || given != Agreement.DIFFERENT;
    }

    /// The share of a given name with this family name: what whole names tell, where that is more.
    private double ofWhole(int person, boolean kanji, double family, double given) {
        double whole = (index.namesakes(person, kanji) - 1) / (double) Math.max(1, index.size());
        return family <= 0 ? given : Math.clamp(whole / family, given, 1);
    }

    private static boolean isHalf(Agreement kanji, Agreement kana) {
        return kanji == Agreement.DIFFERENT || kana == Agreement.DIFFERENT || kanji == Agreement.PART;
    }

    /// A name that no space divides, with another family name before the person's given name.
    private Agreement withoutFamily(int person, Agreement given) {
        boolean ends = (!index.kanjiGivenText(person).isEmpty()
                        && record.kanji.full().endsWith(index.kanjiGivenText(person)))
                || (!index.kanaGivenText(person).isEmpty() && record.kana.full().endsWith(index.kanaGivenText(person)));
        boolean divided = record.kanji.isDivided() || record.kana.isDivided();
        return !divided && ends ? Agreement.SAME : given;
    }

    private void family(int person, Agreement family, boolean half, double share) {
        switch (family) {
            case SAME -> add(half ? Level.FAMILY_HALF : Level.FAMILY_SAME, share);
            case LOST -> add(Level.FAMILY_LOST);
            case NEAR -> add(Level.FAMILY_NEAR);
            case PART, DIFFERENT -> {
                double households = guardians.familyOfHousehold(record, person);
                add(households > 0 ? Level.FAMILY_HOUSEHOLD : Level.FAMILY_DIFFERENT, households);
            }
            case MISSING -> {}
        }
    }

    private void given(Agreement given, boolean half, double share) {
        switch (given) {
            case SAME -> add(half ? Level.GIVEN_HALF : Level.GIVEN_SAME, share);
            case LOST -> add(Level.GIVEN_LOST);
            case NEAR -> add(Level.GIVEN_NEAR);
            case PART -> add(Level.GIVEN_PART);
            case DIFFERENT -> add(Level.GIVEN_DIFFERENT);
            case MISSING -> {}
        }
        otherGiven = given == Agreement.DIFFERENT || given == Agreement.PART;
        givenAlike = given != Agreement.MISSING && !otherGiven;
        givenSame = given == Agreement.SAME;
    }

    private void nickname(int person) {
        String nickname = record.nickname;
        if (nickname.isEmpty()) {
            return;
        }
        String kana = index.kanaGivenText(person);
        boolean kanji = nickname.equals(index.kanjiGivenText(person));
        givenAlike = true;
        if (kanji) {
            add(Level.NICKNAME_SAME, populace.given(person, true));
        } else if (nickname.equals(kana)) {
            add(Level.NICKNAME_SAME, nicknameShare);
        } else if (nickname.equals(index.kanaFamilyText(person) + kana)) {
            add(Level.NICKNAME_SAME, populace.given(person, false));
            add(Level.FAMILY_SAME, index.familyShare(person, false));
        } else if (nickname.equals(index.kanjiFamilyText(person) + index.kanjiGivenText(person))) {
            add(Level.NICKNAME_SAME, populace.given(person, true));
            add(Level.FAMILY_SAME, index.familyShare(person, true));
        } else if (!kana.isEmpty() && kana.startsWith(nickname)) {
            add(Level.NICKNAME_BEGINS, nicknameShare / SHORTENED);
        } else {
            boolean familyKanji = nickname.equals(index.kanjiFamilyText(person));
            boolean family = familyKanji || nickname.equals(index.kanaFamilyText(person));
            add(family ? Level.NICKNAME_FAMILY : Level.NICKNAME_DIFFERENT, index.familyShare(person, familyKanji));
            givenAlike = false;
            otherGiven = !family;
        }
    }

    /// How often anybody is called so: by the whole name, or by one of the ways to shorten it.
    private double nicknameShare(String nickname) {
        double[] shares = populace.nickname(nickname);
        double same = model.share(Level.NICKNAME_SAME);
        double begins = model.share(Level.NICKNAME_BEGINS);
        return same * shares[0] + begins * SHORTENED * shares[1];
    }

    /// Whether both sides tell the same day.
    private boolean births(int person) {
        int born = index.birth(person);
        if (record.birth == 0 || born == 0) {
            return false;
        }
        Level level = BirthDates.compare(record.birth, born);
        add(level, index.bornWith(person) / (double) population);
        return level == Level.BIRTH_SAME;
    }

    private void ages(int person) {
        long born = index.register().birthDay(person);
        if (born == Long.MIN_VALUE) {
            return;
        }
        if (grade != null) {
            span(grade, born, Level.GRADE_SAME, Level.GRADE_NEAR, Level.GRADE_DIFFERENT);
            birthday(grade, born);
        } else if (age != null && far != null) {
            boolean isFar = !age.holds(born) && !age.isNear(born) && far.isNear(born);
            if (isFar) {
                add(Level.AGE_FAR, far.nearShare() - age.nearShare());
            } else {
                span(age, born, Level.AGE_SAME, Level.AGE_NEAR, Level.AGE_DIFFERENT);
            }
        }
        if (band != null) {
            span(band, born, Level.BAND_SAME, Level.BAND_NEAR, Level.BAND_DIFFERENT);
        }
    }

    /// Whether the birthday fits the age that is told beside the grade, among those of the grade.
    private void birthday(Span grade, long born) {
        if (age == null || !grade.holds(born)) {
            return;
        }
        double both = index.bornBetween(Math.max(grade.first(), age.first()), Math.min(grade.last(), age.last()))
                / (double) population;
        double share = grade.share() == 0 ? 0 : both / grade.share();
        if (share > 0 && share < 1) {
            // How often anybody of the grade would be said to be of this age, in truth or by a slip: the same for those
            // whom it fits and those whom it doesn't, however few had their birthday just then.
            double said =
                    share * model.share(Level.BIRTHDAY_SAME) + (1 - share) * model.share(Level.BIRTHDAY_DIFFERENT);
            add(age.holds(born) ? Level.BIRTHDAY_SAME : Level.BIRTHDAY_DIFFERENT, said);
        }
    }

    private void span(Span span, long born, Level same, Level near, Level different) {
        Level level = span.holds(born) ? same : span.isNear(born) ? near : different;
        add(level, level == same ? span.share() : span.nearShare());
    }

    /// A given name tells the sex already.
    private void sex(int person) {
        char sex = switch (index.register().sex(person)) {
            case MALE -> 'M';
            case FEMALE -> 'F';
            case UNKNOWN -> 0;
        };
        if (sex != 0 && record.sex != 0) {
            double same = givenSame ? populace.sameSex() : 0.5;
            add(sex == record.sex ? Level.SEX_SAME : Level.SEX_DIFFERENT, sex == record.sex ? same : 1 - same);
        }
    }

    private void address(int person) {
        PlaceText place = record.place;
        if (place.town().isEmpty() || index.town(person).isEmpty()) {
            return;
        }
        boolean deep = place.block().length() > place.town().length();
        if (fullPlace.equals(index.place(person))) {
            add(Level.ADDRESS_SAME, index.placeShare(person));
        } else if (deep && place.block().equals(index.block(person))) {
            add(Level.ADDRESS_BLOCK);
        } else if (deep && isFormer(place, person)) {
            add(Level.ADDRESS_FORMER);
        } else if (placeHouseholds.contains(index.register().householdOf(person))) {
            add(Level.ADDRESS_KNOWN);
        } else if (!place.town().equals(index.town(person))) {
            add(Level.ADDRESS_DIFFERENT);
        } else {
            add(deep && isOneNumber(place.block(), index.block(person)) ? Level.ADDRESS_NUMBER : Level.ADDRESS_TOWN);
        }
    }

    /// The whole former address, or its block.
    private boolean isFormer(PlaceText place, int person) {
        String former = index.formerPlace(person);
        return former.equals(fullPlace)
                || (former.startsWith(place.block())
                        && (former.length() == place.block().length()
                                || former.charAt(place.block().length()) == ' '));
    }

    /// Whether two blocks of a town have the first number in common, or one more number than the other.
    private static boolean isOneNumber(String a, String b) {
        int dashA = a.indexOf('-');
        int dashB = b.indexOf('-');
        String first = dashA < 0 ? a : a.substring(0, dashA);
        return first.equals(dashB < 0 ? b : b.substring(0, dashB));
    }

    private void area(int person) {
        AreaText area = record.area;
        if (area.isEmpty()) {
            return;
        }
        if (townShare + districtShare == 0) {
            return;
        }
        if (index.isInTown(area, person)) {
            add(Level.AREA_SAME, townShare);
        } else {
            add(index.isInDistrict(area, person) ? Level.AREA_DISTRICT : Level.AREA_DIFFERENT, districtShare);
        }
    }

    private void guardian(int person) {
        if (!record.guardian.isEmpty()) {
            add(guardians.level(record.guardian, person));
        }
    }

    private void phone(int person) {
        if (!phoneHouseholds.isEmpty()) {
            boolean here = phoneHouseholds.contains(index.register().householdOf(person));
            add(here ? Level.PHONE_HOUSEHOLD : Level.PHONE_OTHER);
        }
    }
}
