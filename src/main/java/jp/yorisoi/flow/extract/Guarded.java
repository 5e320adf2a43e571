package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.nio.file.Path;
import jp.yorisoi.base.text.ProblemException;
import org.jspecify.annotations.Nullable;

/// A step of a workbook library on a file that may be damaged.
@FunctionalInterface
interface Guarded<T extends @Nullable Object> {
    T run() throws IOException;

    /// Runs the step. The libraries answer damaged files with any exception whatever (index, number, cast, buffer,
    /// null), so all of these become
    /// one sentence; nothing of ours runs inside.
    static <T extends @Nullable Object> T reading(Path path, Guarded<T> step) {
        try {
            return step.run();
        } catch (ProblemException refused) {
            throw refused;
        } catch (LimitedInput.InflatesTooFar e) {
            throw Refusal.of("inflates-too-far", path);
        } catch (RecordParser.RecordTooLong e) {
            throw Refusal.atRow("record-too-long", path, e.row());
        } catch (RecordParser.TooManyFields e) {
            throw Refusal.atRow("too-many-columns", path, e.row());
        } catch (IOException | RuntimeException e) {
            throw Refusal.of("damaged", path, e);
        }
    }
}
