package jp.yorisoi.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.yorisoi.flow.linking.IssuedIds;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.sample.mess.IssuedIdsFile;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.setting.Office;
import jp.yorisoi.vault.store.NewStore;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// The office of the invented city: its store, its accounts, and the ground on which it may use the tax ledger for
/// screening. Its passwords are printed everywhere and protect nothing.
public final class SampleOffice {
    /// The accounts, the administrator first.
    public static final List<Account> ACCOUNTS = List.of(
            new Account("kanri", Role.ADMINISTRATOR),
            new Account("tanto", Role.STAFF),
            new Account("kakaricho", Role.SUPERVISOR),
            new Account("kaigi", Role.MEETING));

    private static final Office NAME = new Office("みほん市", "こども家庭課");
    private static final String LEDGER = "tax";
    private static final String GROUND = "架空の市の見本：みほん市個人情報の利用に関する要綱第3条（審査会答申 令和8年第2号）";

    private final Path store;
    private final StoreSettings settings;
    private final Executor executor;

    /// One account of the sample office.
    public record Account(String name, Role role) {
        /// The sample password.
        public String password() {
            return "mihonshi-" + name;
        }

        private StoreUser user() {
            return new StoreUser(name, password().toCharArray());
        }
    }

    private SampleOffice(Path store, StoreSettings settings, Executor executor) {
        this.store = store;
        this.settings = settings;
        this.executor = executor;
    }

    /// Makes a new store with the accounts and the recorded ground.
    public static SampleOffice found(Path store, StoreSettings settings, Executor executor) {
        SampleOffice office = new SampleOffice(store, settings, executor);
        try (StoreUser first = ACCOUNTS.getFirst().user()) {
            NewStore made = Store.create(store, first, settings);
            made.recoveryKey().close();
            try (Workbench workbench = Workbench.on(made.store(), executor)) {
                office.addAccounts(workbench);
                office.recordGround(workbench);
            }
        }
        return office;
    }

    private void addAccounts(Workbench workbench) {
        Grant grant = workbench.gate().grant(workbench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "");
        workbench.settings().nameOffice(grant, NAME);
        for (Account account : ACCOUNTS.subList(1, ACCOUNTS.size())) {
            try (StoreUser user = account.user()) {
                workbench.operators().add(grant, user, Set.of(account.role()));
            }
        }
    }

    /// Proposed by the staff, approved by the supervisor.
    private void recordGround(Workbench workbench) {
        Approval proposed =
                workbench.grounds().propose(operator(workbench, Role.STAFF), LEDGER, Purpose.SCREENING, GROUND);
        workbench.approvals().approve(operator(workbench, Role.SUPERVISOR), proposed.number());
    }

    private static Operator operator(Workbench workbench, Role role) {
        return workbench.operators().inForce(account(role).name()).orElseThrow();
    }

    private static Account account(Role role) {
        return ACCOUNTS.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    /// Opens the store for the account of a role.
    public Workbench open(Role role) {
        try (StoreUser user = account(role).user()) {
            return Workbench.on(Store.open(store, user, settings), executor);
        }
    }

    /// Records the ids that the office issued, as the sample in a folder has them; the register must be in the store.
    public static void issueIds(Workbench workbench, Path sample) {
        Map<String, String> numbers = IssuedIdsFile.read(sample);
        Grant grant = workbench.gate().grant(workbench.operator(), Permission.IMPORT, Purpose.SCREENING, "");
        new IssuedIds(workbench.store(), workbench.audit(), workbench.registers()).issue(grant, numbers);
    }
}
