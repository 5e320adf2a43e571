package jp.yorisoi.flow.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.vault.store.Session;

/// Who stands under 支援措置, by all registers together: a shelter lasts until a later register carries the person
/// without it. Being gone from the register (moved on, often to flee further) does not end it.
final class Shelters {
    private final ShelterTable table = new ShelterTable();
    private final RegisterTable registers;

    Shelters(RegisterTable registers) {
        this.registers = registers;
    }

    /// Those who are sheltered together: one 世帯 as one register has it.
    record Group(long batch, String household, Set<Long> members) {
        @Override
        public String toString() {
            return "Group[…]";
        }
    }

    /// Takes down what a register says; the same batch again is replaced.
    void take(Session session, long batch, RegisterColumns columns) throws SQLException {
        table.clear(session, batch);
        boolean tells = columns.carries(RegisterItem.PROTECTION);
        if (tells) {
            Map<Long, Set<String>> sheltered = sheltered(columns);
            Set<Long> before = table.persons(session);
            List<ShelterTable.Said> said = new ArrayList<>();
            sheltered.forEach((person, households) ->
                    households.forEach(household -> said.add(new ShelterTable.Said(person, household, true))));
            Set<Long> free = new HashSet<>(before);
            free.removeAll(sheltered.keySet());
            free.retainAll(columns.persons());
            said.addAll(free(free));
            table.add(session, batch, said);
            Set<Long> fresh = new HashSet<>(sheltered.keySet());
            fresh.removeAll(before);
            askTheOthers(session, fresh);
        }
        table.addRegister(session, batch, tells);
    }

    /// Of somebody sheltered for the first time, the registers taken down before know nothing yet.
    private void askTheOthers(Session session, Set<Long> fresh) throws SQLException {
        for (long other : fresh.isEmpty() ? List.<Long>of() : table.telling(session)) {
            Set<Long> carried = new HashSet<>();
            for (long id : registers.ids(session, other)) {
                if (fresh.contains(id)) {
                    carried.add(id);
                }
            }
            table.add(session, other, free(carried));
        }
    }

    private static List<ShelterTable.Said> free(Set<Long> persons) {
        return persons.stream()
                .map(person -> new ShelterTable.Said(person, "", false))
                .toList();
    }

    /// Takes down the registers that a store kept before it took such things down.
    void takeMissing(Session session) throws SQLException {
        for (long batch : table.missing(session)) {
            take(session, batch, registers.columns(session, batch));
        }
    }

    boolean anyMissing(Session session) throws SQLException {
        return !table.missing(session).isEmpty();
    }

    /// Whom these registers shelter, of each person by the word of the newest that carries the person.
    List<Group> groups(Session session, List<Long> newestFirst) throws SQLException {
        Map<Long, List<ShelterTable.Said>> all = table.all(session);
        Set<Long> decided = new HashSet<>();
        List<Group> groups = new ArrayList<>();
        for (long batch : newestFirst) {
            Map<String, Group> households = new LinkedHashMap<>();
            List<ShelterTable.Said> said = all.getOrDefault(batch, List.of());
            for (ShelterTable.Said one : said) {
                if (one.sheltered() && !decided.contains(one.person())) {
                    String key = one.household().isEmpty() ? "\0" + one.person() : one.household();
                    households
                            .computeIfAbsent(key, k -> new Group(batch, one.household(), new HashSet<>()))
                            .members()
                            .add(one.person());
                }
            }
            said.forEach(one -> decided.add(one.person()));
            groups.addAll(households.values());
        }
        return groups;
    }

    /// Everyone who has a row in the 世帯 of one under protection, with these 世帯; those who left it are not told from
    /// those who stayed.
    private static Map<Long, Set<String>> sheltered(RegisterColumns columns) {
        Set<String> households = new HashSet<>();
        boolean[] alone = new boolean[columns.size()];
        for (int row = 0; row < alone.length; row++) {
            String household = columns.text(RegisterItem.HOUSEHOLD, row);
            if (columns.isProtected(row) && !household.isEmpty()) {
                households.add(household);
            }
            alone[row] = columns.isProtected(row) && household.isEmpty();
        }
        Map<Long, Set<String>> found = new HashMap<>();
        for (int row = 0; row < alone.length; row++) {
            String household = columns.text(RegisterItem.HOUSEHOLD, row);
            if (columns.id(row) != 0 && (alone[row] || households.contains(household))) {
                found.computeIfAbsent(columns.id(row), id -> new HashSet<>()).add(household);
            }
        }
        return found;
    }
}
