package jp.yorisoi.sample.city;

import java.util.List;

/// One household (世帯) of the invented city: its number, its members by index in [City#people] with the head first,
/// where
/// it lives, what kind of family it is, and its latent hardship from 0 to 1, which no file carries.
public record Home(
        int index,
        String number,
        List<Integer> members,
        Place place,
        Family family,
        double hardship,
        String phone,
        boolean protectedHome) {
    /// Copies the members.
    public Home {
        members = List.copyOf(members);
    }

    /// The kinds of families.
    public enum Family {
        /// Two parents and their children.
        COUPLE_WITH_CHILDREN,
        /// A mother alone with children.
        MOTHER,
        /// A father alone with children.
        FATHER,
        /// Grandparents in the same household.
        THREE_GENERATIONS,
        /// A parent's new spouse or partner, and children from before.
        STEP_FAMILY,
        /// Parents who live as a couple without being married (事実婚).
        UNREGISTERED_COUPLE,
        /// Grandparents bring the children up.
        GRANDPARENTS_ALONE,
        /// No children: a couple, one person, grown-up children with parents, others.
        WITHOUT_CHILDREN
    }
}
