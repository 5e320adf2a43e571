package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// Everybody of a register as records are compared with them: names, dates and addresses by number, their frequencies,
/// and the keys by which candidates are found.
@Personal
final class PersonIndex {
    private static final int SLICE = 8192;
    private static final int BEGINNING = 2;
    private static final int APRIL = 402;

    private final Register register;
    private final Pool kanjiFamilies = new Pool();
    private final Pool kanjiGivens = new Pool();
    private final Pool kanaFamilies = new Pool();
    private final Pool kanaGivens = new Pool();
    private final Pool towns = new Pool();
    private final Pool blocks = new Pool();
    private final Pool places = new Pool();
    private final Pool elementaries = new Pool();
    private final Pool juniors = new Pool();
    private final int[] names;
    private final int[] addresses;
    private final int[] districts;
    private final int[] births;
    private final @Nullable NameText[] others;
    private final int[] birthCounts;
    private final Map<AreaText, Area> areas = new ConcurrentHashMap<>();
    private final Blocks keys;
    private final long[] sortedBirths;

    private static final int NAMES = 4;
    private static final int PLACES = 4;

    /// One person's texts, made beside other slices and counted afterwards.
    private record Texts(NameText kanji, NameText kana, PlaceText place, PlaceText former, NameText other) {
        @Override
        public String toString() {
            return "Texts[…]";
        }
    }

    PersonIndex(Register register, Executor executor) {
        this.register = register;
        int size = register.size();
        this.names = new int[size * NAMES];
        this.addresses = new int[size * PLACES];
        this.districts = new int[size * 2];
        this.births = new int[size];
        this.others = new @Nullable NameText[size];
        this.keys = new Blocks(size);
        @Nullable Texts[] texts = new @Nullable Texts[size];
        Crew.each(executor, (size + SLICE - 1) / SLICE, slice -> {
            Map<String, PlaceText> known = new HashMap<>();
            for (int i = slice * SLICE; i < Math.min(size, (slice + 1) * SLICE); i++) {
                texts[i] = texts(i, known);
            }
        });
        for (int i = 0; i < size; i++) {
            keep(i, java.util.Objects.requireNonNull(texts[i]));
            texts[i] = null;
        }
        keys.close();
        this.sortedBirths = births(size);
        this.birthCounts = birthCounts();
    }

    private Texts texts(int i, Map<String, PlaceText> known) {
        String former = register.text(RegisterItem.FORMER_ADDRESS, i);
        String alias = register.text(RegisterItem.ALIAS, i);
        String maiden = register.text(RegisterItem.FORMER_SURNAME, i);
        NameText other = NameText.NONE;
        if (!alias.isEmpty()) {
            other = NameText.of(alias);
        } else if (!maiden.isEmpty()) {
            other = new NameText("", NameText.of(maiden).full(), "", true);
        }
        return new Texts(
                NameText.of(register.text(RegisterItem.NAME, i)),
                NameText.of(register.text(RegisterItem.KANA, i)),
                known.computeIfAbsent(register.address(i), PlaceText::of),
                former.isEmpty() ? PlaceText.NONE : PlaceText.of(former),
                other);
    }

    private void keep(int i, Texts texts) {
        names[i * NAMES] = kanjiFamilies.add(texts.kanji.family());
        names[i * NAMES + 1] = kanjiGivens.add(texts.kanji.given());
        names[i * NAMES + 2] = kanaFamilies.add(texts.kana.family());
        names[i * NAMES + 3] = kanaGivens.add(texts.kana.given());
        addresses[i * PLACES] = towns.add(texts.place.town());
        addresses[i * PLACES + 1] = blocks.add(texts.place.block());
        addresses[i * PLACES + 2] = places.add(texts.place.full());
        addresses[i * PLACES + 3] = texts.former.full().isEmpty() ? 0 : places.add(texts.former.full());
        districts[i * 2] = elementaries.add(register.text(RegisterItem.ELEMENTARY, i));
        districts[i * 2 + 1] = juniors.add(register.text(RegisterItem.JUNIOR_HIGH, i));
        births[i] = ymd(register.birthDay(i));
        if (texts.other != NameText.NONE) {
            others[i] = texts.other;
        }
        addKeys(i, texts);
    }

