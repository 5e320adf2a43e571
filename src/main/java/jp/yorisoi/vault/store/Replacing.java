package jp.yorisoi.vault.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.yorisoi.base.text.ProblemException;

/// Puts a copy of a database in its place. The copy is whole on the disk, and the keys file holds the keys of both,
/// before the one takes the other's name: at no moment is there a database without its keys.
final class Replacing implements AutoCloseable {
    private final OpenedStore opened;
    private final byte[] dataKey;
    private final KeyRing ring;
    private KeyRing next;

    private Replacing(OpenedStore opened, byte[] dataKey, KeyRing ring) {
        this.opened = opened;
        this.dataKey = dataKey;
        this.ring = ring;
        this.next = ring;
    }

    /// The same content under the same key.
    static Replacing compact(OpenedStore opened) {
        return new Replacing(
                opened, opened.keys().dataKey().clone(), opened.keys().ring());
    }

    /// The same content under a new key, as the next generation.
    static Replacing rekey(OpenedStore opened, StoreUser user, RecoveryKey recovery) {
        KeyRing now = opened.keys().ring();
        KeyCost cost = opened.keys().cost();
        KeyWrap wrap = new KeyWrap(now.store(), now.generation() + 1, new SecureRandom());
        byte[] fresh = wrap.bytes(KeyWrap.KEY_BYTES);
        KeyRing ring = new KeyRing(
                KeyRing.FORMAT,
                wrap.store(),
                wrap.generation(),
                now.databaseSalt(),
                List.of(wrap.wrap(user.name(), user.password(), cost, fresh)),
                wrap.wrap(StoreMaker.RECOVERY, recovery.letters(), cost, fresh),
                null);
        return new Replacing(opened, fresh, ring);
    }

    /// Makes the copy and the keys file of both; nothing has changed for whoever opens the store.
    void prepare() {
        boolean done = false;
        try {
            copy(opened.files());
            done = true;
        } catch (SQLException e) {
            throw Failures.of(opened.files(), e);
        } catch (IOException e) {
            throw StoreProblems.writing(opened.files(), e);
        } finally {
            if (!done) {
                discard();
            }
        }
    }

    private void copy(StoreFiles files) throws SQLException, IOException {
        Files.deleteIfExists(files.beginning());
        opened.writer().copyInto(files.beginning(), dataKey);
        KeysFile.onlyForTheOwner(files.beginning());
        try (StoreConnection copy = StoreConnection.writer(files.beginning(), dataKey)) {
            Generations.set(copy, ring.generation());
            if (!copy.faults().isEmpty()) {
                throw StoreProblems.about(files, "copy-damaged");
            }
        }
        force(files.beginning());
        next = ring.of(StoreMaker.salt(files.beginning()));
        new KeysFile(files).write(opened.keys().ring().followedBy(next));
    }

    private void discard() {
        // Where it cannot be deleted now, the next opening does.
        KeysFile.delete(opened.files().beginning());
    }

    /// Gives the copy the database's name, once no connection is open.
    void replace() {
        StoreFiles files = opened.files();
        try {
            Files.move(
                    files.beginning(),
                    files.database(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            undo();
            throw StoreProblems.writing(files, e);
        }
        try {
            KeysFile.forceFolder(files.database());
            new KeysFile(files).write(next);
        } catch (IOException | ProblemException e) {
            // The keys of both stand in the keys file: the next opening settles it.
            return;
        }
    }

    /// Takes the preparing back: the old keys stand alone again, and the copy is gone.
    void undo() {
        discard();
        new KeysFile(opened.files()).write(opened.keys().ring());
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Wipes the key.
    @Override
    public void close() {
        Arrays.fill(dataKey, (byte) 0);
    }
}
