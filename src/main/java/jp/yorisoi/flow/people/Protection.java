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

/// 支援措置 (住民基本台帳事務処理要領 第5-10): whoever is under protection, and everyone in that person's 世帯, is absent for all but the
/// operators who are named for one of them, whatever day a screen shows: a former address would find them too. It lasts
/// until a later register
/// carries the person without it.
public final class Protection implements Reach {
    private final Store store;
    private final Audit audit;
    private final Registers registers;
    private final ProtectionTable table = new ProtectionTable();
    private Sheltered last = new Sheltered(List.of(), Map.of(), List.of());

    /// Who is sheltered, by these registers (the newest first) and these ids that are one person.
    private record Sheltered(List<Long> batches, Map<Long, Long> joined, List<Shelters.Group> groups) {
        @Override
        public String toString() {
            return "Sheltered[…]";
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
        Set<Long> named = namedFor(operator);
        Set<Long> hidden = new HashSet<>();
        for (Shelters.Group group : sheltered().groups) {
            if (group.members().stream().noneMatch(named::contains)) {
                hidden.addAll(group.members());
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
        if (!exists) {
            return false;
        }
        Sheltered now = sheltered();
        Set<Long> named = namedFor(operator);
        // an older register's household of this number has no member here any more: its people are hidden one by one
        return now.groups.stream()
                .filter(group -> group.batch() == now.batches.getFirst()
                        && group.household().equals(householdNumber))
                .allMatch(group -> group.members().stream().anyMatch(named::contains));
    }

    private Set<Long> namedFor(Operator operator) {
        return store.read(session -> table.namedFor(session, operator.name()));
    }

    private synchronized Sheltered sheltered() {
        List<Long> batches = registers.batches();
        Map<Long, Long> joined = registers.joinedIds();
        if (!last.batches.equals(batches) || !last.joined.equals(joined)) {
            last = new Sheltered(batches, joined, registers.shelters(batches));
        }
        return last;
    }
}
