package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.yorisoi.flow.extract.MessyColumns.Column;

/// Lays tables into sheets as offices do, each kind of mess by its name.
final class MessyLayouts {
    static final List<String> KINDS = List.of(
            "plain",
            "titled",
            "indented",
            "two-lines",
            "three-lines",
            "four-lines",
            "stepped",
            "years",
            "units-below",
            "numbers-below",
            "totals-first",
            "subtotals",
            "words-only",
            "notes",
            "repeated",
            "stacked",
            "side-by-side",
            "cover",
            "graph-paper",
            "no-header",
            "row-groups",
            "narrow",
            "blank-rows",
            "one-record");
    private static final String[] TITLES = {
        "児童扶養手当受給者一覧",
        "令和５年度　保育所等入所状況",
        "表１　人口及び世帯数の推移",
        "第3表 年齢別児童数",
        "就学援助認定者名簿（令和8年10月31日現在）",
        "別紙様式第２号",
        "要保護児童の状況について",
        "放課後児童クラブ利用状況調べ"
    };
    private static final String[] SUBTITLES = {
        "みほん市 子育て支援課", "令和8年10月31日現在", "作成日：2026/11/01", "出力日時 2026-11-01 10:00", "調査期日：令和8年5月1日", "担当：児童家庭係　内線1234"
    };
    private static final String[] NOTES = {
        "※停止を含む",
        "（注）速報値のため、後日変更となることがあります。",
        "注1）各年4月1日現在。",
        "　２）端数処理のため、合計と内訳が一致しない場合がある。",
        "資料：みほん市子育て支援課",
        "出典：住民基本台帳",
        "備考　表中の「－」は該当なしを示す。",
        "以上",
        "* 外国人を含む"
    };
    private static final String[] TOTALS = {"合計", "総数", "計", "合　計", "総計", "全体"};
    private final Random random;
    private final MessyColumns columns;

    MessyLayouts(long seed) {
        random = new Random(seed);
        columns = new MessyColumns(random);
    }

    /// What stands around the records.
    private final class Around {
        boolean merged = random.nextBoolean();
        boolean unitsBelow;
        boolean numbersBelow;
        boolean totalFirst;
        boolean totalLast;
        boolean subtotals;
        boolean repeated;
        boolean blanks;
        int records = 2 + random.nextInt(40);
        String placed = columns.any("top", "bottom");
    }

    MessySheet of(String kind) {
        MessySheet sheet = new MessySheet(kind);
        switch (kind) {
            case "plain" -> lay(sheet, 0, 0, anyColumns(), new Around());
            case "titled" -> lay(sheet, titles(sheet, 0, 8), 0, anyColumns(), new Around());
            case "indented" -> lay(sheet, titles(sheet, 1, 6), 1 + random.nextInt(2), anyColumns(), new Around());
            case "two-lines" -> lay(sheet, maybeTitles(sheet), 0, grouped(2), new Around());
            case "three-lines" -> lay(sheet, maybeTitles(sheet), 0, grouped(3), new Around());
            case "four-lines" -> lay(sheet, maybeTitles(sheet), 0, grouped(4), new Around());
            case "stepped" -> stepped(sheet, maybeTitles(sheet));
            case "years" -> lay(sheet, maybeTitles(sheet), random.nextInt(2), columns.counts(1), new Around());
            case "cover" -> cover(sheet);
            case "graph-paper" -> graphPaper(sheet);
            case "no-header" -> noHeader(sheet);
            case "row-groups" -> rowGroups(sheet, maybeTitles(sheet));
            case "narrow" -> narrow(sheet);
            case "stacked" -> stacked(sheet);
            case "side-by-side" -> sideBySide(sheet);
            case "words-only" -> lay(sheet, maybeTitles(sheet), 0, columns.words(), new Around());
            default -> around(sheet, kind);
        }
        return sheet;
    }

