package jp.yorisoi.flow.people;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// 支援措置 (住民基本台帳事務処理要領 第5-10): whoever is under protection, and everyone in that person's 世帯, is absent for all but the
/// operators who are named
/// for one of them. It is read from the newest register, whatever day a screen shows: a former address would find them
/// too.
public final class Protection implements Reach {
    private final Store store;
    private final Audit audit;
    private final Registers registers;
    private final ProtectionTable table = new ProtectionTable();
    private @Nullable Shelter last;

    /// Protected persons by household, of one register.
    private record Shelter(RegisterColumns of, Map<String, Set<Long>> byHousehold) {
        @Override
        public String toString() {
            return "Shelter[…]";
        }
    }

    /// The protection that a store's registers tell.
    public Protection(Store store, Audit audit, Registers registers) {
        this.store = store;
        this.audit = audit;
        this.registers = registers;
    }

    /// Names an operator for the protected person of a 宛名番号 and the household (a supervisor's act: demands
    /// APPROVE_DEFINITION).
    public void name(Grant grant, String number, String operator) {
        long person = person(grant, number);
        store.change(session -> {
            table.end(session, person, operator, Instant.now(store.clock()));
            table.name(session, person, operator, Instant.now(store.clock()));
            audit.append(act(grant, "protection.name", person, operator));
        });
    }

    /// Takes the naming back.
    public void unname(Grant grant, String number, String operator) {
        long person = person(grant, number);
        store.change(session -> {
            table.end(session, person, operator, Instant.now(store.clock()));
            audit.append(act(grant, "protection.unname", person, operator));
        });
    }

    private long person(Grant grant, String number) {
        grant.demand(Permission.APPROVE_DEFINITION);
        return registers
                .idOf(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("people.number-unknown", Map.of())));
    }

    private static Act act(Grant grant, String what, long person, String operator) {
        return new Act(
                grant.operator().name(),
                what,
                List.of(Long.toString(person), operator),
                Purpose.ADMINISTRATION.id(),
                grant.reason());
    }

    @Override
    public Set<Long> hiddenFrom(Operator operator) {
        Set<Long> named = store.read(session -> table.namedFor(session, operator.name()));
        Set<Long> hidden = new HashSet<>();
        for (Set<Long> household : shelter().byHousehold.values()) {
            if (household.stream().noneMatch(named::contains)) {
                hidden.addAll(household);
            }
        }
        return hidden;
    }

    @Override
    public boolean opens(Operator operator, String householdNumber) {
        boolean exists = registers
                .current()
                .filter(register -> register.findHousehold(householdNumber).isPresent())
                .isPresent();
        Set<Long> sheltered = shelter().byHousehold.get(householdNumber);
        if (!exists || sheltered == null) {
            return exists;
        }
        Set<Long> named = store.read(session -> table.namedFor(session, operator.name()));
        return sheltered.stream().anyMatch(named::contains);
    }

    private synchronized Shelter shelter() {
        RegisterColumns columns = registers.newest().orElse(null);
        if (columns == null) {
            return new Shelter(new RegisterColumns(new long[0], Map.of()), Map.of());
        }
        Shelter known = last;
        if (known == null || known.of != columns) {
            known = new Shelter(columns, sheltered(columns));
            last = known;
        }
        return known;
    }

    /// Everyone who has a row in the 世帯 of one under protection; those who left it are not told from those who stayed.
    private static Map<String, Set<Long>> sheltered(RegisterColumns columns) {
        Map<String, Set<Long>> found = new java.util.HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            if (columns.isProtected(row) && columns.id(row) != 0) {
                found.computeIfAbsent(household(columns, row), h -> new HashSet<>());
            }
        }
        for (int row = 0; row < columns.size(); row++) {
            Set<Long> members = found.get(household(columns, row));
            if (members != null && columns.id(row) != 0) {
                members.add(columns.id(row));
            }
        }
        return found;
    }

    private static String household(RegisterColumns columns, int row) {
        String number = columns.text(RegisterItem.HOUSEHOLD, row);
        return number.isEmpty() ? "\0" + row : number;
    }
}
