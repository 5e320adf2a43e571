package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many fields and files of messy texts are read as they were meant.
class MessyTextTest {
    private static final int SEEDS = Integer.getInteger("messy.seeds", 5);

    @TempDir
    Path folder;

    private long fields;
    private long rightFields;
    private int files;
    private int rightFiles;
    private final StringBuilder report = new StringBuilder();

    @Test
    void nearlyAllFieldsAndFilesAreReadAsMeant() throws IOException {
        for (MessyText.Kind kind : MessyText.Kind.values()) {
            int right = 0;
            String wrong = "";
            Set<MessyText.Kind> kinds = Set.of(kind);
            for (int seed = 0; seed < SEEDS; seed++) {
                String found = check(kinds, seed);
                right += found.isEmpty() ? 1 : 0;
                wrong = wrong.isEmpty() ? found : wrong;
            }
            files += SEEDS;
            rightFiles += right;
            report.append(String.format("%-20s %2d/%d %s%n", kind, right, SEEDS, wrong));
        }
        double fieldShare = rightFields / (double) fields;
        double fileShare = rightFiles / (double) files;
        System.out.printf("%sfields %.4f files %.4f%n", report, fieldShare, fileShare);
        assertThat(fieldShare).isGreaterThan(0.97);
        assertThat(fileShare).isGreaterThan(0.93);
    }

    @Test
    void messesTogetherAreReadAsMeantToo() throws IOException {
        Random random = new Random(3);
        MessyText.Kind[] all = MessyText.Kind.values();
        for (int round = 0; round < SEEDS * 40; round++) {
            MessyText.Kind one = all[random.nextInt(all.length)];
            MessyText.Kind two = all[random.nextInt(all.length)];
            Set<MessyText.Kind> kinds = one == two ? Set.of(one) : Set.of(one, two);
            if (!MessyText.fits(kinds)) {
                continue;
            }
            String wrong = check(kinds, round);
            files++;
            rightFiles += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty()) {
                report.append(kinds).append(' ').append(wrong).append('\n');
            }
        }
        double fieldShare = rightFields / (double) fields;
        double fileShare = rightFiles / (double) files;
        System.out.printf("%sfields %.4f files %.4f%n", report, fieldShare, fileShare);
        assertThat(fieldShare).isGreaterThan(0.97);
        assertThat(fileShare).isGreaterThan(0.93);
    }

    /// Empty where a file is read as meant, else what is wrong with it.
    private String check(Set<MessyText.Kind> kind, int seed) throws IOException {
        MessyText made = MessyText.of(kind, seed);
        Path path = folder.resolve("a.csv");
        Files.write(path, made.text.toString().getBytes(StandardCharsets.UTF_8));
        List<List<String>> truth = made.truth();
        truth.forEach(row -> fields += row.size());
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            RawTable table = extract.tables().getFirst();
            TableShape shape = extract.shape(table);
            List<List<String>> read = new ArrayList<>();
            if (shape.headerRow() > 0) {
                read.add(shape.headers());
            }
            extract.rows(table, row -> {
                if (shape.kindOf(row) == RowKind.DATA) {
                    read.add(row.cells());
                }
                return true;
            });
            String wrong = compare(truth, read);
            if (shape.headerRow() != made.headerRow) {
                wrong = "[seed " + seed + "] header row " + shape.headerRow() + " for " + made.headerRow + " " + wrong;
            } else if (extract.tables().size() != made.tables) {
                wrong = "[seed " + seed + "] tables " + extract.tables().size() + " for " + made.tables;
            } else if (!wrong.isEmpty()) {
                wrong = "[seed " + seed + " delimiter " + extract.file().delimiter() + "] " + wrong;
            }
            return wrong;
        } catch (jp.yorisoi.base.text.ProblemException e) {
            return "refused " + e.problem().code();
        }
    }

    private String compare(List<List<String>> truth, List<List<String>> read) {
        String wrong = truth.size() == read.size() ? "" : "rows " + read.size() + " for " + truth.size() + " ";
        boolean same = wrong.isEmpty();
        for (int r = 0; r < truth.size(); r++) {
            for (int c = 0; c < truth.get(r).size(); c++) {
                String is =
                        r < read.size() && c < read.get(r).size() ? read.get(r).get(c) : "(none)";
                if (is.equals(truth.get(r).get(c))) {
                    rightFields++;
                } else if (same) {
                    same = false;
                    wrong = "row " + r + " cell " + c + ": " + shown(is) + " for "
                            + shown(truth.get(r).get(c));
                }
            }
            if (same
                    && r < read.size()
                    && read.get(r).size() > truth.get(r).size()
                    && read.get(r).subList(truth.get(r).size(), read.get(r).size()).stream()
                            .anyMatch(cell -> !cell.isEmpty())) {
                same = false;
                wrong = "row " + r + " has more cells";
            }
        }
        return wrong;
    }

    private static String shown(String cell) {
        String one = cell.replace("\n", "\\n");
        return one.length() > 40 ? one.substring(0, 40) + "…" : one;
    }
}