    private void around(MessySheet sheet, String kind) {
        Around around = new Around();
        int row = maybeTitles(sheet);
        boolean counts = !Set.of("repeated", "blank-rows", "notes").contains(kind) || random.nextBoolean();
        List<Column> table = counts ? columns.counts(1 + random.nextInt(3)) : columns.register();
        around.unitsBelow = "units-below".equals(kind);
        around.numbersBelow = "numbers-below".equals(kind);
        around.totalFirst = "totals-first".equals(kind);
        around.subtotals = "subtotals".equals(kind);
        around.totalLast = random.nextBoolean() && counts;
        around.repeated = "repeated".equals(kind);
        around.blanks = "blank-rows".equals(kind);
        around.records = "one-record".equals(kind) ? 1 : around.repeated ? 20 + random.nextInt(30) : around.records;
        lay(sheet, row, 0, table, around);
        if ("notes".equals(kind)) {
            notes(sheet);
        }
    }

    private List<Column> anyColumns() {
        return random.nextBoolean() ? columns.register() : columns.counts(1);
    }

    private List<Column> grouped(int depth) {
        List<Column> grouped = new ArrayList<>();
        if (random.nextBoolean()) {
            grouped.addAll(columns.register());
        }
        List<Column> counts = columns.counts(depth);
        grouped.addAll(grouped.isEmpty() ? counts : counts.subList(1, counts.size()));
        return grouped;
    }

    private int maybeTitles(MessySheet sheet) {
        return random.nextInt(3) == 0 ? 0 : titles(sheet, 0, 5);
    }

    /// Titles from a row on; gives the row in which the table may begin.
    private int titles(MessySheet sheet, int from, int width) {
        int row = from;
        int left = random.nextInt(4) == 0 ? 1 : 0;
        String title = columns.any(TITLES);
        sheet.put(row, left, title);
        if (random.nextBoolean()) {
            sheet.merge(row, left, row, left + width);
        }
        row++;
        for (int i = random.nextInt(3); i > 0; i--) {
            sheet.put(row, random.nextInt(3) == 0 ? width - 1 : left, columns.any(SUBTITLES));
            row++;
        }
        if (random.nextInt(3) == 0) {
            sheet.put(row, width - 1, columns.any("（単位：人）", "単位：千円", "（単位：人、％）"));
            row++;
        }
        return row + random.nextInt(2);
    }

