package jp.yorisoi.flow.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    @TempDir
    Path folder;

    /// Every temporary file has a second name, by which it stays when it is deleted.
    private static final class Kept extends DefaultTempFileCreationStrategy {
        private final Path folder;
        private final List<Path> files = new ArrayList<>();

        Kept(Path folder) {
            this.folder = folder;
        }

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            File file = Files.createTempFile(folder, prefix, suffix).toFile();
            files.add(Files.createLink(folder.resolve("kept" + files.size()), file.toPath()));
            return file;
        }
    }

    @Test
    void noTemporaryFileCanBeRead() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Kept kept = new Kept(temporary);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(List.of("Yamada Hanako " + i, "山田 花子"));
        }
        Sheet.Column column = new Sheet.Column("氏名", 20, Sheet.Align.LEFT);
        Sheet sheet = new Sheet.Listing(
                "一覧", new Sheet.Heading("一覧", List.of()), List.of(column, column), rows, new Sheet.Footer("", ""));
        TempFile.setTempFileCreationStrategy(kept);
        try {
            new WorkbookWriter().write(folder.resolve("list.xlsx"), List.of(sheet));
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }

        assertThat(kept.files).isNotEmpty();
        for (Path file : kept.files) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(bytes.length).isPositive();
            String read = new String(bytes, StandardCharsets.UTF_8);
            assertThat(List.of("Yamada", "山田", "sheetData", "[Content_Types].xml"))
                    .noneMatch(read::contains);
        }
    }

    @Test
    void nothingStaysOfAFileWhoseRowsBreakOff() throws IOException {
        Iterable<List<String>> rows = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<String> next() {
                if (++next > 20_000) {
                    throw new IllegalStateException("broken off");
                }
                return List.of("0012", "山田 花子");
            }
        };

        assertThatThrownBy(() -> new WorkbookWriter().writeCsv(folder.resolve("links.csv"), List.of("a", "b"), rows))
                .isInstanceOf(IllegalStateException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
