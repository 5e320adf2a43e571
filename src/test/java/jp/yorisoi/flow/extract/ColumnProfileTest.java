package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.flow.extract.ColumnProfile.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnProfileTest {
    @TempDir
    Path folder;

    @Test
    void columnsTellWhatTheyHold() throws IOException {
        StringBuilder text = new StringBuilder("一覧,,,,,,\n宛名番号,氏名,生年月日,手当額,該当,区分,空\n");
        for (int i = 0; i < 40; i++) {
            text.append("00000")
                    .append(10 + i)
                    .append(",山田 ")
                    .append((char) ('あ' + i))
                    .append(",R1.5.")
                    .append(1 + i % 28)
                    .append(',');
            text.append(i * 100)
                    .append(",")
                    .append(i % 2 == 0 ? "有" : "無")
                    .append(',')
                    .append(i % 3 == 0 ? "全部" : "一部")
                    .append(",\n");
        }
        text.append("合計,,,4000,,,\n");
        Path path = Files.write(folder.resolve("a.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
        try (Extract extract = ExtractReader.open(path, ReadOptions.DEFAULT)) {
            RawTable table = extract.tables().getFirst();
            List<ColumnProfile> columns = ColumnProfile.of(extract, table, extract.shape(table));
            assertThat(columns)
                    .extracting(ColumnProfile::look)
                    .containsExactly(Look.TEXT, Look.TEXT, Look.DATE, Look.YEN, Look.FLAG, Look.CODE, Look.EMPTY);
            assertThat(columns).extracting(ColumnProfile::filled).containsExactly(40L, 40L, 40L, 40L, 40L, 40L, 0L);
            assertThat(columns).extracting(ColumnProfile::distinct).containsExactly(40L, 40L, 28L, 40L, 2L, 2L, 0L);
        }
    }
}
