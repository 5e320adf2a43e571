package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.yorisoi.flow.intake.WatchedFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that departments fill: complete files go in once, and lie in `done` or `failed` with a report afterwards.
class WatchTest {
    private static final String REGISTER = """
            宛名番号,世帯番号,氏名,カナ,生年月日,性別,続柄,住所,住民となった日,異動日,異動事由
            0000000011,0000000001,見本　花子,ﾐﾎﾝ ﾊﾅｺ,S60.5.3,2,世帯主,みほん市中央1-2-3,H25.4.1,H25.4.1,転入
            """;

    @TempDir
    Path folder;

    private Terminal terminal;
    private Path inbox;

    @BeforeEach
    void anOffice() throws IOException {
        terminal = new Terminal(folder);
        terminal.begin();
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void whatIsReadGoesToDoneAndWhatIsRefusedToFailedEachWithItsReport() throws IOException {
        Files.writeString(inbox.resolve("住民_20261120.csv"), REGISTER);
        Files.writeString(inbox.resolve("memo.csv"), "これは表ではありません\n");
        Terminal.Ended ended = watch();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.json().path("batches")).hasSize(2);
        assertThat(names(inbox)).containsExactly("done", "failed");
        assertThat(names(inbox.resolve("done"))).containsExactly("住民_20261120.csv", "住民_20261120.csv.report.txt");
        assertThat(names(inbox.resolve("failed"))).containsExactly("memo.csv", "memo.csv.report.txt");
        assertThat(Files.readString(inbox.resolve("failed/memo.csv.report.txt")))
                .isNotBlank();
        assertThat(Files.readString(inbox.resolve("done/住民_20261120.csv.report.txt")))
                .contains("juki")
                .doesNotContain("見本");
    }

    @Test
    void aFileThatWasImportedBeforeAKillIsOnlyMoved() throws IOException {
        Path file = Files.writeString(inbox.resolve("住民_20261120.csv"), REGISTER);
        terminal.as("tanto", "import", file.toString());
        Terminal.Ended ended = watch();
        assertThat(ended.code()).isZero();
        assertThat(ended.json().path("batches").path(0).path("batch").isNull()).isTrue();
        assertThat(names(inbox.resolve("done"))).hasSize(2);
        Files.writeString(inbox.resolve("住民_20261120.csv"), REGISTER);
        watch();
        assertThat(names(inbox.resolve("done"))).hasSize(4).contains("住民_20261120 (2).csv");
        assertThat(terminal.as("kanri", "store", "check").json().path("batches").asInt())
                .isEqualTo(1);
    }

    @Test
    void anEmptyFolderIsNoFailureAndAMissingOneIsASentence() {
        assertThat(watch().code()).isZero();
        Terminal.Ended missing = terminal.as(
                "tanto",
                "watch",
                "--once",
                "--folder",
                folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.json().path("error").path("code").asText()).isEqualTo("intake.watch-missing");
    }

    @Test
    void unfinishedAndOpenFilesAreLeft() throws IOException {
        WatchedFolder watched = new WatchedFolder(inbox);
        Path growing = Files.writeString(inbox.resolve("a.csv"), "a");
        for (String name : List.of(".hidden", "b.csv.part", "c.tmp", "~$d.xlsx", "d.xlsx")) {
            Files.writeString(inbox.resolve(name), "x");
        }
        assertThat(watched.complete()).isEmpty();
        Files.writeString(growing, "a,b");
        assertThat(watched.complete()).isEmpty();
        assertThat(watched.complete()).containsExactly(growing);
        Files.delete(inbox.resolve("~$d.xlsx"));
        assertThat(watched.complete()).containsExactly(growing);
        assertThat(watched.complete()).containsExactly(growing, inbox.resolve("d.xlsx"));
    }

    private Terminal.Ended watch() {
        return terminal.as("tanto", "watch", "--once", "--folder", inbox.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