    private void addKeys(int i, Texts texts) {
        String given = texts.kana.given();
        String town = texts.place.town();
        keys.add(Blocks.key('B', "", births[i]), i);
        keys.add(Blocks.key('J', texts.kanji.full(), ""), i);
        keys.add(Blocks.key('K', texts.kana.full(), ""), i);
        keys.add(Blocks.key('G', given, town), i);
        keys.add(Blocks.key('g', texts.kanji.given(), town), i);
        keys.add(Blocks.key('P', beginning(given), town), i);
        keys.add(Blocks.key('Y', beginning(given), schoolYear(births[i])), i);
        keys.add(Blocks.key('Z', longBeginning(given), schoolYear(births[i])), i);
        keys.add(Blocks.key('D', given, births[i] / 10000), i);
        keys.add(Blocks.key('d', texts.kanji.given(), births[i] / 10000), i);
        keys.add(Blocks.key('F', texts.kanji.family(), town), i);
        String district = district(register.text(RegisterItem.ELEMENTARY, i));
        if (!district.isEmpty()) {
            keys.add(Blocks.key('g', texts.kanji.given(), district), i);
            keys.add(Blocks.key('F', texts.kanji.family(), district), i);
        }
        keys.add(Blocks.key('A', texts.place.full(), ""), i);
        if (!texts.other.full().isEmpty()) {
            keys.add(Blocks.key(texts.other.isKana() ? 'K' : 'J', texts.other.full(), ""), i);
        }
    }

    /// The first two kana of a given name.
    static String beginning(String given) {
        return given.length() <= BEGINNING ? given : given.substring(0, BEGINNING);
    }

    /// The first three.
    static String longBeginning(String given) {
        return given.length() <= BEGINNING + 1 ? given : given.substring(0, BEGINNING + 1);
    }

    /// A school district as a key that no town is.
    static String district(String name) {
        String stem = AreaText.stem(name);
        return stem.isEmpty() ? "" : stem + "校区";
    }

    /// The year in whose April those born on a day (yyyymmdd) begin a school year together.
    static int schoolYear(int born) {
        return born / 10000 - (born % 10000 < APRIL ? 1 : 0);
    }

