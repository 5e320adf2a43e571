package jp.yorisoi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import jp.yorisoi.base.file.FullDisk;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.store.RecoveryKey;
import org.jspecify.annotations.Nullable;

/// Where a recovery key goes: a new file that only its owner can read, or standard output (`-`). Closed before it is
/// said
/// that the key holds, the file is gone again.
final class RecoveryOut implements AutoCloseable {
    private final PrintStream out;
    private final @Nullable Path file;
    private boolean kept;

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
            throw FullDisk.writing(file, e);
        }
    }

    void write(RecoveryKey key) {
        char[] letters = key.printed();
        try {
            if (file == null) {
                out.println(letters);
            } else {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(letters));
                byte[] text = Arrays.copyOf(bytes.array(), bytes.limit());
                write(file, text);
                Arrays.fill(text, (byte) 0);
                Arrays.fill(bytes.array(), (byte) 0);
            }
        } catch (IOException e) {
            throw FullDisk.writing(file, e);
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    /// On the disk before the store needs it.
    private static void write(Path file, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /// The key that was written holds: its file stays.
    void keep() {
        kept = true;
    }

    @Override
    public void close() {
        try {
            if (file != null && !kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
