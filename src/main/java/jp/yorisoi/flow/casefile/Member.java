package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import java.util.Optional;
import jp.yorisoi.flow.people.Sex;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// One person of a household's page: who it is, where the person belongs, and the child's tier (印).
@Personal
public record Member(
        long person,
        String number,
        Who who,
        Place place,
        @Nullable Tier ofTier) {

    /// Name, reading, birth (none where it is not wholly known), age in years (−1 where unknown), sex, 続柄.
    public record Who(String name, String kana, @Nullable LocalDate bornOn, int age, Sex sex, String relation) {
        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    /// Where a person belongs: the 世帯 itself, or another one at the same address (同居, inferred); school or nursery and
    /// grade, empty where none is known.
    public record Place(Circle circle, String school, String grade) {
        @Override
        public String toString() {
            return "Place[" + circle + "]";
        }
    }

    /// Which circle of the family diagram.
    public enum Circle {
        /// The same 世帯番号.
        HOUSEHOLD,
        /// The same address, another 世帯番号.
        CO_RESIDENT
    }

    /// The tier, of a child of the newest run.
    public Optional<Tier> tier() {
        return Optional.ofNullable(ofTier);
    }

    /// The given name alone where the name has two parts, else the whole.
    public String shortName() {
        int space = who.name().lastIndexOf(' ');
        return space < 0 ? who.name() : who.name().substring(space + 1);
    }

    /// Whether the person is a child in the newest run's sense.
    public boolean isChild() {
        return ofTier != null;
    }

    @Override
    public String toString() {
        return "Member[" + place.circle() + "]";
    }
}
