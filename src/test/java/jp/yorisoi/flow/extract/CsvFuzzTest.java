package jp.yorisoi.flow.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.Fuzzed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts of any bytes: encodings, delimiters, quotes, line ends.
class CsvFuzzTest {
    @TempDir
    static Path folder;

    static List<byte[]> texts() throws Exception {
        List<byte[]> seeds = new ArrayList<>(Fuzzed.heads(".csv", 3000));
        seeds.add("a,b\r\n\"1\n2\",\"\"\"\"\r\n\u001A".getBytes(StandardCharsets.US_ASCII));
        seeds.add("氏名\t生年月日\n〓田\tR1.5.1\n".getBytes(StandardCharsets.UTF_16LE));
        seeds.add("氏名;カナ\n見本;ﾐﾎﾝ\n".getBytes("EUC-JP"));
        seeds.add("<table><tr><td>氏名<td>&#x3042;&amp;</table>".getBytes(StandardCharsets.UTF_8));
        seeds.add(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a'});
        return seeds;
    }

    @MethodSource("texts")
    @FuzzTest
    void anyTextIsReadOrRefused(byte[] bytes) throws Exception {
        AnyFile.read(folder.resolve("any.csv"), bytes);
    }
}
