package jp.yorisoi.flow.workbench;

import java.nio.file.Path;
import java.util.List;
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

    /// Writes a backup into a new file. Demands BACKUP.
    public StoreBackup.Written backUp(Path target) {
        demand(Permission.BACKUP);
        StoreBackup.Written written = StoreBackup.write(store, target);
        record("store.backup", List.of(written.sha256()));
        return written;
    }

    /// Records that this store came out of a backup. Demands BACKUP.
    public void recordRestoring() {
        demand(Permission.BACKUP);
        record("store.restore", List.of(Long.toString(store.keys().generation())));
    }

    /// Puts the store under a new data key and closes it; afterwards only the operator has a slot, and the recovery key
    /// is a new one. Demands MANAGE_USERS.
    public RecoveryKey rekey(StoreUser user) {
        demand(Permission.MANAGE_USERS);
        record("store.rekey", List.of(Long.toString(store.keys().generation() + 1)));
        return store.closeRekeyed(user);
    }

    private void demand(Permission permission) {
        gate.grant(operator, permission, Purpose.ADMINISTRATION, "");
    }

    private void record(String what, List<String> subjects) {
        audit.append(new Act(operator.name(), what, subjects, Purpose.ADMINISTRATION.id(), ""));
    }
}
