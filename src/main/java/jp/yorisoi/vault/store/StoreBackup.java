package jp.yorisoi.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.base.text.ProblemException;

/// A backup: one file that holds a store's database, encrypted as ever, and keys of its own, so that whoever could
/// open the store when it was made can open the backup with the password of that day.
public final class StoreBackup {
    private static final String DATABASE = "store.yorisoi";
    private static final String KEYS = "store.yorisoi.keys";

    private static final int MOST_KEYS = 1 << 20;

    private StoreBackup() {}

    /// What was written: which store and generation, how many bytes, their SHA-256 in hexadecimal.
    public record Written(String store, long generation, long bytes, String sha256) {}

    /// Writes a backup of what is committed into a new file; it was opened and every page of it read before the file
    /// takes its name. Writes wait meanwhile. A file that is there is never replaced.
    public static Written write(Store store, Path target) {
        StoreFiles files = StoreFiles.of(target);
        Path copy = files.database().resolveSibling(files.name() + ".beginning-store");
        if (Files.exists(files.database())) {
            throw StoreProblems.about(files, "backup-there");
        }
        try {
            Files.deleteIfExists(copy);
            KeyRing ring = store.copyInto(copy).of(StoreMaker.salt(copy));
            pack(files, ring, copy);
            demandWhole(files, copy);
            String hash = hash(files.beginning());
            Replacing.force(files.beginning());
            Files.move(files.beginning(), files.database(), StandardCopyOption.ATOMIC_MOVE);
            KeysFile.forceFolder(files.database());
            return new Written(ring.store(), ring.generation(), Files.size(files.database()), hash);
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        } finally {
            delete(copy);
            delete(files.beginning());
        }
    }

