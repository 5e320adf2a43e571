package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encodings that little tells apart, odd bytes, and texts that are too large on purpose.
class OddTextTest {
    private static final Charset MS932 = Charset.forName("windows-31j");

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private static TextEncoding encoding(Path path) {
        return ExtractReader.guess(path, ReadOptions.DEFAULT).encoding();
    }

    private static String ascii(String some) {
        StringBuilder text = new StringBuilder("id,name,remark\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(",plain,").append(i == 333 ? some : "none").append('\n');
        }
        return text.toString();
    }

    @Test
    void aHandfulOfJapaneseInMuchAsciiTellsTheEncoding() throws IOException {
        for (String some : List.of("日本", "東京都", "ｶﾞ", "ﾅｶ", "テスト", "山田太郎", "①", "髙")) {
            for (TextEncoding encoding : List.of(
                    TextEncoding.WINDOWS_31J, TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)) {
                assertThat(encoding(file(ascii(some).getBytes(encoding.charset()))))
                        .as(some + " " + encoding)
                        .isEqualTo(encoding);
            }
        }
        for (String some : List.of("日本", "テスト", "山田太郎花子", "みほん市")) {
            for (TextEncoding encoding : List.of(TextEncoding.EUC_JP, TextEncoding.ISO_2022_JP)) {
                assertThat(encoding(file(ascii(some).getBytes(encoding.charset()))))
                        .as(some + " " + encoding)
                        .isEqualTo(encoding);
            }
        }
        assertThat(encoding(file(ascii("Café à Paris").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void japaneseInTwoByteUnitsNeedsNoMarkAndFewAsciiCharacters() throws IOException {
        String text = "氏名は山田太郎であり住所は本町一丁目です,備考\n".repeat(3);
        for (TextEncoding encoding : List.of(TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)) {
            assertThat(encoding(file(text.getBytes(encoding.charset())))).isEqualTo(encoding);
        }
    }

    private List<Problem> problems(byte[] bytes, List<RawRow> rows) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (Extract extract = ExtractReader.open(file(bytes), ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), new RowSink() {
                @Override
                public boolean row(RawRow row) {
                    return rows.add(row);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        }
        return problems;
    }

    @Test
    void ownCharactersStayAndOddBytesAreReportedWithTheirCells() throws IOException {
        byte[] bytes =
                "番号,氏名,備考\n1,山田,あ\n2,佐藤,い\n3,鈴木,う\n4,田中,x\n5,中村,え\n".repeat(20).getBytes(MS932);
        int x = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("x\n");
        bytes[x] = (byte) 0xFD;
        int y = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("x\n");
        bytes[y] = 0;
        List<RawRow> rows = new ArrayList<>();
        List<Problem> problems = problems(bytes, rows);
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("extract.invalid-bytes", "extract.control-character");
        assertThat(problems.getFirst().place()).isEqualTo(new Problem.Place("a.csv", null, 5, 3));
        assertThat(problems.getLast().place()).isEqualTo(new Problem.Place("a.csv", null, 11, 3));
        assertThat(rows.get(10).cells().get(2)).isEqualTo("\0");

        rows.clear();
        problems = problems("番号,氏名\n1,\uE000橋\n2,髙橋①㈱\n".getBytes(MS932), rows);
        assertThat(problems).extracting(Problem::code).containsExactly("extract.own-character");
        assertThat(rows.get(1).cells()).containsExactly("1", "\uE000橋");
        assertThat(rows.get(2).cells()).containsExactly("2", "髙橋①㈱");
    }

    private static String refusal(Path path) {
        long start = System.nanoTime();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), row -> true);
            return "read";
        } catch (ProblemException e) {
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
            return e.problem().code();
        }
    }

    @Test
    void whatIsTooLargeOnPurposeIsRefusedAtOnce() throws IOException {
        Path columns = folder.resolve("columns.csv");
        Files.write(columns, ("a" + ",".repeat(10_000_000) + "\n1\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(columns)).isIn("extract.too-many-columns", "extract.record-too-long");
        Path cell = folder.resolve("cell.csv");
        Files.write(
                cell, ("a,b\n1,\"" + "line of text\n".repeat(2_600_000) + "\"\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(cell)).isEqualTo("extract.record-too-long");
        Path line = folder.resolve("line.csv");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(line.toFile(), "rw")) {
            sparse.write(new byte[] {'a', ',', 'b', '\n'});
            byte[] some = "abc,def,".repeat(1 << 17).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                sparse.write(some);
            }
            sparse.setLength(2L << 30);
        }
        assertThat(refusal(line)).isEqualTo("extract.record-too-long");
        Path bomb = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(bomb)))) {
            byte[] some = "a,b\n".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                out.write(some);
            }
        }
        assertThat(refusal(bomb)).isEqualTo("extract.inflates-too-far");
    }
}
