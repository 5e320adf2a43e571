package jp.yorisoi.flow.people;

import java.util.List;
import jp.yorisoi.vault.access.Personal;

/// A household (世帯) on a day: those who have the same 世帯番号. It has no identity beyond that number on that day.
@Personal
public record Household(String number, List<Resident> members) {
    /// Copies the members.
    public Household {
        members = List.copyOf(members);
    }

    @Override
    public String toString() {
        return "Household[" + members.size() + " members]";
    }
}
