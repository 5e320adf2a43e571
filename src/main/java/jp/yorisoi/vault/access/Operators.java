package jp.yorisoi.vault.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreUser;

/// The accounts of a store: their roles over time, and through [jp.yorisoi.vault.store.StoreKeys] their passwords.
/// Every change is audited.
public final class Operators {
    private final Store store;
    private final Audit audit;
    private final OperatorTable table = new OperatorTable();

    /// An operator from a day on, until a day where it ended.
    public record Period(Operator operator, Instant from, Optional<Instant> to) {}

    /// The operators of this store.
    public Operators(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// Makes whoever created the store its first administrator; does nothing once there is any operator.
    public Operator begin() {
        return store.write(session -> {
            if (table.all(session).isEmpty()) {
                Operator first = new Operator(store.user(), Set.of(Role.ADMINISTRATOR));
                table.insert(session, first, Instant.now(store.clock()));
                audit.append(act(first.name(), "user.add", first.name(), Role.ADMINISTRATOR.id()));
            }
            return signedIn();
        });
    }

    /// Who opened the store; somebody who has a key but is no operator (any more) is not allowed anything: NOT_ALLOWED.
    public Operator signedIn() {
        return inForce(store.user()).orElseThrow(() -> notAllowed("vault.no-operator"));
    }

    /// An operator in force.
    public Optional<Operator> inForce(String name) {
        return store.read(session -> table.inForce(session, name));
    }

    /// All operators in force.
    public List<Operator> list() {
        return history().stream()
                .filter(p -> p.to().isEmpty())
                .map(Period::operator)
                .toList();
    }

    /// All operators there ever were, in the order they came.
    public List<Period> history() {
        return store.read(table::all);
    }

    /// Adds an operator with a password (MANAGE_USERS). A name in force is refused; a name that was removed may come
    /// again.
    public Operator add(Grant grant, StoreUser user, Set<Role> roles) {
        grant.demand(Permission.MANAGE_USERS);
        user.demandLongPassword();
        Operator operator = new Operator(user.name(), roles);
        store.change(session -> {
            if (table.inForce(session, user.name()).isPresent()) {
                throw usage("vault.user-exists");
            }
            table.insert(session, operator, Instant.now(store.clock()));
            audit.append(act(grant.operator().name(), "user.add", user.name(), rolesOf(operator)));
            // inside the transaction: without a slot there is no account, and without the account no slot stays
            store.keys().put(user);
            session.afterRollback(fresh -> store.keys().remove(user.name()));
        });
        return operator;
    }

    /// Removes an operator (MANAGE_USERS): the key slot goes, the operator is closed with a date. The last
    /// administrator stays.
    public void remove(Grant grant, String name) {
        grant.demand(Permission.MANAGE_USERS);
        store.change(session -> {
            Operator operator = table.inForce(session, name).orElseThrow(() -> usage("vault.user-unknown"));
            if (isLastAdministrator(operator)) {
                throw usage("vault.last-administrator");
            }
            table.end(session, name, Instant.now(store.clock()));
            audit.append(act(grant.operator().name(), "user.remove", name, ""));
            // Inside the transaction: a slot that could not be taken away leaves the operator in force.
            store.keys().remove(name);
        });
    }

    /// Changes one's own password, or with MANAGE_USERS anybody's.
    public void changePassword(Grant grant, StoreUser user) {
        if (!grant.operator().name().equals(user.name())) {
            grant.demand(Permission.MANAGE_USERS);
        }
        if (inForce(user.name()).isEmpty()) {
            throw usage("vault.user-unknown");
        }
        user.demandLongPassword();
        audit.append(act(grant.operator().name(), "user.password", user.name(), ""));
        store.keys().put(user);
    }

    private boolean isLastAdministrator(Operator operator) {
        return operator.roles().contains(Role.ADMINISTRATOR)
                && list().stream()
                        .noneMatch(other -> !other.name().equals(operator.name())
                                && other.roles().contains(Role.ADMINISTRATOR));
    }

    private static String rolesOf(Operator operator) {
        return String.join(" ", operator.roles().stream().map(Role::id).sorted().toList());
    }

    private static Act act(String who, String what, String user, String reason) {
        return new Act(who, what, List.of(user), Purpose.ADMINISTRATION.id(), reason);
    }

    private static ProblemException usage(String code) {
        return new ProblemException(ProblemException.Kind.USAGE, Problem.error(code, Map.of()));
    }

    private static ProblemException notAllowed(String code) {
        return new ProblemException(ProblemException.Kind.NOT_ALLOWED, Problem.error(code, Map.of()));
    }
}
