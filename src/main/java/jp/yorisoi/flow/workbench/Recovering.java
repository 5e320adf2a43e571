package jp.yorisoi.flow.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Operators;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.RecoveryKey;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// Lets an administrator whose password is lost in again, by the recovery key that was put into the safe.
public final class Recovering {
    private final StoreSettings settings;

    /// Recovers with these settings.
    public Recovering(StoreSettings settings) {
        this.settings = settings;
    }

    /// Gives an administrator in force a new password; the audit tells of it. Nobody becomes one by the key: whoever is
    /// none ends with NOT_ALLOWED and has no more than before.
    public void recover(Path file, RecoveryKey key, StoreUser user) {
        try (Store store = Store.recover(file, key, user, settings, open -> demandAdministrator(open, user))) {
            new Audit(store).append(new Act(user.name(), "store.recover", List.of(), Purpose.ADMINISTRATION.id(), ""));
        }
    }

    private static void demandAdministrator(Store store, StoreUser user) {
        boolean may = new Operators(store, new Audit(store))
                .inForce(user.name())
                .map(Operator::roles)
                .filter(roles -> roles.contains(Role.ADMINISTRATOR))
                .isPresent();
        if (!may) {
            throw new ProblemException(
                    ProblemException.Kind.NOT_ALLOWED, Problem.error("vault.recover-not-administrator", Map.of()));
        }
    }
}
