package jp.yorisoi.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.jspecify.annotations.Nullable;

/// Makes, opens and recovers stores: every sentence that opening can end with comes from here.
final class StoreMaker {
    static final String RECOVERY = "recovery key";
    private static final int SALT_BYTES = 16;
    private static final int PAGE = 4096;

    private final StoreFiles files;
    private final StoreSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final List<Problem> notices = new ArrayList<>();

    StoreMaker(StoreFiles files, StoreSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    NewStore create(StoreUser first, Consumer<RecoveryKey> keep) {
        first.demandLongPassword();
        StorePlace.check(files);
        StorePlace.demandRoomForLibrary(files);
        StoreLock lock = lock(first.name());
        RecoveryKey recovery = RecoveryKey.random(random);
        try {
            if (Files.exists(files.database()) || Files.exists(files.keys()) && !isUnfinished()) {
                throw StoreProblems.about(files, "already-there");
            }
            KeyWrap wrap = new KeyWrap(UUID.randomUUID().toString(), 1, random);
            byte[] dataKey = wrap.bytes(KeyWrap.KEY_BYTES);
            KeyRing ring = writeFiles(first, recovery, wrap, dataKey, keep);
            return new NewStore(opened(lock, ring, dataKey, first.name()), recovery);
        } catch (RuntimeException e) {
            recovery.close();
            lock.close();
            throw e;
        }
    }

    /// Whether the making of a store was cut off between its two files: nobody was told that there is one.
    private boolean isUnfinished() {
        try {
            return Files.exists(files.beginning())
                    && new KeysFile(files).read().databaseSalt().equals(salt(files.beginning()));
        } catch (IOException | ProblemException e) {
            // Whatever stands there, it is not ours to write over.
            return false;
        }
    }

    private KeyRing writeFiles(
            StoreUser first, RecoveryKey recovery, KeyWrap wrap, byte[] dataKey, Consumer<RecoveryKey> keep) {
        boolean done = false;
        try {
            Files.deleteIfExists(files.beginning());
            try (StoreConnection connection = StoreConnection.writer(files.beginning(), dataKey)) {
                SchemaSteps.shipped().run(connection, settings.clock());
                connection
                        .session(Session.Mode.WRITE)
                        .run(
                                "INSERT INTO store_identity (id, store, generation, created_at) VALUES (1, ?, ?, ?)",
                                wrap.store(),
                                wrap.generation(),
                                settings.clock().instant());
            }
            KeysFile.onlyForTheOwner(files.beginning());
            KeyCost cost = settings.cost();
            KeyRing ring = new KeyRing(
                    KeyRing.FORMAT,
                    wrap.store(),
                    wrap.generation(),
                    salt(files.beginning()),
                    List.of(wrap.wrap(first.name(), first.password(), cost, dataKey)),
                    wrap.wrap(RECOVERY, recovery.letters(), cost, dataKey),
                    null);
            keep.accept(recovery);
            new KeysFile(files).write(ring);
            Files.move(files.beginning(), files.database(), StandardCopyOption.ATOMIC_MOVE);
            done = true;
            KeysFile.forceFolder(files.database());
            return ring;
        } catch (SQLException e) {
            throw Failures.of(files, e);
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        } finally {
            if (!done) {
                KeysFile.delete(files.keys());
                KeysFile.delete(files.beginning());
            }
        }
    }

    Store open(StoreUser user) {
        return withLock(user, ring -> {
            KeyWrap wrap = new KeyWrap(ring.store(), ring.generation(), random);
            Optional<KeySlot> slot = ring.slot(user.name());
            if (slot.isEmpty()) {
                wrap.spend(user.password(), ring.recovery().cost());
            }
            return slot.flatMap(found -> wrap.unwrap(found, user.password()))
                    .orElseThrow(() -> StoreProblems.about(files, "wrong-password"));
        });
    }

    Store recover(RecoveryKey key, StoreUser user, Consumer<Store> allowed) {
        user.demandLongPassword();
        Store store = withLock(
                user,
                ring -> new KeyWrap(ring.store(), ring.generation(), random)
                        .unwrap(ring.recovery(), key.letters())
                        .orElseThrow(() -> StoreProblems.about(files, "wrong-recovery-key")));
        boolean done = false;
        try {
            allowed.accept(store);
            store.keys().put(user);
            done = true;
            return store;
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    private interface Unlocking {
        byte[] dataKey(KeyRing ring);
    }

    private Store withLock(StoreUser user, Unlocking unlocking) {
        Placing placing = new Placing(files);
        if (!placing.isBegun()) {
            demandFiles();
        }
        StorePlace.check(files);
        StorePlace.demandRoomForLibrary(files);
        StoreLock lock = lock(user.name());
        try {
            if (placing.isBegun()) {
                placing.finish();
                notices.add(Problem.note("vault.restore-finished", Map.of()));
            }
            demandFiles();
            KeyRing ring = settled(new KeysFile(files).read());
            byte[] dataKey = unlock(unlocking, ring);
            checkLength();
            return opened(lock, ring, dataKey, user.name());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void demandFiles() {
        if (!Files.isRegularFile(files.database())) {
            throw StoreProblems.about(files, "store-missing");
        }
        if (!Files.isRegularFile(files.keys())) {
            throw StoreProblems.about(files, "keys-missing");
        }
    }

    /// A replacing that was interrupted is settled: the keys of whichever database stands there are the only ones.
    private KeyRing settled(KeyRing ring) {
        try {
            Files.deleteIfExists(files.beginning());
            KeyRing next = ring.next();
            if (next == null) {
                return ring;
            }
            boolean done = salt(files.database()).equals(next.databaseSalt());
            KeyRing standing = done ? next : ring.followedBy(null);
            new KeysFile(files).write(standing);
            if (next.generation() != ring.generation()) {
                notices.add(
                        done
                                ? Problem.note("vault.rekey-finished", Map.of())
                                : Problem.note("vault.rekey-undone", Map.of()));
            }
            return standing;
        } catch (IOException e) {
            throw StoreProblems.about(files, "unreadable", e);
        }
    }

    private byte[] unlock(Unlocking unlocking, KeyRing ring) {
        try {
            return unlocking.dataKey(ring);
        } catch (IllegalArgumentException e) {
            throw StoreProblems.about(files, "keys-damaged");
        }
    }

    private StoreLock lock(String user) {
        return StoreLock.take(files, user, settings.clock());
    }

    /// A database is whole pages; one that is not was cut short, unless a journal stands beside it that will mend it.
    private void checkLength() {
        try {
            long length = Files.size(files.database());
            if (length == 0 || length % PAGE != 0 && !Files.exists(files.journal())) {
                throw StoreProblems.about(files, "truncated");
            }
        } catch (IOException e) {
            throw StoreProblems.about(files, "unreadable", e);
        }
    }

    private Store opened(StoreLock lock, KeyRing ring, byte[] dataKey, String user) {
        StoreConnection writer = null;
        try {
            writer = StoreConnection.writer(files.database(), dataKey);
            checkPair(writer, ring);
            Optional<String> newer = SchemaSteps.shipped().run(writer, settings.clock());
            if (newer.isPresent()) {
                throw StoreProblems.about(files, "newer", Map.of("step", newer.get()));
            }
            StoreKeys keys = new StoreKeys(files, ring, settings.cost(), dataKey);
            return new Store(new OpenedStore(files, lock, keys, writer, user), settings.clock(), notices);
        } catch (SQLException e) {
            Arrays.fill(dataKey, (byte) 0);
            close(writer);
            throw opening(e, ring);
        } catch (RuntimeException e) {
            Arrays.fill(dataKey, (byte) 0);
            close(writer);
            throw e;
        }
    }

    private static void close(@Nullable StoreConnection connection) {
        if (connection != null) {
            Store.closeQuietly(connection);
        }
    }

    private void checkPair(StoreConnection connection, KeyRing ring) throws SQLException {
        boolean pair = connection
                .session(Session.Mode.READ)
                .first(
                        "SELECT store, generation FROM store_identity WHERE id = 1",
                        row -> row.text(1).equals(ring.store()) && row.number(2) == ring.generation())
                .orElse(false);
        if (!pair) {
            throw StoreProblems.about(files, "not-a-pair");
        }
    }

    /// The password was right, so a first page that does not open is another store's, or damaged: the salt in front of
    /// it tells.
    private RuntimeException opening(SQLException failure, KeyRing ring) {
        if (!Failures.isNotADatabase(failure)) {
            return Failures.of(files, failure);
        }
        try {
            boolean same = salt(files.database()).equals(ring.databaseSalt());
            return StoreProblems.about(files, same ? "damaged" : "not-a-pair", failure);
        } catch (IOException e) {
            return StoreProblems.about(files, "unreadable", e);
        }
    }

    static String salt(Path database) throws IOException {
        try (InputStream in = Files.newInputStream(database)) {
            return Base64.getEncoder().encodeToString(in.readNBytes(SALT_BYTES));
        }
    }
}
