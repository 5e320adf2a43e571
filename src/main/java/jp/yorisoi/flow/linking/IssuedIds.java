package jp.yorisoi.flow.linking;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.people.Registers;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;

/// The ids that this office issued to people (申請ID), so that what comes back under one finds its person.
public final class IssuedIds {
    private final Store store;
    private final Audit audit;
    private final Registers registers;
    private final IssuedIdTable table = new IssuedIdTable();

    /// The issued ids of a store.
    public IssuedIds(Store store, Audit audit, Registers registers) {
        this.store = store;
        this.audit = audit;
        this.registers = registers;
    }

    /// Records ids and the 宛名番号 of the person each was issued to; an id that was issued before keeps its person.
    /// Demands IMPORT or RECORD_CONSENT; a number that nobody has is a problem of kind INPUT. Gives how many are new.
    public int issue(Grant grant, Map<String, String> numbersById) {
        grant.demand(Permission.IMPORT, Permission.RECORD_CONSENT);
        Map<String, Long> numbers = registers.numbers(grant);
        return store.write(session -> {
            int added = 0;
            for (Map.Entry<String, String> one : numbersById.entrySet()) {
                Long person = numbers.get(Digits.key(one.getValue()));
                if (person == null) {
                    throw new ProblemException(
                            ProblemException.Kind.INPUT, Problem.error("linking.number-unknown", Map.of()));
                }
                added += table.add(session, Digits.key(one.getKey()), person, Instant.now(store.clock()));
            }
            audit.append(new Act(
                    grant.operator().name(),
                    "ids.issue",
                    java.util.List.of(),
                    grant.purpose().id(),
                    grant.reason()));
            return added;
        });
    }

    /// Records the references (管理番号) of what leaves the office and the persons they stand for, so that answers find
    /// them; one that was issued before keeps its person. Demands PROPOSE_EXPORT; the export is what is recorded.
    public void issueReferences(Grant grant, Map<String, Long> personsByReference) {
        grant.demand(Permission.PROPOSE_EXPORT);
        store.write(session -> {
            for (Map.Entry<String, Long> one : personsByReference.entrySet()) {
                table.add(session, Digits.key(one.getKey()), one.getValue(), Instant.now(store.clock()));
            }
            return personsByReference.size();
        });
    }

    /// The person an id was issued to; nothing where the grant may not see that person.
    public Optional<Long> person(Grant grant, String id) {
        return store.read(session -> table.find(session, Digits.key(id)))
                .filter(person -> !grant.mayNotSee().contains(person));
    }
}
