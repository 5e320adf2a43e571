package jp.yorisoi.vault.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Reads and writes a store's keys file. Writing goes beside first and is then renamed, so a power cut leaves the old
/// file or the new one.
final class KeysFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final StoreFiles files;

    KeysFile(StoreFiles files) {
        this.files = files;
    }

    KeyRing read() {
        return parsed(bytes());
    }

    /// The keys that these bytes hold; what holds none is damage.
    KeyRing read(byte[] bytes) {
        return parsed(bytes);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(files.keys());
        } catch (IOException e) {
            throw StoreProblems.about(files, "keys-unreadable", e);
        }
    }

    /// Whatever cannot be read from bytes that are there is damage, characters that are none too.
    private KeyRing parsed(byte[] bytes) {
        try {
            KeyRing ring = JSON.readValue(bytes, KeyRing.class);
            // JSON's null is a document too.
            if (ring != null && KeyRing.FORMAT.equals(ring.format())) {
                return ring;
            }
            throw StoreProblems.about(files, "keys-damaged");
        } catch (IOException e) {
            // The cause is left out: it quotes the file.
            throw StoreProblems.about(files, "keys-damaged");
        }
    }

    void write(KeyRing ring) {
        Path beside = files.keys().resolveSibling(files.keys().getFileName() + ".new");
        boolean done = false;
        try {
            byte[] bytes = bytes(ring);
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            onlyForTheOwner(beside);
            Files.move(beside, files.keys(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
            forceFolder(files.keys());
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        } finally {
            if (!done) {
                delete(beside);
            }
        }
    }

    /// Deletes what was begun, if it can be: it holds nothing that the store's own files don't.
    static void delete(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            // The failure before, or none, is what counts.
            return;
        }
    }

    static byte[] bytes(KeyRing ring) throws IOException {
        return JSON.writeValueAsBytes(ring);
    }

    static void onlyForTheOwner(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Makes a rename last through a power cut. Windows has no way to ask for it and needs none.
    static void forceFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