    /// Encrypted bytes don't shrink, so they are stored as they are.
    private static void pack(StoreFiles files, KeyRing ring, Path copy) throws IOException {
        Files.deleteIfExists(files.beginning());
        try (OutputStream file = Files.newOutputStream(files.beginning());
                ZipOutputStream zip = new ZipOutputStream(file)) {
            KeysFile.onlyForTheOwner(files.beginning());
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(KEYS));
            zip.write(KeysFile.bytes(ring));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(copy, zip);
            zip.closeEntry();
        }
    }

    /// What stands in the backup is, byte for byte, the copy that was opened.
    private static void demandWhole(StoreFiles files, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(files.beginning().toFile());
                InputStream packed = zip.getInputStream(zip.getEntry(DATABASE))) {
            if (!hash(packed).equals(hash(copy))) {
                throw StoreProblems.about(files, "copy-damaged");
            }
        }
    }

    /// Unpacks a backup into a new store `into` of a later generation than the backup's own and than that of the store
    /// it shall take the place of, if that is the same store. The password is one of the day of the backup.
    public static void unpack(Path backup, Path into, Path instead, StoreUser user) {
        StoreFiles from = StoreFiles.of(backup);
        StoreFiles files = StoreFiles.of(into);
        StorePlace.check(files);
        if (Files.exists(files.database()) || Files.exists(files.keys())) {
            throw StoreProblems.about(files, "already-there");
        }
        if (!Files.isRegularFile(from.database())) {
            throw StoreProblems.about(from, "backup-missing");
        }
        boolean done = false;
        try (ZipFile zip = new ZipFile(from.database().toFile())) {
            KeyRing ring = new KeysFile(from).read(bytes(from, zip, KEYS));
            byte[] key = new KeyWrap(ring.store(), ring.generation(), new SecureRandom())
                    .unwrap(ring.slot(user.name()).orElseThrow(() -> wrongPassword(from)), user.password())
                    .orElseThrow(() -> wrongPassword(from));
            try (InputStream packed = zip.getInputStream(entry(from, zip, DATABASE))) {
                Files.copy(packed, files.database());
                KeysFile.onlyForTheOwner(files.database());
                new KeysFile(files).write(asNext(files, ring, key, Math.max(ring.generation(), known(instead, ring))));
            } finally {
                Arrays.fill(key, (byte) 0);
            }
            done = true;
        } catch (IOException | IllegalArgumentException e) {
            throw StoreProblems.isFull(files)
                    ? StoreProblems.about(files, "disk-full", e)
                    : StoreProblems.about(from, "backup-unreadable", e);
        } finally {
            if (!done) {
                delete(files.database());
                delete(files.keys());
            }
        }
    }

    private static KeyRing asNext(StoreFiles files, KeyRing ring, byte[] key, long before) {
        try (StoreConnection database = StoreConnection.writer(files.database(), key)) {
            Generations.set(database, before + 1);
            if (!database.faults().isEmpty()) {
                throw StoreProblems.about(files, "damaged");
            }
            return ring.asGeneration(before + 1);
        } catch (SQLException e) {
            throw Failures.of(files, e);
        }
    }

    /// The generation of the store that stands there; 0 where there is none, or of another store.
    private static long known(Path instead, KeyRing ring) {
        try {
            KeyRing there = new KeysFile(StoreFiles.of(instead)).read();
            return there.store().equals(ring.store()) ? there.generation() : 0;
        } catch (ProblemException e) {
            // Restoring is for a store that is damaged.
            return 0;
        }
    }

    /// Gives an unpacked store the name it shall have. What stood there is moved aside (`.replaced`), if that is
    /// allowed, and never deleted; returns whether there was something. A write that was cut off left a journal beside
    /// the old database: it goes with it, since beside the new one SQLite would write old pages back into that. A move
    /// that was cut off is taken up by the next.
    public static boolean putInPlace(Path unpacked, Path file, boolean mayReplace, StoreSettings settings) {
        StoreFiles from = StoreFiles.of(unpacked);
        StoreFiles files = StoreFiles.of(file);
        StoreFiles aside = StoreFiles.of(files.database().resolveSibling(files.name() + ".replaced"));
        try (StoreLock lock = StoreLock.take(files, "", settings.clock())) {
            List<Move> moves = List.of(
                    // The database before its journal: left behind without it, half a write would open as if it were
                    // whole.
                    new Move(files.database(), aside.database()),
                    new Move(journal(files), journal(aside)),
                    new Move(files.keys(), aside.keys()));
            boolean there = moves.stream().anyMatch(Move::isWanted);
            if (there && (!mayReplace || moves.stream().anyMatch(Move::isBarred))) {
                throw StoreProblems.about(mayReplace ? aside : files, "already-there");
            }
            for (Move move : moves) {
                if (move.isWanted()) {
                    Files.move(move.from(), move.to(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.move(from.keys(), files.keys(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(from.database(), files.database(), StandardCopyOption.ATOMIC_MOVE);
            KeysFile.forceFolder(files.database());
            return there;
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        } finally {
            delete(from.lock());
        }
    }

    private record Move(Path from, Path to) {
        boolean isWanted() {
            return Files.exists(from);
        }

        boolean isBarred() {
            return Files.exists(from) && Files.exists(to);
        }
    }

    /// Where SQLite keeps the old pages while it writes.
    private static Path journal(StoreFiles files) {
        return files.database().resolveSibling(files.name() + "-journal");
    }

    /// Deletes what was unpacked and shall not be kept.
    public static void discard(Path unpacked) {
        StoreFiles files = StoreFiles.of(unpacked);
        for (Path file : new Path[] {journal(files), files.database(), files.keys(), files.lock(), files.holder()}) {
            delete(file);
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

    private static byte[] bytes(StoreFiles files, ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(entry(files, zip, name))) {
            return in.readNBytes(MOST_KEYS);
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in);
        }
    }

    private static String hash(InputStream in) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream digesting = new DigestInputStream(in, sha)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Left behind, it is encrypted like the store itself.
            return;
        }
    }
}
