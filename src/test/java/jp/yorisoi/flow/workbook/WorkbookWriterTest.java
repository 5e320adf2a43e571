package jp.yorisoi.flow.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    @TempDir
    Path folder;

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
