package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.flow.extract.TableShape;
import org.junit.jupiter.api.Test;

class RowFilterTest {
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "氏名",
            "児童",
            "児童 氏名",
            "学年",
            "円",
            "千円",
            "(円)",
            "人",
            "合計",
            "計",
            "※注意",
            "以上",
            "0012",
            "12",
            "山田 花",
            "本",
            "森 蒼",
            "氏\n名",
            "出力日",
            "2026-10-31",
            "中央小学校",
            "1,200",
            "手当",
            "手当 月額");

    @Test
    void saysWhatTheShapeSaysOfEveryRow() {
        TableShape shape = new TableShape(List.of("名簿"), 3, 2, List.of("児童 氏名", "児童 学年", "手当 月額", "手当 日数", "備考"), 4, 5);
        RowFilter filter = new RowFilter(shape);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            List<String> cells = new ArrayList<>();
            int width = random.nextInt(1, 7);
            for (int column = 0; column < width; column++) {
                cells.add(CELLS.get(random.nextInt(CELLS.size())));
            }
            RawRow row = new RawRow(random.nextInt(1, 40), cells);
            assertThat(filter.kind(row)).as("%s", cells).isEqualTo(shape.kindOf(row));
        }
    }
}
