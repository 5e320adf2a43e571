package jp.yorisoi.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Operators;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.access.Roles;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.approval.Consequence;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.KeyCost;
import jp.yorisoi.vault.store.NewStore;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// Real encrypted stores for tests of any room: cheap passwords, a fixed clock, and the accounts of the sample city.
public final class TestStores {
    /// What costs a test almost nothing.
    public static final KeyCost CHEAP = new KeyCost(8, 1, 1);

    /// 2026-11-20 09:00 in Japan, the day of the sample city.
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private TestStores() {}

    /// Cheap settings on the fixed clock.
    public static StoreSettings settings() {
        return new StoreSettings(CLOCK, CHEAP);
    }

    /// A user whose password is `passphrase-` and the name.
    public static StoreUser user(String name) {
        return new StoreUser(name, ("passphrase-" + name).toCharArray());
    }

    /// A new store `city.yorisoi` in a folder, made by the administrator `kanri`.
    public static Store create(Path folder) {
        NewStore made = Store.create(folder.resolve("city.yorisoi"), user("kanri"), settings());
        made.recoveryKey().close();
        return made.store();
    }

    /// The same file opened by a user.
    public static Store open(Path folder, String name) {
        return Store.open(folder.resolve("city.yorisoi"), user(name), settings());
    }

    /// The access rooms of a store, with the accounts kanri (administrator), tanto (staff), kakaricho (supervisor),
    /// kakaricho2 (supervisor), kaigi (meeting),
    /// renkei (partner), bunseki (analyst), yakan (nightly).
    public static Office office(Store store, Reach reach) {
        Audit audit = new Audit(store);
        Operators operators = new Operators(store, audit);
        Operator kanri = operators.begin();
        Gate gate = new Gate(operators, audit, Roles.shipped(), reach);
        Office office = new Office(store, audit, operators, gate, new Approvals(store, gate, audit, Consequence.NONE));
        if (operators.list().size() == 1) {
            Grant grant = gate.grant(kanri, Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
            operators.add(grant, user("tanto"), Set.of(Role.STAFF));
            operators.add(grant, user("kakaricho"), Set.of(Role.SUPERVISOR));
            operators.add(grant, user("kakaricho2"), Set.of(Role.SUPERVISOR));
            operators.add(grant, user("kaigi"), Set.of(Role.MEETING));
            operators.add(grant, user("renkei"), Set.of(Role.PARTNER));
            operators.add(grant, user("bunseki"), Set.of(Role.ANALYST));
            operators.add(grant, user("yakan"), Set.of(Role.NIGHTLY));
        }
        return office;
    }

    /// The rooms of the vault on one store.
    public record Office(Store store, Audit audit, Operators operators, Gate gate, Approvals approvals) {
        /// An operator by name.
        public Operator operator(String name) {
            return operators.inForce(name).orElseThrow();
        }

        /// A grant for a run or list, for screening.
        public Grant grant(String name, Permission permission) {
            return gate.grant(operator(name), permission, Purpose.SCREENING, "");
        }

        /// A grant that opens a household, with a reason.
        public Grant openCase(String name, String householdNumber) {
            return gate.openCase(operator(name), Purpose.SCREENING, householdNumber, "相談があった");
        }
    }
}
