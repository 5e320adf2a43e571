package jp.yorisoi.vault.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One process at a time: an operating system's lock on `F.lock`, which a process loses when it dies, and in `F.in-use`
/// the words about who holds it.
/// `F.lock` itself stays, empty, after the store was closed: deleting it would let two processes lock two files of one
/// name.
final class StoreLock implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Who holds a store; `started` tells a process from a later one that was given the same number.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Holder(String user, String host, long pid, String started, String since) {
        Holder {
            Objects.requireNonNull(user);
            Objects.requireNonNull(host);
            Objects.requireNonNull(started);
            Objects.requireNonNull(since);
        }

        static Holder self(String user, Clock clock) {
            ProcessHandle process = ProcessHandle.current();
            String started =
                    process.info().startInstant().map(Instant::toString).orElse("");
            String since = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                    .format(clock.instant().atZone(clock.getZone()));
            return new Holder(user, hostName(), process.pid(), started, since);
        }

        boolean isThisProcess(Holder self) {
            return pid == self.pid && started.equals(self.started) && host.equals(self.host);
        }
    }

    private final StoreFiles files;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(StoreFiles files, FileChannel channel, FileLock lock) {
        this.files = files;
        this.channel = channel;
        this.lock = lock;
    }

    static StoreLock take(StoreFiles files, String user, Clock clock) {
        Holder self = Holder.self(user, clock);
        Optional<Holder> holder = holder(files);
        // Asked before `F.lock` is opened: where locks belong to the process, closing it again would give away the lock
        // this process holds.
        if (holder.filter(other -> other.isThisProcess(self)).isPresent()) {
            throw locked(files, holder);
        }
        try {
            FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw locked(files, holder(files));
            }
            StoreLock taken = new StoreLock(files, channel, lock);
            taken.say(self);
            return taken;
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        }
    }

    /// Says who holds it; where that cannot be written nobody does.
    private void say(Holder self) throws IOException {
        boolean said = false;
        try {
            Files.write(files.holder(), JSON.writeValueAsBytes(self));
            said = true;
        } catch (IOException e) {
            throw StoreProblems.writing(files, e);
        } finally {
            if (!said) {
                close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static RuntimeException locked(StoreFiles files, Optional<Holder> holder) {
        Holder who = holder.orElse(new Holder("?", "?", 0, "", "?"));
        return StoreProblems.about(
                files,
                "locked",
                Map.of("user", who.user, "host", who.host, "pid", String.valueOf(who.pid), "since", who.since));
    }

    private static Optional<Holder> holder(StoreFiles files) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(files.holder()), Holder.class));
        } catch (IOException e) {
            return Optional.empty();
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
            Files.deleteIfExists(files.holder());
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
