package jp.yorisoi.flow.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.access.Role;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.store.Store;
import jp.yorisoi.vault.store.StoreRestore;
import jp.yorisoi.vault.store.StoreSettings;
import jp.yorisoi.vault.store.StoreUser;

/// Makes a store of a backup again. Where a store stands in its place and opens, that one says who may: an
/// administrator of today, so that nobody comes back to power by an old backup. Where it is lost or damaged, the backup
/// says it.
public final class Restoring {
    /// What the standing store ends with where it is lost or damaged; whatever else it ends with (a wrong password,
    /// another process that holds it), it stands and is not replaced.
    private static final Set<String> LOST = Set.of(
            "vault.store-missing",
            "vault.keys-missing",
            "vault.keys-damaged",
            "vault.keys-unreadable",
            "vault.truncated",
            "vault.damaged",
            "vault.not-a-pair",
            "vault.unreadable");

    private final StoreSettings settings;
    private final Executor executor;

    /// Restores with these settings.
    public Restoring(StoreSettings settings, Executor executor) {
        this.settings = settings;
        this.executor = executor;
    }

    /// Which backup becomes the store of which place, and whether one that stands there may be moved aside.
    public record Order(Path backup, Path place, boolean mayReplace) {}

    /// What was done: whether a store was moved aside, and which accounts of the backup were ended since they are none
    /// today, or may less today.
    public record Restored(boolean movedAside, List<String> ended) {
        /// Copies.
        public Restored {
            ended = List.copyOf(ended);
        }
    }

    /// Restores, as one account: with its password of today, which the standing store asks for, and the one of the day
    /// of the backup. Ends with NOT_ALLOWED for whoever is no administrator in either.
    public Restored restore(Order order, StoreUser now, StoreUser then) {
        Optional<Map<String, Set<Role>>> today = order.mayReplace() ? asked(order.place(), now) : Optional.empty();
        try (StoreRestore restore =
                StoreRestore.unpack(order.backup(), order.place(), order.mayReplace(), then, settings)) {
            List<String> ended;
            try (Workbench bench = Workbench.on(Store.open(restore.unpacked(), then, settings), executor)) {
                Grant grant = manage(bench);
                ended = today.map(accounts -> end(bench, grant, accounts)).orElse(List.of());
                record(bench, "store.restore");
            }
            return new Restored(restore.putInPlace(order.mayReplace(), settings), ended);
        }
    }

    private static Grant manage(Workbench bench) {
        return bench.gate().grant(bench.operator(), Permission.MANAGE_USERS, Purpose.ADMINISTRATION, "restore");
    }

    private static void record(Workbench bench, String what) {
        String generation = Long.toString(bench.store().keys().generation());
        bench.audit()
                .append(new Act(bench.operator().name(), what, List.of(generation), Purpose.ADMINISTRATION.id(), ""));
    }

    /// The accounts of the store that stands there with their roles, of which the operator must be an administrator;
    /// nothing where it is lost, once the password fits whatever keys are left of it.
    private Optional<Map<String, Set<Role>>> asked(Path place, StoreUser now) {
        try (Workbench bench = Workbench.on(Store.open(place, now, settings), executor)) {
            manage(bench);
            record(bench, "store.restore.begun");
            Map<String, Set<Role>> accounts = new HashMap<>();
            bench.operators().list().forEach(one -> accounts.put(one.name(), one.roles()));
            return Optional.of(accounts);
        } catch (ProblemException e) {
            if (!LOST.contains(e.problem().code())) {
                throw e;
            }
            StoreRestore.demandKnownAt(place, now);
            return Optional.empty();
        }
    }

    private static List<String> end(Workbench bench, Grant grant, Map<String, Set<Role>> today) {
        List<String> ended = new ArrayList<>();
        for (Operator then : bench.operators().list()) {
            boolean may = today.getOrDefault(then.name(), Set.of()).containsAll(then.roles());
            if (!may && !then.name().equals(bench.operator().name())) {
                bench.operators().remove(grant, then.name());
                ended.add(then.name());
            }
        }
        return ended;
    }
}
