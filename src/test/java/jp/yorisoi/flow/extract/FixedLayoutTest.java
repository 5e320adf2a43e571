package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedLayoutTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String LAYOUT = "項目,開始,長さ\n宛名番号,1,7\n氏名,8,20\n生年月日,28,7\n,35,3\n区分,38,1\n";

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private FixedLayout layout(String text) throws IOException {
        return FixedLayout.read(Files.write(folder.resolve("layout.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String record(String number, String name, String birth, String kind) {
        int padding = 20 - name.getBytes(MS932).length;
        return number + name + " ".repeat(padding) + birth + "   " + kind;
    }

    private List<List<String>> read(byte[] bytes, FixedLayout layout) throws IOException {
        Path path = Files.write(folder.resolve("host.dat"), bytes);
        List<List<String>> rows = new ArrayList<>();
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT.with(layout))) {
            assertThat(extract.file().format()).isEqualTo(FileFormat.FIXED);
            assertThat(extract.file().encoding()).isEqualTo(TextEncoding.WINDOWS_31J);
            TableShape shape = extract.shape(extract.tables().getFirst());
            assertThat(shape.headerRow()).isZero();
            assertThat(shape.headers()).containsExactly("宛名番号", "氏名", "生年月日", "区分");
            extract.rows(extract.tables().getFirst(), new RowSink() {
                @Override
                public boolean row(RawRow row) {
                    return shape.kindOf(row) != RowKind.DATA || rows.add(row.cells());
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        }
        return rows;
    }

    @Test
    void fieldsAreCutByBytesWithAndWithoutLineBreaks() throws IOException {
        List<String> records =
                List.of(record("0000001", "山田　太郎", "5010501", "1"), record("0000002", "髙橋　花子", "4300402", "2"));
        for (String end : List.of("\r\n", "\n", "")) {
            String text = String.join(end, records) + end + (end.isEmpty() ? "" : "\u001A");
            assertThat(read(text.getBytes(MS932), layout(LAYOUT)))
                    .containsExactly(
                            List.of("0000001", "山田　太郎", "5010501", "1"), List.of("0000002", "髙橋　花子", "4300402", "2"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void startsMayBeLeftOutAndRecordsThatDoNotFitAreReported() throws IOException {
        FixedLayout layout = layout("name,length\n宛名番号,7\n氏名,20\n生年月日,7\n,3\n区分,1\n");
        String text = record("0000001", "山田　太郎", "5010501", "1") + "\n" + "0000002髙橋\n";
        assertThat(read(text.getBytes(MS932), layout).get(1)).containsExactly("0000002", "髙橋", "", "");
        assertThat(problems).extracting(Problem::code).containsExactly("extract.record-length");
        assertThat(problems.getFirst().place().row()).isEqualTo(2);
    }

    @Test
    void whatIsNoLayoutIsRefused() {
        assertThatThrownBy(() -> layout("a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("extract.layout-none"));
        assertThatThrownBy(() -> layout("項目,長さ\n氏名,二十\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("extract.layout-wrong"));
    }
}
