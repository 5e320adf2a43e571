package jp.yorisoi.sample.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the invented register: a resident, or one struck off it lately. `index` counts from 0 in [City#people];
/// `home` is the index of the household.
public record Citizen(
        int index,
        String number,
        int home,
        String relation,
        Self self,
        Kin kin,
        Stay stay,
        @Nullable Foreign foreign) {

    /// Who it is. `maiden` is the family name before marriage, of a married woman who changed it.
    public record Self(
            FullName name, @Nullable FullName maiden, boolean carriesFormer, LocalDate birth, boolean female) {}

    /// Nearest kin among the city's people, by index; −1 = none or not in the city. `multiple` = born as a twin.
    public record Kin(int mother, int father, int partner, boolean multiple) {}

    /// Since when and whence, and what last changed. `removed` is the day on which the person was struck off.
    public record Stay(
            LocalDate since,
            String cause,
            LocalDate addressSince,
            @Nullable String formerAddress,
            LocalDate changed,
            String changeCause,
            @Nullable LocalDate removed,
            @Nullable String removedCause,
            @Nullable LocalDate leavesOn) {}

    /// Of a foreign resident: nationality, status of residence and until when; the name the person goes by, if any.
    public record Foreign(
            String nationality,
            String status,
            @Nullable LocalDate until,
            @Nullable String alias) {}

    /// 氏名.
    public FullName name() {
        return self.name();
    }

    /// 生年月日.
    public LocalDate birth() {
        return self.birth();
    }

    /// Whether female.
    public boolean female() {
        return self.female();
    }

    /// Whether the person lives in the city on the city's day.
    public boolean lives() {
        return stay.removed() == null;
    }
}
