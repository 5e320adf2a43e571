package jp.yorisoi.flow.linking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The outcomes of all comparisons of a record with a person: `comparison_level`.
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
    GIVEN_DIFFERENT,
    NICKNAME_SAME,
    NICKNAME_BEGINS,
    NICKNAME_DIFFERENT,
    BIRTH_SAME,
    BIRTH_SWAPPED,
    BIRTH_DIGIT,
    BIRTH_ERA,
    BIRTH_YEAR,
    BIRTH_PARTIAL,
    BIRTH_DIFFERENT,
    SEX_SAME,
    SEX_DIFFERENT,
    AGE_SAME,
    AGE_NEAR,
    AGE_DIFFERENT,
    GRADE_SAME,
    GRADE_NEAR,
    GRADE_DIFFERENT,
    BAND_SAME,
    BAND_NEAR,
    BAND_DIFFERENT,
    ADDRESS_SAME,
    ADDRESS_BLOCK,
    ADDRESS_TOWN,
    ADDRESS_FORMER,
    ADDRESS_DIFFERENT,
    AREA_SAME,
    AREA_DIFFERENT,
    GUARDIAN_SAME,
    GUARDIAN_GIVEN,
    GUARDIAN_DIFFERENT,
    PHONE_HOUSEHOLD,
    PHONE_OTHER;

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

    static Optional<Level> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
