package jp.yorisoi.flow.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.notation.PersonName;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// Two 宛名番号 that are one person (a changed number, or one who stands twice) are joined by a decision, which is taken
/// back as a whole; the registers stay as they came.
public final class PersonJoins {
    private static final int MOST = 500;

    private final Store store;
    private final Audit audit;
    private final Registers registers;
    private final JoinTable table = new JoinTable();

    /// What was decided of two numbers.
    public enum Kind {
        /// They are one person.
        JOIN,
        /// They are two, though it looks otherwise.
        APART
    }

    /// A decision: which ids, who, when and why. The records of `other` are of `person`.
    public record Join(long number, Kind kind, long person, long other, String by, Instant at, String reason) {}

    /// Somebody as the newest register has them.
    @Personal
    public record Shown(
            long person,
            String number,
            String name,
            String kana,
            @Nullable LocalDate birth,
            String address) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    /// Two of one name and date of birth under two numbers.
    @Personal
    public record Suspect(Shown one, Shown other) {
        @Override
        public String toString() {
            return "Suspect[…]";
        }
    }

    /// The joins of a store; the registers must be the ones that all others read.
    public PersonJoins(Store store, Audit audit, Registers registers) {
        this.store = store;
        this.audit = audit;
        this.registers = registers;
    }

    /// The decisions that stand, the newest first. Demands REVIEW_LINKS or SETTLE_LINKS; those about people whom the
    /// grant
    /// may not see are not among them.
    public List<Join> all(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS);
        return store.read(table::standing).reversed().stream()
                .filter(join -> !grant.mayNotSee().contains(join.person())
                        && !grant.mayNotSee().contains(join.other()))
                .toList();
    }

    /// People who may stand twice: whole name, date of birth and sex are the same under two numbers, and nobody has
    /// said
    /// that they are two. Demands REVIEW_LINKS or SETTLE_LINKS.
    public List<Suspect> suspects(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS, Permission.SETTLE_LINKS);
        Register register = registers.everybody(grant).orElse(null);
        if (register == null) {
            return List.of();
        }
        Set<Set<Long>> apart = new HashSet<>();
        for (Join join : store.read(table::standing)) {
            if (join.kind() == Kind.APART) {
                apart.add(Set.of(join.person(), join.other()));
            }
        }
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int person = 0; person < register.size(); person++) {
            String name = key(register, person);
            if (!name.isEmpty() && register.birth(person).isPresent()) {
                String key = name + ' ' + register.birthDay(person) + ' ' + register.sex(person);
                alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person);
            }
        }
        List<Suspect> suspects = new ArrayList<>();
        for (List<Integer> same : alike.values()) {
            for (int i = 1; i < same.size() && suspects.size() < MOST; i++) {
                Shown one = shown(register, same.getFirst());
                Shown other = shown(register, same.get(i));
                if (!apart.contains(Set.of(one.person(), other.person()))) {
                    suspects.add(new Suspect(one, other));
                }
            }
        }
        suspects.sort(java.util.Comparator.comparing(suspect -> suspect.one().number()));
        return suspects;
    }

    private static String key(Register register, int person) {
        PersonName kana = PersonName.of(register.text(RegisterItem.KANA, person));
        PersonName kanji = PersonName.of(register.text(RegisterItem.NAME, person));
        String read = kana.familyKey() + kana.givenKey();
        return read.isEmpty() ? kanji.familyKey() + kanji.givenKey() : read;
    }

    private static Shown shown(Register register, int person) {
        return new Shown(
                register.id(person),
                register.text(RegisterItem.NUMBER, person),
                register.text(RegisterItem.NAME, person),
                register.text(RegisterItem.KANA, person),
                register.birth(person).orElse(null),
                register.address(person));
    }

    /// Joins two numbers: their records are of the first one's person from the next run of the links on. Demands
    /// SETTLE_LINKS; a number that nobody has, or whose person the grant may not see, and two that are joined already
    /// are
    /// problems of kind USAGE.
    public Join join(Grant grant, String number, String other, String reason) {
        return decide(grant, Kind.JOIN, number, other, reason);
    }

    /// Takes down that two numbers are two people. Demands SETTLE_LINKS.
    public Join apart(Grant grant, String number, String other, String reason) {
        return decide(grant, Kind.APART, number, other, reason);
    }

    private Join decide(Grant grant, Kind kind, String number, String other, String reason) {
        grant.demand(Permission.SETTLE_LINKS);
        long person = person(grant, number);
        long joined = person(grant, other);
        if (person == joined) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("people.same-person", Map.of()));
        }
        String who = grant.operator().name();
        Join join = new Join(0, kind, person, joined, who, Instant.now(store.clock()), reason);
        long made = store.write(session -> {
            long added = table.add(session, join);
            audit.append(new Act(
                    who,
                    kind == Kind.JOIN ? "person.join" : "person.apart",
                    List.of(Long.toString(added)),
                    grant.purpose().id(),
                    reason));
            return added;
        });
        registers.joinsChanged();
        return new Join(made, kind, person, joined, who, join.at(), reason);
    }

    private long person(Grant grant, String number) {
        return registers
                .idOf(number)
                .filter(id -> !grant.mayNotSee().contains(id))
                .orElseThrow(() -> new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("people.number-unknown", Map.of())));
    }

    /// Takes a decision back: the two numbers are two people again (split). Demands SETTLE_LINKS; one that does not
    /// stand
    /// is a problem of kind USAGE.
    public void undo(Grant grant, long number, String reason) {
        grant.demand(Permission.SETTLE_LINKS);
        if (all(grant).stream().noneMatch(join -> join.number() == number)) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("people.join-unknown", Map.of()));
        }
        store.change(session -> {
            table.undone(session, number, grant.operator().name(), Instant.now(store.clock()));
            audit.append(new Act(
                    grant.operator().name(),
                    "person.join-back",
                    List.of(Long.toString(number)),
                    grant.purpose().id(),
                    reason));
        });
        registers.joinsChanged();
    }
}
