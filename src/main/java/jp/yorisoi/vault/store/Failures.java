package jp.yorisoi.vault.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what the database says into what a person is told.
final class Failures {
    private static final int PRIMARY = 0xFF;

    private Failures() {}

    static RuntimeException of(StoreFiles files, SQLException failure) {
        int code = code(failure);
        if (isDamage(failure)) {
            return StoreProblems.about(files, "damaged", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return StoreProblems.about(files, "disk-full", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            // Not every write says that there was no room (a quota, a journal that could not even begin).
            return StoreProblems.about(
                    files, StoreProblems.isFull(files, failure) ? "disk-full" : "unreadable", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return StoreProblems.about(files, "unwritable", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return StoreProblems.about(files, "busy", failure);
        }
        return new StoreFault("the database refused a statement (code " + code + "): " + failure.getMessage(), failure);
    }

    /// The primary code of a failure; 0 where the driver gave none.
    static int code(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode().code & PRIMARY
                : failure.getErrorCode() & PRIMARY;
    }

    static boolean isDamage(SQLException failure) {
        return isNotADatabase(failure) || code(failure) == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    static boolean isNotADatabase(SQLException failure) {
        return code(failure) == SQLiteErrorCode.SQLITE_NOTADB.code;
    }
}
