package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the columns hold below a line: the kind of most of their cells, and what stands there. How well a line fits as
/// the header of these columns is told by kinds that differ, after the thought of type contrast in Christodoulakis et
/// al., "Pytheas: pattern-based table discovery in CSV files" (VLDB 2020).
final class Body {
    private static final int MOST_ROWS = 25;
    private static final int ENOUGH = 3;
    private static final List<String> LABEL_ENDS = List.of(
            "名", "番号", "No", "No.", "日", "住所", "所在地", "電話", "備考", "区分", "種別", "種類", "分類", "コード", "数", "額", "率", "内容",
            "理由", "状況", "有無", "性別", "年齢", "続柄", "学年", "地区", "対象", "担当", "所属", "者", "先", "欄", "度", "費", "料", "時間", "期間",
            "方法", "結果", "項目", "摘要", "対応", "組", "ID", "カナ", "がな", "計", "割合", "件名", "場所", "曜日", "定員", "所見", "判定", "ＦＡＸ",
            "FAX", "URL", "緯度", "経度", "等級", "資格");
    private final List<RawRow> rows;
    private final int width;
    private final CellKind[] kinds;
    private final List<Set<String>> values = new ArrayList<>();
    private int columns;

    private Body(List<RawRow> rows, int width) {
        this.rows = rows;
        this.width = width;
        this.kinds = new CellKind[width];
        for (int column = 0; column < width; column++) {
            Set<String> here = new HashSet<>();
            kinds[column] = kind(column, here);
            values.add(here);
            columns += here.isEmpty() ? 0 : 1;
        }
    }

    /// What stands below a row, as far as the first gap behind a few rows.
    static Body below(List<RawRow> head, int index, int width) {
        List<RawRow> rows = new ArrayList<>();
        boolean gap = false;
        for (int i = index + 1; i < head.size() && rows.size() < MOST_ROWS; i++) {
            RawRow row = head.get(i);
            gap |= i > 0 && row.row() > head.get(i - 1).row() + 1;
            if (row.isBlank() || gap) {
                if (rows.size() >= ENOUGH) {
                    break;
                }
                gap = false;
            }
            boolean caption = rows.isEmpty() && Captions.isCaption(row);
            if (!row.isBlank() && !caption && !repeats(head.get(index), row)) {
                rows.add(row);
            }
        }
        return new Body(rows, width);
    }

    /// Whether a row says what a header above it says, as on the next page of a list.
    private static boolean repeats(RawRow header, RawRow row) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column);
            filled += cell.isBlank() ? 0 : 1;
            same += !cell.isBlank() && cell.equals(header.cell(column)) ? 1 : 0;
        }
        return same > 1 && same * 3 >= filled * 2;
    }

    private CellKind kind(int column, Set<String> here) {
        Map<CellKind, Integer> counts = new EnumMap<>(CellKind.class);
        int all = 0;
        for (RawRow row : rows) {
            CellKind kind = CellKind.of(row.cell(column));
            if (kind != CellKind.BLANK) {
                counts.merge(kind, 1, Integer::sum);
                here.add(CellLook.label(row.cell(column)));
                all++;
            }
        }
        int numbers = counts.getOrDefault(CellKind.NUMBER, 0);
        if (numbers > 0) {
            int none = counts.getOrDefault(CellKind.NONE, 0) + counts.getOrDefault(CellKind.PERIOD, 0);
            counts.put(CellKind.NUMBER, numbers + none);
        }
        for (Map.Entry<CellKind, Integer> one : counts.entrySet()) {
            if (one.getValue() * 5 >= all * 3) {
                return one.getKey();
            }
        }
        return all == 0 ? CellKind.BLANK : CellKind.TEXT;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// How many rows hold more than one cell.
    int wideRows() {
        return (int)
                rows.stream().filter(row -> TableShape.filled(row).size() > 1).count();
    }

    int columns() {
        return columns;
    }

    boolean holds(int column) {
        return column < width && !values.get(column).isEmpty();
    }

    CellKind kind(int column) {
        return column < width ? kinds[column] : CellKind.BLANK;
    }

    /// Whether most rows fill a column.
    boolean mostlyFills(int column) {
        int filled = 0;
        for (RawRow row : rows) {
            filled += row.cell(column).isBlank() ? 0 : 1;
        }
        return filled * 2 > rows.size();
    }

    /// Whether what a column holds labels what stands beside it, as in a form: one under another 氏名, 電話, 住所.
    static boolean isForm(List<RawRow> rows, int column) {
        List<String> texts = rows.stream()
                .map(row -> CellLook.label(row.cell(column)))
                .filter(text -> !text.isEmpty())
                .toList();
        long labels = texts.stream().filter(Body::isForm).count();
        return labels > 2 && labels * 2 >= texts.size();
    }

    private static boolean isForm(String text) {
        return text.endsWith("：")
                || text.endsWith(":")
                || Set.of(
                                "氏名", "住所", "電話", "電話番号", "所属", "担当者", "担当", "メール", "メールアドレス", "提出日", "FAX", "作成日",
                                "学校名", "部署", "連絡先", "E-mail", "記入者", "記入日", "作成者", "生年月日", "事業所名", "ふりがな", "フリガナ",
                                "所在地", "団体名", "代表者名")
                        .contains(text);
    }

    /// How a cell fits as a label of what stands below it in its column: above 0 it does, below 0 it looks like one of
    /// them.
    double contrast(int column, String cell) {
        CellKind own = CellKind.of(cell);
        if (own == CellKind.BLANK || !holds(column)) {
            return 0;
        }
        boolean again = values.get(column).contains(CellLook.label(cell));
        return switch (kinds[column]) {
            case NUMBER, NONE -> overNumbers(own);
            case PERIOD -> own == CellKind.TEXT ? 1 : -1;
            case DATE -> own == CellKind.DATE ? -1 : own == CellKind.TEXT || own == CellKind.MARK ? 1 : 0;
            case CODE -> own == CellKind.TEXT ? 1 : own == CellKind.CODE ? -1 : -0.5;
            case MARK -> again ? -1 : own == CellKind.TEXT ? 0.6 : -0.5;
            case TEXT -> again ? -0.7 : overTexts(own, cell);
            case BLANK -> 0;
        };
    }

    private static double overNumbers(CellKind own) {
        return switch (own) {
            case TEXT, MARK -> 1;
            case PERIOD -> 0.7;
            case DATE -> 0.6;
            case CODE -> 0.3;
            case NUMBER -> -1;
            case NONE -> -0.7;
            case BLANK -> 0;
        };
    }

    private static double overTexts(CellKind own, String cell) {
        return switch (own) {
            case TEXT -> isLabel(CellLook.label(cell)) ? 0.4 : 0;
            case NUMBER, DATE, CODE, NONE, MARK -> -0.5;
            case PERIOD, BLANK -> 0;
        };
    }

    /// Whether a text ends as columns' names do.
    static boolean isLabel(String text) {
        String bare = text.replace(" ", "");
        int bracket = Math.max(bare.lastIndexOf('('), bare.lastIndexOf('（'));
        String name = bracket > 0 ? bare.substring(0, bracket) : bare;
        return name.length() <= 16 && LABEL_ENDS.stream().anyMatch(name::endsWith);
    }
}
