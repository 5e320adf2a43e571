package jp.yorisoi.base.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A Japanese era (元号): its names, its digit in seven-digit dates (1 明治 … 5 令和), and its first and last day. The table
/// is `resources/codes/eras.tsv`.
public record Era(String name, String letter, int digit, LocalDate first, LocalDate last, boolean writtenAfterEnd) {
    private static final List<Era> ALL = load();

    /// All eras, the oldest first.
    public static List<Era> all() {
        return ALL;
    }

    /// The era that a day lies in.
    public static Optional<Era> of(LocalDate day) {
        return ALL.stream()
                .filter(era -> !day.isBefore(era.first) && !day.isAfter(era.last))
                .findFirst();
    }

    /// The era of a digit, as in `5010501`.
    public static Optional<Era> ofDigit(int digit) {
        return ALL.stream().filter(era -> era.digit == digit).findFirst();
    }

    /// The era whose name, first character or letter a text begins with.
    static Optional<Era> leading(String text) {
        return ALL.stream()
                .filter(era ->
                        text.startsWith(era.name.substring(0, 1)) || text.regionMatches(true, 0, era.letter, 0, 1))
                .findFirst();
    }

    /// How many characters of the text name this era.
    int nameLength(String text) {
        return text.startsWith(name) ? name.length() : 1;
    }

    /// The western year of a year of this era.
    public int westernYear(int yearOfEra) {
        return first.getYear() + yearOfEra - 1;
    }

    /// A day as people write it: 令和元年5月1日; days before 明治 in western years.
    public static String write(LocalDate day) {
        String rest = "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return of(day).map(era -> {
                    int year = day.getYear() - era.first.getYear() + 1;
                    return era.name + (year == 1 ? "元" : Integer.toString(year)) + rest;
                })
                .orElse(day.getYear() + rest);
    }

    private static List<Era> load() {
        List<Era> eras = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Era.class.getResourceAsStream("/codes/eras.tsv"), "eras.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] part = line.split("\t", -1);
                    LocalDate last = part[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(part[4]);
                    eras.add(new Era(
                            part[0],
                            part[1],
                            Integer.parseInt(part[2]),
                            LocalDate.parse(part[3]),
                            last,
                            "note".equals(part[5])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(eras);
    }
}
