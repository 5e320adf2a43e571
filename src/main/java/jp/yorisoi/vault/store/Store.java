package jp.yorisoi.vault.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jp.yorisoi.base.text.Problem;
import org.sqlite.SQLiteErrorCode;

/// One open store: an encrypted SQLite file that one process holds at a time. Many threads may read at once, one
/// writes. Safe for use by several threads.
/// Every failure that a person can mend is a [jp.yorisoi.base.text.ProblemException] of kind STORE.
public final class Store implements AutoCloseable {
    private static final int READERS_KEPT = 4;

    private final OpenedStore opened;
    private final Clock clock;
    private final List<Problem> notices;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<StoreConnection> idleReaders = new ArrayDeque<>();
    private final ThreadLocal<Session> current = new ThreadLocal<>();
    private volatile boolean closed;

    Store(OpenedStore opened, Clock clock, List<Problem> notices) {
        this.opened = opened;
        this.clock = clock;
        this.notices = List.copyOf(notices);
    }

    /// Makes a new store with its first user; the recovery key is given once and never again. Nothing that is there
    /// already is replaced.
    public static NewStore create(Path file, StoreUser first, StoreSettings settings) {
        return new StoreMaker(StoreFiles.of(file), settings).create(first, key -> {});
    }

    /// Makes a new store like [#create(Path, StoreUser, StoreSettings)]; the recovery key is kept by whoever is given
    /// it
    /// before the store is there: where that fails, there is none.
    public static Store create(Path file, StoreUser first, StoreSettings settings, Consumer<RecoveryKey> keep) {
        NewStore made = new StoreMaker(StoreFiles.of(file), settings).create(first, keep);
        made.recoveryKey().close();
        return made.store();
    }

    /// Opens a store, takes its lock, and brings its schema to this program's state.
    public static Store open(Path file, StoreUser user, StoreSettings settings) {
        return new StoreMaker(StoreFiles.of(file), settings).open(user);
    }

    /// Opens a store with its recovery key and gives this user a new password (the user's slot is made or replaced),
    /// unless `allowed` ends otherwise for the open store.
    public static Store recover(
            Path file, RecoveryKey key, StoreUser user, StoreSettings settings, Consumer<Store> allowed) {
        return new StoreMaker(StoreFiles.of(file), settings).recover(key, user, allowed);
    }

    /// The name of the user who opened it.
    public String user() {
        return opened.user();
    }

    /// The file it lies in.
    public Path file() {
        return opened.files().database();
    }

    /// Which store it is; stands in the database, the keys file and the audit's first link.
    public String id() {
        return opened.keys().storeId();
    }

    /// The clock that dates entries.
    public Clock clock() {
        return clock;
    }

    /// What opening it found and mended (a restore or a new key that was cut off), for whoever opened it.
    public List<Problem> notices() {
        return notices;
    }

    /// What it was opened with.
    public StoreSettings settings() {
        return new StoreSettings(clock, opened.keys().cost());
    }

    /// Whether it was closed.
    public boolean isClosed() {
        return closed;
    }

    /// The users' slots: add, remove, change a password.
    public StoreKeys keys() {
        return opened.keys();
    }

    /// Reads in one transaction: a steady view of the store, whatever is written meanwhile. Inside another session of
    /// this thread it joins that session.
    public <T> T read(Work<T> work) {
        Session outer = current.get();
        if (outer != null) {
            return joined(outer, work);
        }
        StoreConnection connection = borrow();
        try {
            return transaction(connection, Session.Mode.READ, work);
        } finally {
            giveBack(connection);
        }
    }

    /// Writes in one transaction: all of it or, after any exception, nothing. Inside another write of this thread it
    /// joins that one;
    /// inside a read it is a defect of the caller.
    public <T> T write(Work<T> work) {
        Session outer = current.get();
        if (outer != null) {
            if (!outer.writes()) {
                throw new IllegalStateException("a write inside a read");
            }
            return joined(outer, work);
        }
        writing.lock();
        try {
            mustBeOpen();
            return transaction(opened.writer(), Session.Mode.WRITE, work);
        } finally {
            writing.unlock();
        }
    }

    /// Writes like [#write] and gives nothing back.
    public void change(Change change) {
        write(session -> {
            change.on(session);
            return true;
        });
    }

    private <T> T joined(Session session, Work<T> work) {
        try {
            return work.on(session);
        } catch (SQLException e) {
            throw Failures.of(opened.files(), e);
        }
    }

