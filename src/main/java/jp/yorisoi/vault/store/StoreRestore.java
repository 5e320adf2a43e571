package jp.yorisoi.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.yorisoi.base.text.ProblemException;

/// A backup on its way to being a store again: unpacked beside the place it shall have, opened there, and put in place.
/// Closed without that, nothing of it stays.
public final class StoreRestore implements AutoCloseable {
    private static final int MOST_KEYS = 1 << 20;

    private final StoreFiles files;
    private final StoreFiles from;

    private StoreRestore(StoreFiles files) {
        this.files = files;
        this.from = files.restoring();
    }

    /// Unpacks a backup beside a place, as a store of a later generation than the backup's own and than that of the
    /// store that stands there, if it is the same store. The password is one of the day of the backup. Where a store
    /// stands there and may not be replaced, or could not be moved aside, that is told before.
    public static StoreRestore unpack(
            Path backup, Path place, boolean mayReplace, StoreUser user, StoreSettings settings) {
        StoreFiles packed = StoreFiles.of(backup);
        StoreFiles files = StoreFiles.of(place);
        StorePlace.check(files);
        StorePlace.demandRoomForLibrary(files);
        if (!Files.isRegularFile(packed.database())) {
            throw StoreProblems.about(packed, "backup-missing");
        }
        try (StoreLock lock = StoreLock.take(files, user.name(), settings.clock())) {
            Placing placing = new Placing(files);
            if (placing.isBegun()) {
                placing.finish();
            }
            placing.demandRoom(mayReplace);
        }
        StoreRestore restore = new StoreRestore(files);
        restore.close();
        boolean done = false;
        try {
            restore.unpack(packed, user);
            done = true;
            return restore;
        } finally {
            if (!done) {
                restore.close();
            }
        }
    }

    private void unpack(StoreFiles packed, StoreUser user) {
        try (ZipFile zip = new ZipFile(packed.database().toFile())) {
            KeyRing ring = new KeysFile(packed).read(bytes(packed, zip));
            byte[] key = new KeyWrap(ring.store(), ring.generation(), new SecureRandom())
                    .unwrap(ring.slot(user.name()).orElseThrow(() -> wrongPassword(packed)), user.password())
                    .orElseThrow(() -> wrongPassword(packed));
            try (InputStream database = zip.getInputStream(entry(packed, zip, StoreBackup.DATABASE))) {
                Files.copy(database, from.database());
                KeysFile.onlyForTheOwner(from.database());
                long later = Math.max(ring.generation(), known(ring)) + 1;
                begin(packed, key, later);
                new KeysFile(from).write(ring.asGeneration(later));
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StoreProblems.isFull(files, e)
                    ? StoreProblems.about(files, "disk-full", e)
                    : StoreProblems.about(packed, "backup-unreadable", e);
        }
    }

    private void begin(StoreFiles packed, byte[] key, long generation) {
        try (StoreConnection database = StoreConnection.writer(from.database(), key)) {
            Generations.set(database, generation);
            if (!database.faults().isEmpty()) {
                throw StoreProblems.about(packed, "backup-unreadable");
            }
        } catch (SQLException e) {
            throw Failures.isDamage(e) ? StoreProblems.about(packed, "backup-unreadable", e) : Failures.of(files, e);
        }
    }

    /// The generation of the store that stands there; 0 where there is none, or of another store.
    private long known(KeyRing ring) {
        try {
            KeyRing there = new KeysFile(files).read();
            return there.store().equals(ring.store()) ? there.generation() : 0;
        } catch (ProblemException e) {
            // Restoring is for a store that is damaged.
            return 0;
        }
    }

    /// Where it lies now: a store like any other.
    public Path unpacked() {
        return from.database();
    }

    /// Ends with a wrong password where the keys of a store that is lost or damaged don't know this one. Where there
    /// are
    /// none that can be read, nobody can be asked.
    public static void demandKnownAt(Path place, StoreUser user) {
        StoreFiles files = StoreFiles.of(place);
        if (!isKnown(files, user)) {
            throw wrongPassword(files);
        }
    }

    private static boolean isKnown(StoreFiles files, StoreUser user) {
        try {
            KeyRing ring = new KeysFile(files).read();
            return ring.slot(user.name())
                    .flatMap(slot -> new KeyWrap(ring.store(), ring.generation(), new SecureRandom())
                            .unwrap(slot, user.password()))
                    .map(key -> {
                        Arrays.fill(key, (byte) 0);
                        return true;
                    })
                    .orElse(false);
        } catch (ProblemException | IllegalArgumentException noKeys) {
            return true;
        }
    }

    /// Gives the unpacked store the name it shall have, once nothing has it open. What stood there is moved aside
    /// (`.replaced`), if that is allowed, and never deleted; returns whether there was something. Cut off at any
    /// moment,
    /// it is finished by whoever opens the store next.
    public boolean putInPlace(boolean mayReplace, StoreSettings settings) {
        try (StoreLock lock = StoreLock.take(files, "", settings.clock())) {
            Placing placing = new Placing(files);
            placing.demandRoom(mayReplace);
            boolean there = placing.isFilled();
            placing.begin();
            return there;
        }
    }

    /// Deletes what was unpacked and is not on its way to its place.
    @Override
    public void close() {
        if (new Placing(files).isBegun()) {
            return;
        }
        for (Path file : new Path[] {from.journal(), from.database(), from.keys(), from.lock(), from.holder()}) {
            KeysFile.delete(file);
        }
    }

    private static ProblemException wrongPassword(StoreFiles files) {
        return StoreProblems.about(files, "wrong-password");
    }

    private static ZipEntry entry(StoreFiles files, ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw StoreProblems.about(files, "backup-unreadable");
        }
        return entry;
    }

    private static byte[] bytes(StoreFiles files, ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(entry(files, zip, StoreBackup.KEYS))) {
            return in.readNBytes(MOST_KEYS);
        }
    }
}
