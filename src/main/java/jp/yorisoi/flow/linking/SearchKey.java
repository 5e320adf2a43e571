package jp.yorisoi.flow.linking;

/// The keys by which candidates of a record are found; each is a bit of a set.
enum SearchKey {
    /// The date of birth.
    BIRTH,
    /// The date of birth with month and day exchanged.
    SWAPPED,
    /// The whole name in kanji.
    KANJI,
    /// The whole name in kana.
    KANA,
    /// The given name in kana and the town.
    KANA_TOWN,
    /// The given name in kanji and the town.
    KANJI_TOWN,
    /// The given name in kana and the year of birth.
    KANA_YEAR,
    /// The given name in kanji and the year of birth.
    KANJI_YEAR,
    /// The beginning of the given name and the town.
    BEGINNING_TOWN,
    /// The beginning of the given name and the school years that an age or grade tells.
    BEGINNING_YEAR,
    /// The family name and the town.
    FAMILY_TOWN,
    /// The whole address.
    PLACE,
    /// Those who live with somebody of the guardian's name.
    GUARDIAN,
    /// Those of a household whose linked records carry the telephone number.
    PHONE,
    /// Those of a household whose linked records carry the address.
    KNOWN_PLACE;

    /// Those that find few, by what is nearly a person's own or a household's: the others are asked where these leave
    /// doubt.
    static final int NARROW = bits(BIRTH, KANJI, KANA, PLACE, GUARDIAN, PHONE, KNOWN_PLACE);

    /// How many there are.
    static final int COUNT = values().length;
    /// The set of all.
    static final int ALL = (1 << COUNT) - 1;

    private static int bits(SearchKey... keys) {
        int set = 0;
        for (SearchKey key : keys) {
            set |= key.bit();
        }
        return set;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int set) {
        return (set & bit()) != 0;
    }
}
