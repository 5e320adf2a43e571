package jp.yorisoi.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Tables of random shape, as departments lay them out: what was put in must be found.
class TableShapePropertiesTest {
    private static final List<String> PLAIN = List.of(
            "宛名番号",
            "世帯番号",
            "氏名",
            "カナ",
            "生年月日",
            "性別",
            "続柄",
            "住所",
            "方書",
            "電話番号",
            "学校名",
            "学年",
            "組",
            "EPDS点",
            "BCG",
            "SC/SSW相談",
            "3歳児健診受診日",
            "1歳6か月健診結果",
            "B型肝炎1回目",
            "HPV1回目 接種日",
            "要介護度",
            "手当額",
            "認定日",
            "備考",
            "出生体重(g)",
            "視力(右)",
            "在留期限",
            "前年度欠席日数",
            "第1子",
            "支援措置(DV等)",
            "小学校区",
            "2号認定",
            "世帯員1");
    private static final List<String> GROUPS = List.of("欠席日数", "遅刻", "身体測定", "保護者", "健診", "予防接種", "給食費", "アンケート");
    private static final List<String> PARTS =
            List.of("4月", "5月", "6月", "計", "氏名", "受診日", "結果", "1回目", "2回目", "身長", "体重", "10月", "状況", "接種日");

    /// A table that was made, and what must be seen in it.
    private record Made(List<RawRow> rows, int headerRow, List<String> headers, int records) {}

    private final Random random = new Random(42);

    private String value(int column) {
        return switch (column % 9) {
            case 0 -> String.format(java.util.Locale.ROOT, "%07d", random.nextInt(10_000_000));
            case 1 -> "山田　" + "太花一二".charAt(random.nextInt(4));
            case 2 -> "R" + (1 + random.nextInt(7)) + "." + (1 + random.nextInt(12)) + "." + (1 + random.nextInt(28));
            case 3 -> random.nextInt(3) == 0 ? "" : Integer.toString(random.nextInt(200));
            case 4 -> random.nextBoolean() ? "男" : "女";
            case 5 -> "東町" + (1 + random.nextInt(5)) + "丁目" + (1 + random.nextInt(20)) + "番地";
            case 6 -> random.nextInt(2) == 0 ? "" : "要観察";
            case 7 -> random.nextInt(4) == 0 ? "" : "○";
            default -> List.of("経済", "学校", "その他", "").get(random.nextInt(4));
        };
    }

    private static List<String> blanks(int width) {
        return new ArrayList<>(Collections.nCopies(width, ""));
    }

    private Made made() {
        int width = 4 + random.nextInt(random.nextInt(40) == 0 ? 180 : 40);
        List<List<String>> lines = new ArrayList<>();
        int titles = random.nextInt(4);
        for (int i = 0; i < titles; i++) {
            List<String> line = blanks(width);
            line.set(
                    0,
                    List.of("児童扶養手当受給者一覧", "みほん市 子育て支援課", "令和8年10月31日現在", "作成日：2026/11/01")
                            .get(random.nextInt(4)));
            if (random.nextInt(4) == 0) {
                line.set(width - 1, "1頁");
            }
            lines.add(line);
        }
        if (random.nextInt(3) == 0) {
            lines.add(blanks(width));
        }
        List<String> headers = random.nextBoolean() ? oneLine(lines, width) : twoLines(lines, width);
        int headerRow = lines.size();
        if (random.nextInt(5) == 0) {
            List<String> units = blanks(width);
            units.set(width - 1, "（円）");
            units.set(3, "(日)");
            lines.add(units);
        }
        int records = data(lines, width, headers);
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(RawRow.of(i + 1, lines.get(i).toArray(String[]::new)));
        }
        return new Made(rows, headerRow, headers, records);
    }

    private List<String> oneLine(List<List<String>> lines, int width) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add(PLAIN.get(i % PLAIN.size()) + (i < PLAIN.size() ? "" : " " + (char) ('A' + i / PLAIN.size())));
        }
        lines.add(header);
        return header;
    }

    private List<String> twoLines(List<List<String>> lines, int width) {
        List<String> upper = blanks(width);
        List<String> lower = blanks(width);
        List<String> joined = blanks(width);
        int column = 0;
        while (column < width) {
            boolean group = column > 1 && random.nextInt(3) == 0 && width - column > 3;
            int span = group ? 2 + random.nextInt(2) : 1;
            String name = group ? GROUPS.get(random.nextInt(GROUPS.size())) : PLAIN.get(column % PLAIN.size());
            upper.set(column, name);
            for (int i = 0; i < span; i++) {
                String part = group ? PARTS.get((column + i) % PARTS.size()) : "";
                lower.set(column + i, part);
                joined.set(column + i, (name + " " + part).strip());
            }
            column += span;
        }
        lines.add(upper);
        if (lower.stream().anyMatch(part -> !part.isEmpty())) {
            lines.add(lower);
        }
        return joined;
    }

    private int data(List<List<String>> lines, int width, List<String> headers) {
        int records = 1 + random.nextInt(70);
        for (int i = 0; i < records; i++) {
            List<String> line = blanks(width);
            for (int column = 0; column < width; column++) {
                line.set(column, value(column));
            }
            lines.add(line);
            if (random.nextInt(40) == 0) {
                lines.add(blanks(width));
            }
        }
        if (random.nextInt(3) == 0) {
            List<String> total = blanks(width);
            total.set(random.nextInt(2), List.of("合計", "合　計", "計", "【総計】").get(random.nextInt(4)));
            total.set(3, Integer.toString(records));
            lines.add(total);
        }
        if (random.nextInt(3) == 0 && headers.size() > 3) {
            List<String> note = blanks(width);
            note.set(
                    0,
                    List.of("※停止を含む", "以上", "出力日時：2026/11/01 10:00", "（注）速報値").get(random.nextInt(4)));
            lines.add(note);
        }
        return records;
    }

    @Test
    void whatWasLaidOutIsFound() {
        for (int round = 0; round < 300; round++) {
            Made made = made();
            TableShape shape = TableShape.of(made.rows.subList(0, Math.min(made.rows.size(), TableShape.HEAD_ROWS)));
            java.util.function.Supplier<String> as = () ->
                    made.rows.stream().limit(8).map(RawRow::cells).toList().toString();
            assertThat(shape.headerRow()).as(as).isEqualTo(made.headerRow);
            assertThat(shape.headers()).as(as).isEqualTo(made.headers);
            assertThat(made.rows.stream().filter(row -> shape.kindOf(row) == RowKind.DATA))
                    .as(as)
                    .hasSize(made.records);
            assertThat(TableSplit.starts(made.rows)).as(as).containsExactly(1);
        }
    }
}
