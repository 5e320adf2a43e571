package jp.yorisoi.base.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file that is there whole or not at all: beside the target first, onto the disk, then renamed.
public final class WholeFile {
    private static final String BEGUN = ".part";

    private WholeFile() {}

    /// What stands in a file.
    public interface Content {
        /// Writes it; the stream is closed by the caller and need not be buffered by it.
        void into(OutputStream out) throws IOException;
    }

    /// Writes a file, in place of one of its name. What ends it leaves nothing of what was begun, and the file of that
    /// name as it was; a full disk ends with kind STORE, another failure to write with kind INPUT.
    public static void write(Path target, Content content) {
        Path begun = target.resolveSibling(target.getFileName() + BEGUN);
        boolean done = false;
        try {
            forced(begun, content);
            Files.move(begun, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } catch (IOException | UncheckedIOException e) {
            throw FullDisk.writing(target, e);
        } catch (RuntimeException e) {
            // Libraries wrap what the disk said.
            throw FullDisk.isTold(e) ? FullDisk.writing(target, e) : e;
        } finally {
            if (!done) {
                drop(begun);
            }
        }
    }

    private static void forced(Path begun, Content content) throws IOException {
        try (FileChannel file = FileChannel.open(
                        begun,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            content.into(out);
            out.flush();
            file.force(true);
        }
    }

    /// What was begun may hold people's data: nothing of it stays.
    private static void drop(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            // The failure before is the one to tell; the next attempt writes over it.
            return;
        }
    }
}
