package jp.yorisoi.flow.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.yorisoi.Fuzzed;
import jp.yorisoi.base.text.Problem;

/// Reads everything of a file of any bytes.
final class AnyFile {
    private AnyFile() {}

    static void read(Path file, byte[] bytes) throws Exception {
        Files.write(file, bytes);
        ExtractReader.guess(file, ReadOptions.DEFAULT);
        Fuzzed.holds(() -> {
            try (Extract extract = ExtractReader.open(file, ReadOptions.DEFAULT)) {
                extract.problems().forEach(Fuzzed::told);
                for (RawTable table : extract.tables()) {
                    extract.shape(table);
                    extract.rows(table, new Reader());
                }
            }
        });
    }

    private static final class Reader implements RowSink {
        private int last;

        @Override
        public boolean row(RawRow row) {
            if (row.row() <= last) {
                throw new AssertionError("row " + row.row() + " after " + last);
            }
            last = row.row();
            return true;
        }

        @Override
        public void problem(Problem problem) {
            Fuzzed.told(problem);
        }
    }
}