    private int[] birthCounts() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int born : births) {
            counts.merge(born, 1, Integer::sum);
        }
        int[] same = new int[births.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = counts.getOrDefault(births[i], 0);
        }
        return same;
    }

    private long[] births(int size) {
        long[] sorted = new long[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (births[i] != 0) {
                sorted[at++] = register.birthDay(i);
            }
        }
        sorted = Arrays.copyOf(sorted, at);
        Arrays.sort(sorted);
        return sorted;
    }

    /// A day as yyyymmdd; 0 where it is not known.
    static int ymd(long epochDay) {
        if (epochDay == Long.MIN_VALUE) {
            return 0;
        }
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    Register register() {
        return register;
    }

    int size() {
        return births.length;
    }

    Blocks keys() {
        return keys;
    }

    int kanjiFamily(int person) {
        return names[person * NAMES];
    }

    int kanjiGiven(int person) {
        return names[person * NAMES + 1];
    }

    int kanaFamily(int person) {
        return names[person * NAMES + 2];
    }

    int kanaGiven(int person) {
        return names[person * NAMES + 3];
    }

    String kanjiFamilyText(int person) {
        return kanjiFamilies.text(kanjiFamily(person));
    }

    String kanjiGivenText(int person) {
        return kanjiGivens.text(kanjiGiven(person));
    }

    String kanaFamilyText(int person) {
        return kanaFamilies.text(kanaFamily(person));
    }

    String kanaGivenText(int person) {
        return kanaGivens.text(kanaGiven(person));
    }

    /// A given name in kana by its number.
    String kanaGivenName(int name) {
        return name < kanaGivens.size() ? kanaGivens.text(name) : "";
    }

    /// How many have the whole name of a person, in kanji or kana.
    int namesakes(int person, boolean kanji) {
        String family = kanji ? kanjiFamilyText(person) : kanaFamilyText(person);
        String given = kanji ? kanjiGivenText(person) : kanaGivenText(person);
        return keys.count(Blocks.key(kanji ? 'J' : 'K', family + given, ""));
    }

    double familyShare(int person, boolean kanji) {
        return kanji ? kanjiFamilies.share(kanjiFamily(person)) : kanaFamilies.share(kanaFamily(person));
    }

    double givenShare(int person, boolean kanji) {
        return kanji ? kanjiGivens.share(kanjiGiven(person)) : kanaGivens.share(kanaGiven(person));
    }

    /// 通称, or 旧氏 as a family name alone.
    @Nullable
    NameText otherName(int person) {
        return others[person];
    }

    String town(int person) {
        return towns.text(addresses[person * PLACES]);
    }

    String block(int person) {
        return blocks.text(addresses[person * PLACES + 1]);
    }

    String place(int person) {
        return places.text(addresses[person * PLACES + 2]);
    }

    String formerPlace(int person) {
        return places.text(addresses[person * PLACES + 3]);
    }

    double placeShare(int person) {
        return places.share(addresses[person * PLACES + 2]);
    }

    /// The towns and school districts that an area may be, by number, and the shares of people who live in these towns
    /// and of those who live elsewhere in these districts.
    private record Area(
            boolean[] towns, boolean[] elementaries, boolean[] juniors, double townShare, double districtShare) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "Area[" + townShare + "]";
        }
    }

    private Area area(AreaText text) {
        boolean[] inTowns = new boolean[towns.size()];
        for (int i = 1; i < inTowns.length; i++) {
            inTowns[i] = text.isTown(towns.text(i));
        }
        boolean[] inElementaries = districts(text, elementaries);
        boolean[] inJuniors = districts(text, juniors);
        int town = 0;
        int district = 0;
        for (int person = 0; person < size(); person++) {
            boolean here = inTowns[addresses[person * PLACES]];
            town += here ? 1 : 0;
            district +=
                    !here && (inElementaries[districts[person * 2]] || inJuniors[districts[person * 2 + 1]]) ? 1 : 0;
        }
        double people = Math.max(1, size());
        return new Area(inTowns, inElementaries, inJuniors, town / people, district / people);
    }

    private static boolean[] districts(AreaText text, Pool schools) {
        boolean[] in = new boolean[schools.size()];
        for (int i = 1; i < in.length; i++) {
            in[i] = text.isDistrict(schools.text(i));
        }
        return in;
    }

    /// Whether a person's home is in the town that an area is.
    boolean isInTown(AreaText text, int person) {
        return areas.computeIfAbsent(text, this::area).towns[addresses[person * PLACES]];
    }

    /// Whether a person's home is in the school district that an area is.
    boolean isInDistrict(AreaText text, int person) {
        Area area = areas.computeIfAbsent(text, this::area);
        return area.elementaries[districts[person * 2]] || area.juniors[districts[person * 2 + 1]];
    }

    /// The share of people whose home is in the town that an area is.
    double townShare(AreaText text) {
        return areas.computeIfAbsent(text, this::area).townShare;
    }

    /// The share of people whose home is in the school district that an area is, and not in its town.
    double districtShare(AreaText text) {
        return areas.computeIfAbsent(text, this::area).districtShare;
    }

    /// Born on this day (yyyymmdd); 0 where it is not known.
    int birth(int person) {
        return births[person];
    }

    /// How many were born on the same day as a person.
    int bornWith(int person) {
        return birthCounts[person];
    }

    /// How many were born from one day through another.
    int bornBetween(long first, long last) {
        return Math.max(0, below(last + 1) - below(first));
    }

    private int below(long day) {
        int low = 0;
        int high = sortedBirths.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedBirths[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int[] household(int person) {
        return register.members(register.householdOf(person));
    }

    @Override
    public String toString() {
        return "PersonIndex[" + births.length + "]";
    }
}
