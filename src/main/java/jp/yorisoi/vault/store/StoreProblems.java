package jp.yorisoi.vault.store;

import java.util.Map;
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

    private static Problem problem(StoreFiles files, String thing, Map<String, Object> more) {
        return Problem.error("vault." + thing, more).at(Problem.Place.file(files.name()));
    }
}
