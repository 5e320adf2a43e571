package jp.yorisoi.sample.mess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// The ids that the office of the invented city issued to its residents (申請ID): what the office itself keeps, so that
/// answers that come back under an id find their person.
public final class IssuedIdsFile {
    private static final String FOLDER = "ids";
    private static final String FILE = "申請ID台帳.csv";
    private static final String HEADER = "申請ID,宛名番号";

    private final Map<String, String> numbers = new LinkedHashMap<>();

    /// Nothing issued yet.
    IssuedIdsFile() {}

    /// The 宛名番号 by id that a sample in this folder holds; what is no such folder is a problem of kind INPUT.
    public static Map<String, String> read(Path sample) {
        Path file = sample.resolve(FOLDER).resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Map<String, String> numbers = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int comma = line.indexOf(',');
                numbers.put(line.substring(0, comma), line.substring(comma + 1));
            }
            return numbers;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("sample.ids-unreadable", Map.of()).at(Problem.Place.file(file.toString())),
                    e);
        }
    }

    synchronized void add(String id, String number) {
        if (!id.isEmpty() && !number.isEmpty()) {
            numbers.putIfAbsent(id, number);
        }
    }

    void write(Path sample) throws IOException {
        Path folder = Files.createDirectories(sample.resolve(FOLDER));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.write('\n');
            for (Map.Entry<String, String> one : numbers.entrySet()) {
                out.write(one.getKey() + "," + one.getValue() + "\n");
            }
        }
    }
}
