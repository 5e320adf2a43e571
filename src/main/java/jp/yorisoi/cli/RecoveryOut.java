package jp.yorisoi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.store.RecoveryKey;
import org.jspecify.annotations.Nullable;

/// Where a recovery key goes: a new file that only its owner can read, or standard output (`-`). Closed without a key,
/// the file is gone again.
final class RecoveryOut implements AutoCloseable {
    private final PrintStream out;
    private final @Nullable Path file;
    private boolean written;

    private RecoveryOut(PrintStream out, @Nullable Path file) {
        this.out = out;
        this.file = file;
    }

    /// Makes sure that the key can be written before there is one.
    static RecoveryOut reserve(String target, PrintStream out) {
        if (target.equals("-")) {
            return new RecoveryOut(out, null);
        }
        Path file = Path.of(target);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            return new RecoveryOut(out, file);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("cli.file-exists", Map.of()).at(Problem.Place.file(target)));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static ProblemException unwritable(Path file, IOException why) {
        return new ProblemException(
                ProblemException.Kind.INPUT,
                Problem.error("cli.unwritable", Map.of()).at(Problem.Place.file(file.toString())),
                why);
    }

    void write(RecoveryKey key) {
        char[] letters = key.printed();
        try {
            if (file == null) {
                out.println(letters);
            } else {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters));
                byte[] text = Arrays.copyOf(bytes.array(), bytes.limit());
                Files.write(file, text);
                Arrays.fill(text, (byte) 0);
                Arrays.fill(bytes.array(), (byte) 0);
            }
            written = true;
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    @Override
    public void close() {
        try {
            if (file != null && !written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
