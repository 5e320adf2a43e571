package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The outcomes of all comparisons of a record with a person: `comparison_level`, from the best to the worst.
enum Level {
    FAMILY_SAME,
    FAMILY_HALF,
    FAMILY_NEAR,
    FAMILY_LOST,
    FAMILY_HOUSEHOLD,
    FAMILY_DIFFERENT,
    GIVEN_SAME,
    GIVEN_HALF,
    GIVEN_NEAR,
    GIVEN_LOST,
    GIVEN_PART,
    GIVEN_DIFFERENT,
    NICKNAME_SAME,
    NICKNAME_BEGINS,
    NICKNAME_FAMILY,
    NICKNAME_DIFFERENT,
    BIRTH_SAME,
    BIRTH_SWAPPED,
    BIRTH_DIGIT,
    BIRTH_ERA,
    BIRTH_YEAR,
    BIRTH_DIFFERENT,
    /// Of dates without a day.
    BIRTH_PARTIAL,
    BIRTH_UNLIKE,
    SEX_SAME,
    SEX_DIFFERENT,
    AGE_SAME,
    AGE_NEAR,
    AGE_FAR,
    AGE_DIFFERENT,
    GRADE_SAME,
    GRADE_NEAR,
    GRADE_DIFFERENT,
    /// Among those of a school year, whose birthday fits the age on the day.
    BIRTHDAY_SAME,
    BIRTHDAY_DIFFERENT,
    BAND_SAME,
    BAND_NEAR,
    BAND_DIFFERENT,
    ADDRESS_SAME,
    ADDRESS_BLOCK,
    ADDRESS_FORMER,
    ADDRESS_KNOWN,
    ADDRESS_NUMBER,
    ADDRESS_TOWN,
    ADDRESS_DIFFERENT,
    AREA_SAME,
    AREA_DISTRICT,
    AREA_DIFFERENT,
    GUARDIAN_SAME,
    GUARDIAN_NEAR,
    GUARDIAN_GIVEN,
    GUARDIAN_DIFFERENT,
    PHONE_HOUSEHOLD,
    PHONE_OTHER;

    /// How many there are.
    static final int COUNT = values().length;

    private static final Level[] ALL = values();
    private static final boolean[] SHARED = new boolean[COUNT];
    private static final int[] COMPARISONS = new int[COUNT];

    static {
        int number = -1;
        String last = "";
        for (Level level : ALL) {
            String comparison = level == BIRTH_PARTIAL || level == BIRTH_UNLIKE ? "partial" : level.comparison();
            number += comparison.equals(last) ? 0 : 1;
            last = comparison;
            COMPARISONS[level.ordinal()] = number;
            SHARED[level.ordinal()] = switch (comparison) {
                case "family", "address", "area", "guardian", "phone" -> true;
                default -> false;
            };
        }
    }

    static Level at(int ordinal) {
        return ALL[ordinal];
    }

    /// The name in the model: `family-same`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is compared: `family`.
    String comparison() {
        return id().substring(0, id().indexOf('-'));
    }

    /// With which outcome: `same`.
    String outcome() {
        return id().substring(id().indexOf('-') + 1);
    }

    /// Whether it is of what tells one person of a household from the others.
    boolean tellsOne() {
        return switch (comparison()) {
            case "given", "nickname", "birth" -> true;
            default -> false;
        };
    }

    /// Whether all members of a household share it.
    boolean isShared() {
        return SHARED[ordinal()];
    }

    /// The comparison of each level, as a number: the shares of one comparison's levels add up to 1.
    static int[] comparisons() {
        return COMPARISONS.clone();
    }

    /// Which levels all members of a household share.
    static boolean[] shared() {
        return SHARED.clone();
    }

    static Optional<Level> of(String id) {
        return Arrays.stream(ALL).filter(level -> level.id().equals(id)).findFirst();
    }
}
