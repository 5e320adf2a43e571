package jp.yorisoi.flow.linking;

import jp.yorisoi.flow.linking.Names.Agreement;

/// Compares names with those of a person's household: the guardian's, and family names that others of the house have.
final class GuardianComparison {
    private final PersonIndex index;

    GuardianComparison(PersonIndex index) {
        this.index = index;
    }

    /// How the best of the household agrees with a guardian.
    Level level(NameText guardian, int person) {
        Level best = Level.GUARDIAN_DIFFERENT;
        for (int member : index.household(person)) {
            if (member != person) {
                Level level = level(compare(guardian, member));
                best = level.ordinal() < best.ordinal() ? level : best;
            }
        }
        return best;
    }

    private static Level level(Names.Parts parts) {
        boolean family = parts.family() != Agreement.DIFFERENT && parts.family() != Agreement.PART;
        return switch (parts.given()) {
            case SAME -> parts.family() == Agreement.SAME ? Level.GUARDIAN_SAME : Level.GUARDIAN_GIVEN;
            case NEAR, LOST -> family ? Level.GUARDIAN_NEAR : Level.GUARDIAN_DIFFERENT;
            case MISSING, PART, DIFFERENT -> Level.GUARDIAN_DIFFERENT;
        };
    }

    private Names.Parts compare(NameText guardian, int member) {
        NameText other = index.otherName(member);
        if (other != null && begins(guardian, other.family())) {
            String given = other.given().isEmpty() ? index.kanjiGivenText(member) : other.given();
            return Names.compare(guardian, other.family(), given);
        }
        return guardian.isKana()
                ? Names.compare(guardian, index.kanaFamilyText(member), index.kanaGivenText(member))
                : Names.compare(guardian, index.kanjiFamilyText(member), index.kanjiGivenText(member));
    }

    /// The share of people who have the record's family name, where it is a former one of the person or that of
    /// somebody in the household; else 0.
    double familyOfHousehold(RecordText record, int person) {
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
}
