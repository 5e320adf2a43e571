package jp.yorisoi.flow.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// A folder into which departments put their extracts (監視フォルダ): says which files lie there complete, and puts each
/// into `done` or `failed` with its report beside it. It looks when it is asked to, so that it works on network shares,
/// which tell nobody of changes. Not for several threads.
public final class WatchedFolder {
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String REPORT = ".report.txt";
    private static final List<String> UNFINISHED =
            List.of(".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".filepart");

    private final Path folder;
    private Map<Path, Seen> seen = Map.of();

    private record Seen(long size, FileTime modified) {}

    /// Watches a folder; one that is not there ends with kind INPUT.
    public WatchedFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(ProblemException.Kind.INPUT, about("intake.watch-missing", folder));
        }
        this.folder = folder;
    }

    /// The files that are as they were at the look before, by name: whoever writes one has finished. Hidden files,
    /// files with the ending of an unfinished copy, and workbooks that somebody has open in Excel are left.
    public List<Path> complete() {
        Map<Path, Seen> now = new HashMap<>();
        List<Path> complete = new ArrayList<>();
        for (Path file : files()) {
            try {
                Seen look = new Seen(Files.size(file), Files.getLastModifiedTime(file));
                now.put(file, look);
                if (look.equals(seen.get(file))) {
                    complete.add(file);
                }
            } catch (NoSuchFileException gone) {
                now.remove(file);
            } catch (IOException e) {
                throw problem("intake.watch-unreadable", folder, e);
            }
        }
        seen = now;
        return complete;
    }

    private List<Path> files() {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isRegularFile)
                    .filter(WatchedFolder::isMeant)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw problem("intake.watch-unreadable", folder, e);
        }
    }

    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && !Files.exists(file.resolveSibling("~$" + file.getFileName()));
    }

    /// Puts a file that was imported into `done`, with its report in words beside it; returns where it lies.
    public Path done(Path file, String report) {
        return settle(file, folder.resolve(DONE), report);
    }

    /// Puts a file that was refused into `failed`, with its report in words beside it; returns where it lies.
    public Path failed(Path file, String report) {
        return settle(file, folder.resolve(FAILED), report);
    }

    /// A file that has left the folder: when, whether it was refused, and its report in words.
    public record Settled(String file, boolean refused, Instant at, String report) {}

    /// The files that have left the folder, the last first; by whichever program they were imported.
    public List<Settled> settled(int most) {
        List<Settled> all = new ArrayList<>();
        all.addAll(settled(folder.resolve(DONE), most));
        all.addAll(settled(folder.resolve(FAILED), most));
        all.sort(Comparator.comparing(Settled::at).reversed());
        return all.size() > most ? List.copyOf(all.subList(0, most)) : all;
    }

    private List<Settled> settled(Path place, int most) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(place)) {
            List<Path> reports = content.filter(WatchedFolder::isReport)
                    .sorted(Comparator.comparing(WatchedFolder::modified).reversed())
                    .limit(most)
                    .toList();
            List<Settled> all = new ArrayList<>();
            for (Path report : reports) {
                String name = String.valueOf(report.getFileName());
                all.add(new Settled(
                        name.substring(0, name.length() - REPORT.length()),
                        place.endsWith(FAILED),
                        modified(report).toInstant(),
                        Files.readString(report, StandardCharsets.UTF_8).strip()));
            }
            return all;
        } catch (IOException e) {
            throw problem("intake.watch-unreadable", place, e);
        }
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(REPORT) && !name.startsWith(".");
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /// The report comes first: a file that has left the folder always has one. A kill in between leaves the file where
    /// it was, and it is looked at again; the store knows it by its hash.
    private Path settle(Path file, Path into, String report) {
        try {
            Files.createDirectories(into);
            Path target = free(into, String.valueOf(file.getFileName()));
            Path beside = into.resolve(target.getFileName() + REPORT);
            Path begun = into.resolve("." + target.getFileName() + ".report.tmp");
            Files.writeString(begun, report + System.lineSeparator(), StandardCharsets.UTF_8);
            Files.move(begun, beside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.move(file, target);
            return target;
        } catch (IOException e) {
            throw problem("intake.watch-unwritable", into, e);
        }
    }

    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(stem + " (" + number + ")" + ending);
        }
        return target;
    }

    private static ProblemException problem(String code, Path place, IOException why) {
        return new ProblemException(ProblemException.Kind.INPUT, about(code, place), why);
    }

    private static Problem about(String code, Path place) {
        return Problem.error(code, Map.of()).at(Problem.Place.file(place.toString()));
    }
}
