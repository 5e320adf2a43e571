package jp.yorisoi.vault.store;

import java.io.IOException;
import java.util.Map;
import jp.yorisoi.base.file.FullDisk;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.ProblemException.Kind;

/// The sentences that a store can end with, all of kind STORE.
final class StoreProblems {
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

    /// The store could not be written: because the disk is full, or for another reason.
    static ProblemException writing(StoreFiles files, IOException cause) {
        return about(files, isFull(files, cause) ? "disk-full" : "unwritable", cause);
    }

    /// A file that is no store itself (a backup) could not be written.
    static ProblemException writingFile(StoreFiles files, IOException cause) {
        return about(files, isFull(files, cause) ? "file-disk-full" : "file-unwritable", cause);
    }

    /// Whether it failed because the disk is full; asked before what was begun is deleted.
    static boolean isFull(StoreFiles files, Throwable failure) {
        return FullDisk.isTold(failure) || FullDisk.at(files.database());
    }

    private static Problem problem(StoreFiles files, String thing, Map<String, Object> more) {
        return Problem.error("vault." + thing, more).at(Problem.Place.file(files.name()));
    }
}
