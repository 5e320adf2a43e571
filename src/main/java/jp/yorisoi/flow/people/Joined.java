package jp.yorisoi.flow.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which ids are one person: each to the id that it stands under. Immutable.
final class Joined {
    private final Map<Long, Long> into = new HashMap<>();

    Joined(List<PersonJoins.Join> joins) {
        for (PersonJoins.Join join : joins) {
            if (join.kind() == PersonJoins.Kind.JOIN) {
                long person = of(join.person());
                long other = of(join.other());
                if (person != other) {
                    into.replaceAll((id, under) -> under == other ? person : under);
                    into.put(other, person);
                }
            }
        }
    }

    boolean isEmpty() {
        return into.isEmpty();
    }

    /// The id that an id stands under.
    long of(long id) {
        return into.getOrDefault(id, id);
    }

    /// All ids of one person.
    Set<Long> all(long id) {
        long person = of(id);
        Set<Long> all = new HashSet<>(Set.of(person));
        into.forEach((other, under) -> {
            if (under == person) {
                all.add(other);
            }
        });
        return all;
    }

    Map<Long, Long> map() {
        return Map.copyOf(into);
    }
}
