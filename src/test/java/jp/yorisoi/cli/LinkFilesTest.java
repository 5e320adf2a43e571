package jp.yorisoi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `link-files` as the contract says: two files or one, and one clear sentence for whatever is wrong with them.
class LinkFilesTest {
    private static final String SPEC = """
            columns:
              - { kind: name, left: 氏名, right: name }
              - { kind: kana, left: カナ, right: kana }
              - { kind: date, left: 生年月日, right: birth }
            """;
    private static final List<String> FAMILIES = List.of("見本", "例田", "仮山", "試川", "架空", "想野", "案井", "型村");
    private static final List<String> KANA = List.of("ミホン", "レイダ", "カリヤマ", "タメシガワ", "カクウ", "オモイノ", "アンイ", "カタムラ");

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void begin() {
        terminal = new Terminal(folder);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private static String rows(String header, boolean other, int count) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < count; i++) {
            int at = other ? count - 1 - i : i;
            String name = FAMILIES.get(at % 8) + (other ? " " : "　") + "名" + at;
            String kana = KANA.get(at % 8) + " メイ" + at;
            String birth = other
                    ? "%04d-%02d-%02d".formatted(2010 + at % 9, 1 + at % 12, 1 + at % 28)
                    : "H%d.%d.%d".formatted(22 + at % 9, 1 + at % 12, 1 + at % 28);
            text.append(String.join(",", name, kana, birth)).append('\n');
        }
        return text.toString();
    }

    @Test
    void twoFilesAreMatchedByRow() throws IOException {
        Path spec = terminal.file("spec.yaml", SPEC);
        Path left = terminal.file("left.csv", rows("氏名,カナ,生年月日", false, 60));
        Path right = terminal.file("right.csv", rows("name,kana,birth", true, 60));
        Path out = folder.resolve("pairs.csv");
        Terminal.Ended ended = run(spec, left, right, out);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.json().path("trained").isBoolean()).isTrue();
        assertThat(ended.json().path("candidates").asInt()).isEqualTo(3600);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("left_row,right_row,probability");
        assertThat(lines.stream().filter(line -> line.startsWith("1,60,")))
                .hasSize(1)
                .first()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.substring(5))).isGreaterThan(0.95));
    }

    @Test
    void withinOneFileEachPairStandsOnce() throws IOException {
        Path spec = terminal.file("spec.yaml", SPEC.replaceAll(", right: \\w+", ""));
        String once = rows("氏名,カナ,生年月日", false, 40);
        Path file = terminal.file("both.csv", once + once.substring(once.indexOf('\n') + 1));
        Path out = folder.resolve("pairs.csv");
        Terminal.Ended ended = run(spec, file, null, out);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readAllLines(out).stream().skip(1))
                .allSatisfy(line -> assertThat(Integer.parseInt(line.split(",")[0]))
                        .isLessThan(Integer.parseInt(line.split(",")[1])))
                .anyMatch(line -> line.startsWith("1,41,"));
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceAndNothingIsWritten() {
        Path spec = terminal.file("spec.yaml", SPEC);
        Path left = terminal.file("left.csv", rows("氏名,カナ,生年月日", false, 5));
        Path right = terminal.file("right.csv", rows("name,kana,birth", true, 5));
        Path empty = terminal.file("empty.csv", "name,kana,birth\n");
        Path unknown = terminal.file("unknown.yaml", SPEC.replace("right: birth", "right: born"));
        Path wrong = terminal.file("wrong.yaml", SPEC.replace("kind: kana", "kind: katakana"));
        assertThat(problem(run(spec, left, empty, folder.resolve("out.csv")))).isEqualTo("matching.no-rows");
        assertThat(problem(run(unknown, left, right, folder.resolve("out.csv"))))
                .isEqualTo("matching.column-missing");
        assertThat(problem(run(wrong, left, right, folder.resolve("out.csv")))).isEqualTo("definition.word-unknown");
        assertThat(problem(run(folder.resolve("none.yaml"), left, right, folder.resolve("out.csv"))))
                .isEqualTo("definition.file-unreadable");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    private Terminal.Ended run(Path spec, Path left, @org.jspecify.annotations.Nullable Path right, Path out) {
        return right == null
                ? terminal.run(
                        "link-files",
                        "--json",
                        "--spec",
                        spec.toString(),
                        "--left",
                        left.toString(),
                        "--out",
                        out.toString())
                : terminal.run(
                        "link-files",
                        "--json",
                        "--spec",
                        spec.toString(),
                        "--left",
                        left.toString(),
                        "--right",
                        right.toString(),
                        "--out",
                        out.toString());
    }

    private static String problem(Terminal.Ended ended) {
        assertThat(ended.code()).isEqualTo(3);
        return ended.json().path("error").path("code").asText();
    }
}
