package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person while a household is being made up.
final class Draft {
    final LocalDate birth;
    final boolean female;
    String relation = "世帯主";
    FullName name = new FullName("", "", "", "");

    @Nullable
    FullName maiden;

    @Nullable
    Draft mother;

    @Nullable
    Draft father;

    @Nullable
    Draft partner;

    boolean multiple;

    @Nullable
    LocalDate removed;

    @Nullable
    String removedCause;

    int index = -1;

    Draft(LocalDate birth, boolean female) {
        this.birth = birth;
        this.female = female;
    }

    Draft as(String relation) {
        this.relation = relation;
        return this;
    }

    static void couple(Draft one, Draft other) {
        one.partner = other;
        other.partner = one;
    }

    /// A household while it is being made up; `beside` = another one at the same address.
    static final class House {
        final List<Draft> members = new ArrayList<>();
        Home.Family family = Home.Family.WITHOUT_CHILDREN;

        @Nullable
        String nationality;

        @Nullable
        House beside;

        double strain;
        String reason = "";
        int index = -1;

        void add(Draft... some) {
            members.addAll(List.of(some));
        }
    }
}