    private void notes(MessySheet sheet) {
        int row = sheet.nextRow() + random.nextInt(2);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            sheet.put(row++, random.nextInt(5) == 0 ? 1 : 0, columns.any(NOTES));
        }
    }

    private void lay(MessySheet sheet, int top, int left, List<Column> table, Around around) {
        int depth = header(sheet, top, left, table, around);
        int row = top + depth;
        int header = row;
        if (around.unitsBelow) {
            for (int c = 0; c < table.size(); c++) {
                String unit = table.get(c).unit();
                sheet.put(
                        row,
                        left + c,
                        unit.isEmpty() || random.nextInt(9) == 0 ? "" : around.merged ? "（" + unit + "）" : unit);
            }
            row++;
        }
        if (around.numbersBelow) {
            int style = random.nextInt(3);
            for (int c = 0; c < table.size(); c++) {
                sheet.put(
                        row,
                        left + c,
                        switch (style) {
                            case 0 -> "(" + (c + 1) + ")";
                            case 1 -> c < 20 ? String.valueOf((char) ('①' + c)) : "";
                            default -> "（" + (char) ('１' + c % 9) + "）";
                        });
            }
            row++;
        }
        if (around.totalFirst) {
            row = total(sheet, row, left, table, columns.any(TOTALS));
        }
        long records = 0;
        for (int i = 0; i < around.records; i++) {
            if (around.blanks && i > 0 && random.nextInt(6) == 0) {
                row++;
            }
            if (around.repeated && i > 0 && i % 15 == 0) {
                row += random.nextInt(2);
                row += header(sheet, row, left, table, around);
            }
            if (around.subtotals && i > 0 && i % 6 == 0) {
                row = total(sheet, row, left, table, columns.any("小計", "小　計", "計"));
            }
            for (int c = 0; c < table.size(); c++) {
                sheet.put(row, left + c, table.get(c).value().apply(i));
            }
            records++;
            row++;
        }
        if (around.totalLast) {
            total(sheet, row, left, table, columns.any(TOTALS));
        }
        List<String> names = new ArrayList<>();
        for (int c = 0; c < left; c++) {
            names.add("");
        }
        table.forEach(column -> names.add(joined(column.path())));
        sheet.tables.add(new MessySheet.Laid(header, records, names));
    }

    private static String joined(List<String> path) {
        return CellLook.label(String.join(" ", path));
    }

    private int total(MessySheet sheet, int row, int left, List<Column> table, String word) {
        sheet.put(row, left, word);
        for (int c = 1; c < table.size(); c++) {
            if (table.get(c).isNumber()) {
                sheet.put(row, left + c, 1000 + random.nextInt(9000));
            }
        }
        return row + 1;
    }

    /// The header's lines; gives how many.
    private int header(MessySheet sheet, int top, int left, List<Column> table, Around around) {
        int depth =
                table.stream().mapToInt(column -> column.path().size()).max().orElse(1);
        boolean numbers = random.nextBoolean();
        for (int c = 0; c < table.size(); c++) {
            List<String> path = table.get(c).path();
            boolean single = path.size() == 1 && depth > 1;
            for (int line = 0; line < path.size(); line++) {
                int at = single && !around.merged && "bottom".equals(around.placed) ? top + depth - 1 : top + line;
                boolean again = c > 0
                        && line < path.size() - 1
                        && startsAlike(table.get(c - 1).path(), path, line);
                if (!again) {
                    String text = path.get(line);
                    boolean year = numbers && text.length() == 4 && text.chars().allMatch(Character::isDigit);
                    sheet.put(at, left + c, year ? (Object) Integer.valueOf(text) : text);
                    if (around.merged && line < path.size() - 1) {
                        sheet.merge(at, left + c, at, left + lastAlike(table, c, line));
                    }
                }
            }
            if (around.merged && path.size() < depth) {
                sheet.merge(top + path.size() - 1, left + c, top + depth - 1, left + c);
            }
        }
        return depth;
    }

    private static boolean startsAlike(List<String> one, List<String> other, int line) {
        return one.size() > line + 1 && one.subList(0, line + 1).equals(other.subList(0, line + 1));
    }

    private static int lastAlike(List<Column> table, int from, int line) {
        int last = from;
        while (last + 1 < table.size()
                && startsAlike(table.get(last + 1).path(), table.get(from).path(), line)) {
            last++;
        }
        return last;
    }

    /// Headers that go down like stairs: the sum stands over its parts, one line higher and one column to the left.
    private void stepped(MessySheet sheet, int top) {
        List<String> names = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        String first = columns.any("区分", "市町村名", "学校名");
        sheet.put(top, 0, first);
        boolean merged = random.nextBoolean();
        if (merged) {
            sheet.merge(top, 0, top + 1, 0);
        }
        names.add(first);
        int column = 1;
        String[] groups = {"人口", "世帯数", "児童数"};
        String[][] parts = {{"男", "女"}, {"単独世帯", "核家族世帯", "その他"}, {"0～5歳", "6～14歳"}};
        for (int g = 0; g < 2 + random.nextInt(2); g++) {
            starts.add(column);
            sheet.put(top, column, groups[g]);
            names.add(groups[g]);
            for (int p = 0; p < parts[g].length; p++) {
                sheet.put(top + 1, column + 1 + p, parts[g][p]);
                names.add(groups[g] + " " + parts[g][p]);
            }
            if (merged) {
                sheet.merge(top, column, top, column + parts[g].length);
            }
            column += 1 + parts[g].length;
        }
        int records = 2 + random.nextInt(20);
        for (int i = 0; i < records; i++) {
            sheet.put(top + 2 + i, 0, columns.any("東区", "西区", "みほん市", "北町") + (i > 3 ? i : ""));
            for (int c = 1; c < column; c++) {
                sheet.put(top + 2 + i, c, random.nextInt(3000));
            }
        }
        sheet.tables.add(new MessySheet.Laid(top + 2, records, names));
    }

    private void cover(MessySheet sheet) {
        sheet.put(2, 1, columns.any(TITLES));
        String[][] pairs = {
            {"所属", "みほん市教育委員会"},
            {"担当者", "山田　太郎"},
            {"電話", "072-123-4567"},
            {"提出日", "令和8年11月1日"},
            {"メール", "kodomo@example.jp"}
        };
        boolean page = random.nextBoolean();
        for (int i = 0; i < pairs.length; i++) {
            if (page) {
                sheet.put(4 + i * 2, 2, pairs[i][0] + "：" + pairs[i][1]);
            } else {
                sheet.put(4 + i * 2, 1, pairs[i][0]);
                sheet.put(4 + i * 2, 3, pairs[i][1]);
            }
        }
        sheet.put(16, 1, "上記のとおり提出します。記入にあたっては、別紙「記入要領」をご確認ください。");
        sheet.tables.add(new MessySheet.Laid(0, -1, List.of()));
    }

    /// Squared paper: every cell of the table is several narrow ones merged.
    private void graphPaper(MessySheet sheet) {
        int top = titles(sheet, 0, 20);
        List<Column> table = anyColumns();
        int[] at = new int[table.size() + 1];
        for (int c = 0; c < table.size(); c++) {
            at[c + 1] = at[c] + 2 + random.nextInt(4);
        }
        int records = 3 + random.nextInt(15);
        List<String> names = new ArrayList<>();
        for (int c = 0; c < table.size(); c++) {
            while (names.size() < at[c]) {
                names.add("");
            }
            names.add(joined(table.get(c).path()));
            sheet.put(top, at[c], table.get(c).path().getFirst());
            sheet.merge(top, at[c], top, at[c + 1] - 1);
            for (int i = 0; i < records; i++) {
                sheet.put(top + 1 + i, at[c], table.get(c).value().apply(i));
                sheet.merge(top + 1 + i, at[c], top + 1 + i, at[c + 1] - 1);
            }
        }
        sheet.tables.add(new MessySheet.Laid(top + 1, records, names));
    }

    private void noHeader(MessySheet sheet) {
        List<Column> table = random.nextBoolean() ? columns.register() : columns.counts(1);
        int records = 3 + random.nextInt(30);
        for (int i = 0; i < records; i++) {
            for (int c = 0; c < table.size(); c++) {
                sheet.put(i, c, table.get(c).value().apply(i));
            }
        }
        sheet.tables.add(new MessySheet.Laid(0, records, List.of()));
    }

    /// A group's name stands in the first column over several rows.
    private void rowGroups(MessySheet sheet, int top) {
        List<Column> counts = columns.counts(1 + random.nextInt(2));
        List<Column> table = new ArrayList<>();
        table.add(new Column(List.of(columns.any("地区", "分類", "大区分")), "", i -> ""));
        table.addAll(counts);
        Around around = new Around();
        around.records = 4 * (1 + random.nextInt(6));
        lay(sheet, top, 0, table, around);
        int first = sheet.tables.getFirst().headerRow();
        for (int i = 0; i < around.records; i += 4) {
            sheet.put(first + i, 0, columns.any("東部", "西部", "南部", "北部"));
            if (around.merged) {
                sheet.merge(first + i, 0, first + i + 3, 0);
            }
        }
    }

    private void narrow(MessySheet sheet) {
        int top = maybeTitles(sheet);
        List<Column> table = random.nextBoolean()
                ? columns.counts(1).subList(0, 2)
                : columns.register().subList(0, 2 + random.nextInt(2));
        lay(sheet, top, 0, table, new Around());
    }

    private void stacked(MessySheet sheet) {
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            int top = i == 0 ? maybeTitles(sheet) : titles(sheet, sheet.nextRow() + 1 + random.nextInt(2), 4);
            Around around = new Around();
            around.records = 2 + random.nextInt(8);
            lay(sheet, top, 0, i % 2 == 0 ? columns.register() : columns.counts(1 + random.nextInt(2)), around);
        }
    }

    private void sideBySide(MessySheet sheet) {
        int top = maybeTitles(sheet);
        List<Column> one = columns.register().subList(0, 4);
        Around around = new Around();
        lay(sheet, top, 0, one, around);
        lay(sheet, top, one.size() + 1 + random.nextInt(2), columns.counts(1), new Around());
    }
}
