package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One process at a time: an operating system's lock on `F.lock`, which a process loses when it dies, and in the file the words about who holds it.
/// The file itself stays, empty, after the store was closed: deleting it would let two processes lock two files of one name.
final class StoreLock implements AutoCloseable {
    /// The locked byte lies far behind the words, since Windows keeps others from reading what is locked.
    private static final long FAR = 1L << 40;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Who holds a store.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(String user, String host, long pid, String since) {}

    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static StoreLock take(StoreFiles files, String user, Instant now, ZoneId zone) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    files.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                Holder holder = holder(files);
                channel.close();
                throw StoreProblems.about(
                        files,
                        "locked",
                        Map.of("user", holder.user, "host", holder.host, "pid", String.valueOf(holder.pid), "since", holder.since));
            }
            String since = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(now);
            Holder self = new Holder(user, hostName(), ProcessHandle.current().pid(), since);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(self)), 0);
            return new StoreLock(channel, lock);
        } catch (IOException e) {
            throw StoreProblems.about(files, "unwritable", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(FAR, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Holder holder(StoreFiles files) {
        try {
            return JSON.readValue(Files.readAllBytes(files.lock()), Holder.class);
        } catch (IOException e) {
            return new Holder("?", "?", 0, "?");
        }
    }

    /// The machine's name as its surroundings tell it; asking a name server would wait on a closed network.
    private static String hostName() {
        for (String name : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        try {
            String name = Files.readString(Path.of("/etc/hostname")).strip();
            return name.isEmpty() ? "?" : name;
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
