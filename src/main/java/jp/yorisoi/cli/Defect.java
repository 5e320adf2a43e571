package jp.yorisoi.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A defect of ours, as a code that can be read over the telephone and the place in the program; never a message, which
/// might hold a value.
record Defect(String code, String where) {
    private static final int PLACES = 6;

    static Defect of(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String where = root.getClass().getName() + " "
                + Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("jp.yorisoi"))
                        .limit(PLACES)
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
        return new Defect(String.format(Locale.ROOT, "Y-%04X", where.hashCode() & 0xFFFF), where);
    }
}
