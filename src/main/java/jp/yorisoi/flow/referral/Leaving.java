package jp.yorisoi.flow.referral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// A file on its way out of the office: what could not be recorded does not leave.
final class Leaving {
    private final Path target;
    private boolean named;

    Leaving(Path target) {
        this.target = target;
    }

    /// Says that the file stands under its name.
    void isNamed() {
        named = true;
    }

    /// Does the work; where it fails after the file got its name, the file is gone again.
    <T> T unlessFailed(Function<Leaving, T> work) {
        boolean done = false;
        try {
            T result = work.apply(this);
            done = true;
            return result;
        } finally {
            if (named && !done) {
                drop();
            }
        }
    }

    private void drop() {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            // The failure before is the one to tell; that it was begun stands in the audit.
            return;
        }
    }
}
