package jp.yorisoi.flow.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.RecoveryKey;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreBackup;
import jp.yorisoi.vault.store.StoreUser;

/// Looks after the store as a whole: backups and keys. Each act asks for its permission and stands in the audit.
public final class Upkeep {
    private final Store store;
    private final Audit audit;
    private final Gate gate;
    private final Operator operator;

    Upkeep(Store store, Audit audit, Gate gate, Operator operator) {
        this.store = store;
        this.audit = audit;
        this.gate = gate;
        this.operator = operator;
    }

    /// Writes a backup into a new file. Demands BACKUP. No backup is there that the audit does not tell of.
    public StoreBackup.Written backUp(Path target) {
        demand(Permission.BACKUP);
        return recorded("store.backup", generation(0), () -> {
            StoreBackup.Written written = StoreBackup.write(store, target);
            boolean told = false;
            try {
                record("store.backup", List.of(written.sha256()));
                told = true;
            } finally {
                if (!told) {
                    delete(target);
                }
            }
            return written;
        });
    }

    private static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            // The failure before is the one to tell; that it was begun stands in the audit.
            return;
        }
    }

    /// Puts the store under a new data key and closes it; afterwards only the operator has a slot, and the recovery key
    /// is a new one, which is kept by whoever is given it before it holds. Demands MANAGE_USERS.
    public void rekey(StoreUser user, Consumer<RecoveryKey> keep) {
        demand(Permission.MANAGE_USERS);
        recorded("store.rekey", generation(1), () -> {
            List<String> next = generation(1);
            store.closeRekeyed(user, keep);
            try (Store renewed = Store.open(store.file(), user, store.settings())) {
                new Audit(renewed).append(act("store.rekey", next));
            }
            return true;
        });
    }

    private List<String> generation(int later) {
        return List.of(Long.toString(store.keys().generation() + later));
    }

    /// Tells the audit before that it begins (a kill leaves that line without another), and, where it ends with a
    /// failure that leaves the store open, that it failed. Success is told by the work itself.
    private <T> T recorded(String what, List<String> subjects, Supplier<T> work) {
        record(what + ".begun", subjects);
        try {
            return work.get();
        } catch (ProblemException e) {
            recordFailure(what, subjects, e);
            throw e;
        }
    }

    private void recordFailure(String what, List<String> subjects, ProblemException why) {
        if (store.isClosed()) {
            return;
        }
        try {
            audit.append(new Act(
                    operator.name(),
                    what + ".failed",
                    subjects,
                    Purpose.ADMINISTRATION.id(),
                    why.problem().code()));
        } catch (ProblemException also) {
            // A full disk takes this line too; that it was begun stands there.
            why.addSuppressed(also);
        }
    }

    private void demand(Permission permission) {
        gate.grant(operator, permission, Purpose.ADMINISTRATION, "");
    }

    private void record(String what, List<String> subjects) {
        audit.append(act(what, subjects));
    }

    private Act act(String what, List<String> subjects) {
        return new Act(operator.name(), what, subjects, Purpose.ADMINISTRATION.id(), "");
    }
}
