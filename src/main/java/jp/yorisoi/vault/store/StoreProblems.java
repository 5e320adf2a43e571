package jp.yorisoi.vault.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.ProblemException.Kind;

/// The sentences that a store can end with, all of kind STORE.
final class StoreProblems {
    private static final long NO_ROOM = 1 << 20;

    private StoreProblems() {}

    static ProblemException about(StoreFiles files, String thing) {
        return about(files, thing, Map.of());
    }

    static ProblemException about(StoreFiles files, String thing, Map<String, Object> more) {
        return new ProblemException(Kind.STORE, problem(files, thing, more));
    }

    static ProblemException about(StoreFiles files, String thing, Throwable cause) {
        return new ProblemException(Kind.STORE, problem(files, thing, Map.of()), cause);
    }

    /// A file could not be written: because the disk is full, or for another reason.
    static ProblemException writing(StoreFiles files, IOException cause) {
        return about(files, isFull(files) ? "disk-full" : "unwritable", cause);
    }

    /// Asked of the disk itself, since what the system says of a failed write is in its own language.
    static boolean isFull(StoreFiles files) {
        try {
            Path folder = files.database().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static Problem problem(StoreFiles files, String thing, Map<String, Object> more) {
        return Problem.error("vault." + thing, more).at(Problem.Place.file(files.name()));
    }
}
