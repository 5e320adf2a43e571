package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractReaderTest {
    private static final String TABLE =
            "宛名番号,氏名,カナ,生年月日\r\n0000001,山田　太郎,ﾔﾏﾀﾞ ﾀﾛｳ,R1.5.1\r\n0000002,髙橋 花子,タカハシ ハナコ,H30.4.2\r\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<List<String>> cells(Extract extract) {
        List<List<String>> rows = new ArrayList<>();
        extract.rows(extract.tables().getFirst(), row -> rows.add(row.cells()));
        return rows;
    }

    private static String refusal(Path path) {
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), row -> true);
            return "read";
        } catch (ProblemException e) {
            assertThat(e.kind()).isEqualTo(ProblemException.Kind.INPUT);
            return e.problem().code();
        }
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void everyEncodingIsRecognisedByItsBytes(TextEncoding encoding) throws IOException {
        String mark = encoding == TextEncoding.UTF_8_BOM || encoding.name().startsWith("UTF_16") ? "\uFEFF" : "";
        // the mail encoding has no half-width kana
        String text = encoding == TextEncoding.ISO_2022_JP
                ? TABLE.replace("ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ タロウ").replace('髙', '高')
                : TABLE;
        Path path = file("a.csv", (mark + text).getBytes(encoding.charset()));
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            assertThat(extract.file().encoding()).isEqualTo(encoding);
            assertThat(extract.file().delimiter()).isEqualTo(",");
            assertThat(cells(extract).getFirst()).containsExactly("宛名番号", "氏名", "カナ", "生年月日");
            assertThat(cells(extract).get(1).get(1)).isEqualTo("山田　太郎");
            assertThat(extract.problems()).isEmpty();
        }
    }

    @Test
    void encodingIsFoundInRandomTexts() throws IOException {
        Random random = new Random(7);
        String letters = "あいうえおかがきぎくぐけげこごさざしじアイウエオカガキギ山田佐藤鈴木高橋東町一丁目二番地市役所氏名住所生年月日ｱｲｳｴｵｶﾞ";
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("氏名,住所,カナ,年齢\n");
            for (int row = 0; row < 20; row++) {
                for (int i = 0; i < 12; i++) {
                    text.append(letters.charAt(random.nextInt(letters.length())))
                            .append(i % 4 == 3 ? "," : "");
                }
                text.append(random.nextInt(100)).append('\n');
            }
            for (TextEncoding encoding : List.of(TextEncoding.WINDOWS_31J, TextEncoding.UTF_8, TextEncoding.EUC_JP)) {
                Path path = file("r.csv", text.toString().getBytes(encoding.charset()));
                assertThat(ExtractReader.guess(path, ReadOptions.DEFAULT).encoding())
                        .isEqualTo(encoding);
            }
        }
    }

    @Test
    void pureAsciiIsCalledUtf8AndTabsMakeATsv() throws IOException {
        FileGuess guess = ExtractReader.guess(
                file("a.txt", "id\tname\n1\tx\n".getBytes(StandardCharsets.US_ASCII)), ReadOptions.DEFAULT);
        assertThat(guess).isEqualTo(new FileGuess(FileFormat.TSV, null, TextEncoding.UTF_8, "\t"));
    }

    @Test
    void quotedFieldsKeepTheirBreaksAndCountAsOneRow() throws IOException {
        Path path = file("q.csv", "a,b\n\"1\n2\",\"say \"\"hi\"\"\"\n\n 3 ,4\n".getBytes(StandardCharsets.UTF_8));
        List<RawRow> rows = new ArrayList<>();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), rows::add);
        }
        assertThat(rows).extracting(RawRow::row).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).cells()).containsExactly("1\n2", "say \"hi\"");
        assertThat(rows.get(2).isBlank()).isTrue();
        assertThat(rows.get(3).cells()).containsExactly(" 3 ", "4");
    }

    @Test
    void quoteThatNeverClosesIsReadAsItStandsAndReported() throws IOException {
        Path path = file("q.csv", "a,b\n1,2\n\"3,4\n5,6\n".getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            extract.rows(extract.tables().getFirst(), new RowSink() {
                @Override
                public boolean row(RawRow row) {
                    return rows.add(row.cells());
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        }
        assertThat(rows).containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("\"3", "4"), List.of("5", "6"));
        assertThat(problems).extracting(Problem::code).containsExactly("extract.quote-open");
        assertThat(problems.getFirst().place().row()).isEqualTo(3);
    }

    @Test
    void recordOfManyMegabytesIsRefused() throws IOException {
        Path path = file("long.csv", ("a,b\n\"" + "x".repeat(9 << 20)).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(path)).isEqualTo("extract.record-too-long");
    }

    @Test
    void whatIsNoTableIsRefusedWithASentence() throws IOException {
        assertThat(refusal(folder.resolve("none.csv"))).isEqualTo("extract.missing");
        assertThat(refusal(file("empty.csv", new byte[0]))).isEqualTo("extract.empty");
        assertThat(refusal(file("a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("extract.pdf");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(refusal(file("noise.csv", noise))).isEqualTo("extract.unknown");
        assertThat(ExtractReader.guess(folder.resolve("noise.csv"), ReadOptions.DEFAULT))
                .isEqualTo(FileGuess.NONE);
        assertThat(refusal(file("half.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 0})))
                .isEqualTo("extract.damaged");
        byte[] ole = new byte[2000];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);
        assertThat(refusal(file("half.xls", ole))).isEqualTo("extract.damaged");
        String error = "<!DOCTYPE html><html><body><h1>500 Internal Server Error</h1></body></html>";
        assertThat(refusal(file("a.csv", error.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("extract.web-page");
    }

    @Test
    void garbledTextIsRefused() throws IOException {
        String asWestern = new String(TABLE.getBytes(Charset.forName("windows-31j")), Charset.forName("windows-1252"));
        assertThat(refusal(file("a.csv", asWestern.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("extract.mojibake");
        String asWindows = new String(TABLE.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-31j"));
        assertThat(refusal(file("b.csv", asWindows.getBytes(Charset.forName("windows-31j")))))
                .isEqualTo("extract.mojibake");
        String lost = new String(TABLE.getBytes(Charset.forName("windows-31j")), StandardCharsets.UTF_8);
        assertThat(refusal(file("c.csv", lost.getBytes(StandardCharsets.UTF_8))))
                .isIn("extract.lost-characters", "extract.mojibake");
    }

    @Test
    void documentsOfAnotherSortAreRefused() throws IOException {
        for (String text : List.of("<?xml version=\"1.0\"?><letter/>", "{\"a\": 1}", "[{\"a\": 1}]", "{\\rtf1 x}")) {
            assertThat(refusal(file("a.xls", text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("extract.not-a-table");
        }
    }

    @Test
    void archivesOfNoneOrManyOrWithinOneAnotherAreRefused() throws IOException {
        assertThat(refusal(zip("many.zip", List.of("a.csv", "b.csv"), TABLE.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("extract.archive-many");
        Path inner = zip("inner.zip", List.of("a.csv"), TABLE.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(zip("outer.zip", List.of("inner.zip"), Files.readAllBytes(inner))))
                .isEqualTo("extract.archive-in-archive");
        byte[] locked = Files.readAllBytes(inner);
        // the bit that says "encrypted", in the local header and in the directory
        locked[6] |= 1;
        int directory = new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[directory + 8] |= 1;
        assertThat(refusal(file("locked.zip", locked))).isEqualTo("extract.archive-locked");
    }

    private Path zip(String name, List<String> entries, byte[] bytes) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(bytes);
            }
        }
        return zip;
    }

    @Test
    void unmarkedUtf16AndEndMarksAndNamedDelimitersAreRead() throws IOException {
        for (TextEncoding encoding : List.of(TextEncoding.UTF_16LE, TextEncoding.UTF_16BE)) {
            Path path = file("a.txt", TABLE.replace(',', '\t').getBytes(encoding.charset()));
            assertThat(ExtractReader.guess(path, ReadOptions.DEFAULT))
                    .isEqualTo(new FileGuess(FileFormat.TSV, null, encoding, "\t"));
        }
        try (Extract extract = ExtractReader.open(
                file("b.csv", "a,b\r\n1,2\r\n\u001A".getBytes(StandardCharsets.US_ASCII)), ReadOptions.DEFAULT)) {
            assertThat(cells(extract)).hasSize(2);
        }
        assertThat(ExtractReader.guess(
                                file("c.csv", "sep=;\na;b,c\n1;2,5\n".getBytes(StandardCharsets.US_ASCII)),
                                ReadOptions.DEFAULT)
                        .delimiter())
                .isEqualTo(";");
    }

    @Test
    void flippedBytesOfTextsNeverShowADefect() throws IOException {
        Random random = new Random(9);
        String page =
                "<html><table><tr><td colspan=2>宛名</td></tr><tr><td rowspan='3'>1</td><td>&amp;&#x5C71;</td></tr></table>";
        for (byte[] whole : List.of(
                TABLE.getBytes(Charset.forName("windows-31j")),
                TABLE.getBytes(StandardCharsets.UTF_8),
                page.getBytes(StandardCharsets.UTF_8))) {
            for (int i = 0; i < 300; i++) {
                byte[] bytes = whole.clone();
                for (int flip = 0; flip < 1 + i % 4; flip++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertThat(refusal(file("f.csv", bytes))).isNotNull();
            }
        }
    }

    @Test
    void europeanNamesAreNotTakenForGarbledText() throws IOException {
        String text = "id,name\n" + "1,Jürgen Müller\n2,José Peña Ibáñez\n3,Éléonore Çelik\n".repeat(20);
        assertThat(refusal(file("a.csv", text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("read");
        assertThat(refusal(file("b.csv", text.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("extract.encoding-unknown");
        String utf8AsWestern = new String(TABLE.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(refusal(file("c.csv", utf8AsWestern.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("extract.mojibake");
    }

    @Test
    void aFewWrongBytesAreReportedWithTheirPlace() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            out.write("山田太郎,東町一丁目\n".getBytes(Charset.forName("windows-31j")));
        }
        out.write(new byte[] {(byte) 0xFD, ',', 'x', '\n'});
        List<Problem> problems = new ArrayList<>();
        try (Extract extract = ExtractReader.open(file("a.csv", out.toByteArray()), ReadOptions.DEFAULT)) {
            assertThat(extract.file().encoding()).isEqualTo(TextEncoding.WINDOWS_31J);
            extract.rows(extract.tables().getFirst(), new RowSink() {
                @Override
                public boolean row(RawRow row) {
                    return true;
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        }
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("extract.invalid-bytes");
            assertThat(problem.place().row()).isEqualTo(201);
            assertThat(problem.place().column()).isEqualTo(1);
        });
    }

    @Test
    void webTableNamedXlsIsReadWithANote() throws IOException {
        String page =
                "<html><head><style>td{}</style></head><table border=1><tr><th>宛名番号<th>氏名<tr><td>0001<td rowspan=2>山田&nbsp;太郎<tr><td>0002</table></html>";
        try (Extract extract =
                ExtractReader.open(file("a.xls", page.getBytes(Charset.forName("windows-31j"))), ReadOptions.DEFAULT)) {
            assertThat(extract.file().format()).isEqualTo(FileFormat.HTML);
            assertThat(extract.problems()).extracting(Problem::code).containsExactly("extract.misnamed");
            assertThat(cells(extract))
                    .containsExactly(List.of("宛名番号", "氏名"), List.of("0001", "山田 太郎"), List.of("0002", ""));
        }
    }

    @Test
    void oneFileInZipOrGzipIsRead() throws IOException {
        byte[] text = TABLE.getBytes(StandardCharsets.UTF_8);
        Path gz = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(text);
        }
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("windows-31j"))) {
            out.putNextEntry(new ZipEntry("住民.csv"));
            out.write(text);
        }
        for (Path path : List.of(gz, zip)) {
            try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
                assertThat(extract.file().container()).isEqualTo(path == gz ? "gzip" : "zip");
                assertThat(extract.file().format()).isEqualTo(FileFormat.CSV);
                assertThat(cells(extract)).hasSize(3);
                assertThat(extract.problems()).isEmpty();
            }
        }
    }

    @Test
    void bombsAreRefusedQuickly() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                out.write(zeros);
            }
        }
        assertThat(refusal(zip)).isEqualTo("extract.inflates-too-far");
        Path gz = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 150; i++) {
                out.write(zeros);
            }
        }
        assertThat(refusal(gz)).isEqualTo("extract.inflates-too-far");
    }
}
