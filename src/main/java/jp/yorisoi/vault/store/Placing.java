package jp.yorisoi.vault.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Gives an unpacked store the name it shall have; what stood there goes aside (`.replaced`) and is never deleted. Two
/// files take the place of two others, which no disk does at once: the first move, of the unpacked database to
/// `.coming`, says that it has begun, and whoever finds such a file goes on from wherever it was cut off.
final class Placing {
    private final StoreFiles files;
    private final StoreFiles from;
    private final StoreFiles aside;

    /// Whoever calls holds the lock of these files.
    Placing(StoreFiles files) {
        this.files = files;
        this.from = files.restoring();
        this.aside = files.replaced();
    }

    private record Move(Path from, Path to) {}

    /// What stands there now. The database goes before its journal: left behind without it, half a write would open as
    /// if it were whole; and beside the new database SQLite would write the old journal's pages back into that.
    private List<Move> outOfTheWay() {
        return List.of(
                new Move(files.database(), aside.database()),
                new Move(files.journal(), aside.journal()),
                new Move(files.keys(), aside.keys()));
    }

    /// Whether there is something that would go aside.
    boolean isFilled() {
        return outOfTheWay().stream().anyMatch(move -> Files.exists(move.from()));
    }

    /// Ends with the problem where what stands there may not go aside, or could not, since something was moved there
    /// before.
    void demandRoom(boolean mayReplace) {
        if (isFilled() && !mayReplace) {
            throw StoreProblems.about(files, "already-there");
        }
        for (Move move : outOfTheWay()) {
            if (Files.exists(move.from()) && Files.exists(move.to())) {
                throw StoreProblems.about(aside, "already-there");
            }
        }
    }

    /// Begins and finishes.
    void begin() {
        try {
            move(from.database(), files.coming());
            KeysFile.forceFolder(files.database());
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        }
        finish();
    }

    /// Whether it was begun and cut off.
    boolean isBegun() {
        return Files.exists(files.coming());
    }

    /// Goes on from wherever it was cut off: as long as the new keys wait, what is called like the store is the old
    /// one.
    void finish() {
        try {
            if (Files.exists(from.keys())) {
                for (Move move : outOfTheWay()) {
                    if (Files.exists(move.from())) {
                        move(move.from(), move.to());
                    }
                }
                move(from.keys(), files.keys());
            }
            move(files.coming(), files.database());
            KeysFile.forceFolder(files.database());
            KeysFile.delete(from.lock());
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
