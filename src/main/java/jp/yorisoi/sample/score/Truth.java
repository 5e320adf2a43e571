package jp.yorisoi.sample.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// The truth of an invented city, as `sample` writes it.
public final class Truth {
    private static final String YES = "yes";

    private final Map<String, FileRows> files = new LinkedHashMap<>();
    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final List<Service> services = new ArrayList<>();

    /// The truth about one child.
    record Need(double hardship, boolean hard, boolean known) {}

    /// The truth about one service of one resident.
    record Service(String resident, String service, boolean eligible, boolean receiving) {}

    /// Whom the rows of one file are of: rows rise, an empty resident = nobody of the register.
    static final class FileRows {
        private int[] rows = new int[64];
        private String[] residents = new String[64];
        private int size;

        private void add(int row, String resident) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                residents = Arrays.copyOf(residents, size * 2);
            }
            rows[size] = row;
            residents[size++] = resident;
        }

        Optional<String> resident(long row) {
            int at = Arrays.binarySearch(rows, 0, size, (int) row);
            return at < 0 ? Optional.empty() : Optional.of(residents[at]);
        }
    }

    private Truth() {}

    /// Reads the truth folder of a sample; what is no such folder is a problem of kind INPUT.
    public static Truth read(Path folder) {
        Truth truth = new Truth();
        Map<String, String> residents = new HashMap<>();
        lines(folder, "persons.csv", 4, fields -> residents.put(fields[0], fields[0]));
        lines(
                folder,
                "links.csv",
                4,
                fields -> truth.files
                        .computeIfAbsent(fields[1], file -> new FileRows())
                        .add(Integer.parseInt(fields[2]), residents.getOrDefault(fields[3], fields[3])));
        lines(
                folder,
                "needs.csv",
                5,
                fields -> truth.needs.put(
                        fields[0],
                        new Need(Double.parseDouble(fields[1]), YES.equals(fields[2]), YES.equals(fields[3]))));
        lines(
                folder,
                "services.csv",
                4,
                fields -> truth.services.add(new Service(
                        residents.getOrDefault(fields[0], fields[0]),
                        fields[1].intern(),
                        YES.equals(fields[2]),
                        YES.equals(fields[3]))));
        return truth;
    }

    private static void lines(Path folder, String name, int fields, Consumer<String[]> taker) {
        Path file = folder.resolve(name);
        int row = 1;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                row++;
                String[] parts = line.split(",", -1);
                if (parts.length < fields) {
                    throw unreadable(file, row, new NumberFormatException("fields"));
                }
                taker.accept(parts);
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("sample.truth-missing", Map.of()).at(Problem.Place.file(file.toString())),
                    e);
        } catch (IOException | NumberFormatException e) {
            throw unreadable(file, row, e);
        }
    }

    private static ProblemException unreadable(Path file, int row, Exception why) {
        return new ProblemException(
                ProblemException.Kind.INPUT,
                Problem.error("sample.truth-unreadable", Map.of()).at(new Problem.Place(file.toString(), null, row, 0)),
                why);
    }

    /// The rows of a file by its base name; nothing where the truth does not know it.
    Optional<FileRows> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// The children, by 宛名番号.
    Map<String, Need> needs() {
        return needs;
    }

    /// The services, resident by resident.
    List<Service> services() {
        return services;
    }

    @Override
    public String toString() {
        return "Truth[" + files.size() + " files, " + needs.size() + " children]";
    }
}