    private <T> T transaction(StoreConnection connection, Session.Mode mode, Work<T> work) {
        Session session = connection.session(mode);
        boolean done = false;
        current.set(session);
        try {
            connection.execute(mode == Session.Mode.WRITE ? "BEGIN IMMEDIATE" : "BEGIN");
            T result = work.on(session);
            session.close();
            connection.execute("COMMIT");
            done = true;
            return result;
        } catch (SQLException e) {
            throw Failures.of(opened.files(), e);
        } finally {
            current.remove();
            if (!done) {
                rollBack(connection, session);
            }
        }
    }

    private void rollBack(StoreConnection connection, Session session) {
        try {
            session.close();
            connection.rollBack();
        } catch (SQLException e) {
            // SQLite itself rolls back on the errors after which this fails; the first failure is the one to tell.
            return;
        }
        List<Change> evenSo = session.afterRollback();
        if (!evenSo.isEmpty()) {
            change(fresh -> {
                for (Change change : evenSo) {
                    change.on(fresh);
                }
            });
        }
    }

    private StoreConnection borrow() {
        mustBeOpen();
        synchronized (idleReaders) {
            StoreConnection idle = idleReaders.pollFirst();
            if (idle != null) {
                return idle;
            }
        }
        try {
            return opened.reader();
        } catch (SQLException e) {
            throw Failures.of(opened.files(), e);
        }
    }

    private void giveBack(StoreConnection connection) {
        synchronized (idleReaders) {
            if (!closed && idleReaders.size() < READERS_KEPT) {
                idleReaders.addFirst(connection);
                return;
            }
        }
        closeQuietly(connection);
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    OpenedStore opened() {
        return opened;
    }

    /// Closes the file, wipes the data key and gives the lock back. Waits for a write that is under way.
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            closeReaders();
            opened.close();
        } finally {
            writing.unlock();
        }
    }

    /// Closes the store and puts a compact copy of it in its place: what was deleted leaves the file. What happens on
    /// the way leaves the old file or the new one. Where the copy cannot be made (a full disk) the store stays open as
    /// it was.
    public void closeCompacted() {
        closeReplaced(Replacing.compact(opened), () -> {});
    }

    /// Closes the store and puts a copy of it in its place that is encrypted under a new data key: no older keys file
    /// and no older recovery key opens it. Only this user has a slot then; the others get new passwords. The password
    /// must be the one that the user has. The new recovery key is kept by whoever is given it before it holds; where
    /// that
    /// fails, or the copy cannot be made, the store stays open as it was.
    public void closeRekeyed(StoreUser user, Consumer<RecoveryKey> keep) {
        if (!keys().opens(user)) {
            throw StoreProblems.about(opened.files(), "wrong-password");
        }
        try (RecoveryKey recovery = RecoveryKey.random(new SecureRandom())) {
            closeReplaced(Replacing.rekey(opened, user, recovery), () -> keep.accept(recovery));
        }
    }

    /// Writes a copy of what is committed into a new file, under the same key, and reads every page of it; returns the
    /// keys that open it, but for its salt. A failure is told of the file that is shown.
    KeyRing copyInto(Path file, StoreFiles shown) {
        if (current.get() != null) {
            throw new IllegalStateException("a copy inside a transaction");
        }
        writing.lock();
        try {
            mustBeOpen();
            opened.writer().copyInto(file, opened.keys().dataKey());
            KeysFile.onlyForTheOwner(file);
            try (StoreConnection copy =
                    StoreConnection.reader(file, opened.keys().dataKey())) {
                if (!copy.faults().isEmpty()) {
                    throw StoreProblems.about(shown, "copy-damaged");
                }
            }
            return opened.keys().ring();
        } catch (SQLException e) {
            throw Failures.code(e) == SQLiteErrorCode.SQLITE_FULL.code
                    ? StoreProblems.about(shown, "file-disk-full", e)
                    : Failures.of(shown, e);
        } catch (IOException e) {
            throw StoreProblems.writingFile(shown, e);
        } finally {
            writing.unlock();
        }
    }

    private void closeReplaced(Replacing replacing, Runnable before) {
        writing.lock();
        try (replacing) {
            mustBeOpen();
            replacing.prepare();
            kept(replacing, before);
            closed = true;
            closeReaders();
            closeQuietly(opened.writer());
            replacing.replace();
        } finally {
            if (closed) {
                opened.close();
            }
            writing.unlock();
        }
    }

    private static void kept(Replacing replacing, Runnable before) {
        boolean done = false;
        try {
            before.run();
            done = true;
        } finally {
            if (!done) {
                replacing.undo();
            }
        }
    }

    private void closeReaders() {
        synchronized (idleReaders) {
            idleReaders.forEach(Store::closeQuietly);
            idleReaders.clear();
        }
    }

    static void closeQuietly(StoreConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Everything that counts was committed before.
            return;
        }
    }
}
