package jp.yorisoi.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.ProblemException.Kind;
import org.jspecify.annotations.Nullable;

/// Tells a full disk from other reasons why something could not be written: it is the one that a person mends by making
/// room.
public final class FullDisk {
    /// What counts as no room: what is written last is seldom smaller, and what was begun may be gone already.
    private static final long NO_ROOM = 1 << 20;

    /// What systems say of a full disk or a used-up quota, which the disk itself does not tell.
    private static final List<String> WORDS =
            List.of("no space left", "quota exceeded", "not enough space", "空き領域がありません", "使用量制限を超過", "十分な空き領域");

    private FullDisk() {}

    /// Whether a place has no room left. The disk is asked, since what the system says of a failed write is in its own
    /// language; so this is asked before what was begun is deleted.
    public static boolean at(Path place) {
        for (Path folder = place.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                return lacks(folder, NO_ROOM);
            }
        }
        return false;
    }

    /// Whether a folder's disk has less room than this.
    public static boolean lacks(Path folder, long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes;
        } catch (IOException e) {
            // Whoever asks has a failure of its own to tell.
            return false;
        }
    }

    /// Whether a failure, or what led to it, says that there was no room.
    public static boolean isTold(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            String said = one instanceof IOException
                    ? String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT)
                    : "";
            if (WORDS.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    /// The end of writing a file: the disk is full (kind STORE), or it could not be written for another reason (kind
    /// INPUT).
    public static ProblemException writing(Path target, Throwable why) {
        boolean full = isTold(why) || at(target);
        Problem problem = full ? Problem.error("file.disk-full", Map.of()) : Problem.error("file.unwritable", Map.of());
        return new ProblemException(
                full ? Kind.STORE : Kind.INPUT, problem.at(Problem.Place.file(target.toString())), why);
    }
}
