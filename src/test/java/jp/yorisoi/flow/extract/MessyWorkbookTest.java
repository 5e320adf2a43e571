package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workbooks as offices lay them out, of every kind of mess and many seeds, with known truth: how many of their header
/// rows, counts of records and columns are found.
class MessyWorkbookTest {
    private static final int SEEDS = Integer.getInteger("messy.seeds", 12);

    @TempDir
    Path folder;

    private final Map<String, int[]> found = new TreeMap<>();

    @Test
    void whatOfficesLayOutIsFound() throws IOException {
        for (String kind : MessyLayouts.KINDS) {
            for (int seed = 0; seed < SEEDS; seed++) {
                MessySheet sheet = new MessyLayouts(seed * 7919L + kind.hashCode()).of(kind);
                MessyFormat format = MessyFormat.values()[seed % MessyFormat.values().length];
                judge(sheet, format.write(sheet, folder.resolve("a." + format)), kind + "/" + seed + "/" + format);
            }
        }
        int[] all = new int[6];
        StringBuilder report = new StringBuilder();
        found.forEach((kind, counts) -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
            report.append(line(kind, counts));
        });
        report.append(line("all", all));
        if (Boolean.getBoolean("messy.print")) {
            System.out.print(report);
        }
        assertThat(all[1]).as(report::toString).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * all[0]));
        assertThat(all[5]).as(report::toString).isGreaterThanOrEqualTo((int) Math.ceil(0.93 * all[4]));
    }

    private static String line(String kind, int[] counts) {
        return String.format(
                Locale.ROOT,
                "%-14s tables %4d header rows %.3f records %.3f columns %.3f whole %.3f%n",
                kind,
                counts[0],
                counts[1] / (double) counts[0],
                counts[2] / (double) counts[0],
                counts[3] / (double) counts[0],
                counts[5] / (double) counts[4]);
    }

    private void judge(MessySheet sheet, Path path, String name) {
        int[] counts = found.computeIfAbsent(sheet.kind, k -> new int[6]);
        counts[4]++;
        List<MessySheet.Laid> seen = new ArrayList<>();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            for (RawTable table : extract.tables()) {
                TableShape shape = extract.shape(table);
                long[] records = {0};
                extract.rows(table, row -> {
                    records[0] += shape.kindOf(row) == RowKind.DATA ? 1 : 0;
                    return true;
                });
                seen.add(new MessySheet.Laid(shape.headerRow(), records[0], trimmed(shape.headers())));
            }
        }
        boolean whole = seen.size() == sheet.tables.size();
        for (int i = 0; i < sheet.tables.size(); i++) {
            MessySheet.Laid truth = sheet.tables.get(i);
            MessySheet.Laid one = i < seen.size() ? seen.get(i) : new MessySheet.Laid(-1, -1, List.of("none"));
            boolean header = truth.headerRow() == one.headerRow();
            boolean records = truth.records() < 0 || truth.records() == one.records();
            boolean columns = truth.headers().equals(one.headers());
            counts[0]++;
            counts[1] += header ? 1 : 0;
            counts[2] += records ? 1 : 0;
            counts[3] += columns ? 1 : 0;
            whole &= header && records && columns;
        }
        counts[5] += whole ? 1 : 0;
        if (!whole && Boolean.getBoolean("messy.print")) {
            System.out.println(name + " SEEN " + seen + "\n" + sheet);
        }
    }

    private static List<String> trimmed(List<String> headers) {
        int end = headers.size();
        while (end > 0 && headers.get(end - 1).isEmpty()) {
            end--;
        }
        return headers.subList(0, end);
    }
}
