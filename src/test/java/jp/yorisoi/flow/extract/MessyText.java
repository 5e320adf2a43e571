package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes messy delimited texts whose true cells are known: one kind of mess each, drawn from a seed.
final class MessyText {
    /// What is wrong with the text.
    enum Kind {
        PLAIN,
        SEMICOLON,
        TAB,
        PIPE,
        SPACED_COMMA,
        SPACE,
        MULTI_SPACE,
        CARET,
        COLON,
        DOUBLE_BAR,
        UNIT_SEPARATOR,
        SINGLE_QUOTE,
        BACKTICK,
        ALL_QUOTED,
        BACKSLASH,
        UNESCAPED_QUOTES,
        CR,
        CRLF,
        MIXED_BREAKS,
        NO_LAST_BREAK,
        TWO_LAST_BREAKS,
        PREAMBLE,
        FOOTNOTE,
        NO_HEADER,
        TWO_LINE_HEADER,
        DUPLICATE_HEADERS,
        REPEATED_HEADER,
        MORE_CELLS,
        FEWER_CELLS,
        EXTRA_QUOTE,
        OPEN_QUOTE,
        OTHER_DELIMITER_ROW,
        SPACE_ROW,
        LONG_FIELD,
        ONE_COLUMN,
        ONE_ROW,
        HEADER_ONLY,
        BLANK_LINES,
        TWO_TABLES,
        THREE_TABLES,
        DECIMAL_COMMA,
        LINE_BREAKS_INSIDE,
        UNITS,
        TOTALS,
        GROUPED_HEADER,
        SPARSE,
        EMPTY_COLUMNS,
        NO_HEADER_FEW,
        SEP_LINE,
        TITLE_AND_NOTES
    }

    private static final String[] FAMILY = {"山田", "佐藤", "鈴木", "髙橋", "田中", "渡邊", "伊藤", "中村"};
    private static final String[] GIVEN = {"太郎", "花子", "一郎", "美咲", "翔太", "陽菜", "蓮", "結衣"};
    private static final String[] WORDS = {
        "alpha", "river", "North St.", "blue", "Ms", "O'Neil", "e-mail", "C:\\data\\x", "3rd floor", "n/a", "-"
    };
    private static final String[] JWORDS = {
        "相談あり", "経過観察", "転入予定", "該当なし", "要連絡", "保護者来所", "電話にて確認", "中央町2-3-1", "みほん市本町１丁目"
    };
    private static final String[] HEADERS = {"番号", "氏名", "生年月日", "金額", "備考", "状況", "住所", "区分", "点数", "電話番号", "更新日", "担当"
    };
    private static final String[] EHEADERS = {
        "id",
        "name",
        "birth date",
        "amount",
        "remarks",
        "status",
        "address",
        "class",
        "score",
        "phone",
        "updated",
        "owner"
    };

    private final Random random;
    private final boolean japanese;
    private final Set<Kind> kinds;
    private final int style;
    private String delimiter = ",";
    private char quote = '"';
    private char escape = '"';
    private String end = "\r\n";
    private boolean always;
    final List<String> header = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    int headerRow = 1;
    int tables = 1;
    String trueDelimiter = ",";

    private MessyText(Set<Kind> kinds, long seed) {
        this.random =
                new Random(seed * 7919 + kinds.stream().mapToInt(Kind::ordinal).sum());
        this.kinds = kinds;
        this.style = seed < 5 ? 0 : random.nextInt(5);
        this.japanese = random.nextInt(5) < 3;
    }

    static MessyText of(Set<Kind> kinds, long seed) {
        MessyText made = new MessyText(kinds, seed);
        made.make();
        return made;
    }

    private void make() {
        end = random.nextInt(3) == 0 ? "\n" : "\r\n";
        int columns = 4 + random.nextInt(8);
        int count = 8 + random.nextInt(60);
        for (Kind kind : kinds) {
            count = settings(kind, count);
        }
        if (has(Kind.ONE_COLUMN)) {
            columns = 1;
        }
        if (style == 3 && columns > 3 && !needsWidth()) {
            columns = 2 + random.nextInt(2);
        }
        trueDelimiter = delimiter;
        columnsAndRows(columns, count);
        write();
    }

    /// Whether kinds of mess can be in one text: one delimiter, one quotation mark, one odd row, one end.
    static boolean fits(Set<Kind> kinds) {
        List<Set<Kind>> groups = List.of(
                Set.of(
                        Kind.SEMICOLON,
                        Kind.TAB,
                        Kind.PIPE,
                        Kind.SPACED_COMMA,
                        Kind.SPACE,
                        Kind.MULTI_SPACE,
                        Kind.CARET,
                        Kind.COLON,
                        Kind.DOUBLE_BAR,
                        Kind.UNIT_SEPARATOR,
                        Kind.DECIMAL_COMMA,
                        Kind.SEP_LINE,
                        Kind.ONE_COLUMN),
                Set.of(
                        Kind.SINGLE_QUOTE,
                        Kind.BACKTICK,
                        Kind.BACKSLASH,
                        Kind.UNESCAPED_QUOTES,
                        Kind.EXTRA_QUOTE,
                        Kind.OPEN_QUOTE),
                Set.of(
                        Kind.MORE_CELLS,
                        Kind.FEWER_CELLS,
                        Kind.EXTRA_QUOTE,
                        Kind.OPEN_QUOTE,
                        Kind.OTHER_DELIMITER_ROW,
                        Kind.SPACE_ROW,
                        Kind.LONG_FIELD),
                Set.of(
                        Kind.NO_LAST_BREAK,
                        Kind.TWO_LAST_BREAKS,
                        Kind.FOOTNOTE,
                        Kind.TITLE_AND_NOTES,
                        Kind.TOTALS,
                        Kind.TWO_TABLES,
                        Kind.THREE_TABLES),
                Set.of(
                        Kind.PREAMBLE,
                        Kind.SEP_LINE,
                        Kind.TITLE_AND_NOTES,
                        Kind.NO_HEADER,
                        Kind.NO_HEADER_FEW,
                        Kind.TWO_LINE_HEADER,
                        Kind.GROUPED_HEADER,
                        Kind.REPEATED_HEADER,
                        Kind.HEADER_ONLY,
                        Kind.UNITS,
                        Kind.TWO_TABLES,
                        Kind.THREE_TABLES,
                        Kind.ONE_ROW),
                Set.of(
                        Kind.MULTI_SPACE,
                        Kind.SPACE_ROW,
                        Kind.OTHER_DELIMITER_ROW,
                        Kind.TWO_LINE_HEADER,
                        Kind.LONG_FIELD,
                        Kind.SPARSE,
                        Kind.EMPTY_COLUMNS,
                        Kind.LINE_BREAKS_INSIDE,
                        Kind.GROUPED_HEADER,
                        Kind.TOTALS,
                        Kind.UNITS,
                        Kind.PREAMBLE,
                        Kind.FOOTNOTE,
                        Kind.TITLE_AND_NOTES),
                Set.of(Kind.SPACE, Kind.PREAMBLE, Kind.FOOTNOTE, Kind.TITLE_AND_NOTES, Kind.SPACE_ROW),
                Set.of(Kind.COLON, Kind.PREAMBLE, Kind.TITLE_AND_NOTES, Kind.FOOTNOTE),
                Set.of(
                        Kind.ONE_COLUMN,
                        Kind.MORE_CELLS,
                        Kind.FEWER_CELLS,
                        Kind.OTHER_DELIMITER_ROW,
                        Kind.SPACE_ROW,
                        Kind.DUPLICATE_HEADERS,
                        Kind.GROUPED_HEADER,
                        Kind.TWO_LINE_HEADER,
                        Kind.PREAMBLE,
                        Kind.FOOTNOTE,
                        Kind.TITLE_AND_NOTES,
                        Kind.TOTALS,
                        Kind.EMPTY_COLUMNS,
                        Kind.UNITS,
                        Kind.BLANK_LINES,
                        Kind.SPARSE,
                        Kind.EXTRA_QUOTE,
                        Kind.OPEN_QUOTE,
                        Kind.REPEATED_HEADER,
                        Kind.LONG_FIELD,
                        Kind.NO_HEADER,
                        Kind.NO_HEADER_FEW,
                        Kind.TWO_TABLES,
                        Kind.THREE_TABLES,
                        Kind.HEADER_ONLY,
                        Kind.ONE_ROW));
        return groups.stream()
                .noneMatch(group -> kinds.stream().filter(group::contains).count() > 1);
    }

    private boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    private int settings(Kind kind, int count) {
        int rowCount = count;
        switch (kind) {
            case SEMICOLON, DECIMAL_COMMA -> delimiter = ";";
            case TAB -> delimiter = "\t";
            case PIPE -> delimiter = "|";
            case SPACED_COMMA -> delimiter = ", ";
            case SPACE -> delimiter = " ";
            case MULTI_SPACE -> delimiter = Dialect.SPACES;
            case CARET -> delimiter = "^";
            case COLON -> delimiter = ":";
            case DOUBLE_BAR -> delimiter = "||";
            case UNIT_SEPARATOR -> delimiter = "\u001F";
            case SINGLE_QUOTE -> {
                quote = '\'';
                escape = quote;
            }
            case BACKTICK -> {
                quote = '`';
                escape = quote;
            }
            case ALL_QUOTED -> always = true;
            case BACKSLASH -> escape = '\\';
            case UNESCAPED_QUOTES -> {
                escape = 0;
                always = true;
            }
            case CR -> end = "\r";
            case CRLF -> end = "\r\n";
            case ONE_ROW -> rowCount = 1;
            case HEADER_ONLY -> rowCount = 0;
            case NO_HEADER_FEW -> rowCount = 2 + random.nextInt(3);
            case SEP_LINE -> {
                delimiter = random.nextBoolean() ? ";" : ",";
                text.append("sep=").append(delimiter).append(end);
                headerRow = 2;
            }
            default -> {}
        }
        return rowCount;
    }

    private void columnsAndRows(int columns, int count) {
        int[] types = new int[columns];
        String[] names = japanese ? HEADERS : EHEADERS;
        int[] typeOf = {0, 1, 2, 3, 4, 5, 6, 5, 7, 8, 2, 1};
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i < names.length; i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        order.addFirst(0);
        for (int c = 0; c < columns; c++) {
            header.add(names[order.get(c)]);
            types[c] = typeOf[order.get(c)];
            styled(types, c);
        }
        if (has(Kind.DUPLICATE_HEADERS)) {
            header.set(columns - 1, header.get(1));
            types[columns - 1] = types[1];
        }
        for (int r = 0; r < count; r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                boolean empty = c > 0 && random.nextInt(has(Kind.SPARSE) ? 2 : 12) == 0;
                row.add(empty && !has(Kind.MULTI_SPACE) ? "" : value(types[c], r, c));
            }
            if (has(Kind.EMPTY_COLUMNS)) {
                row.set(columns - 1, "");
                row.set(columns / 2, "");
            }
            rows.add(row);
        }
    }

    /// Whether a mess can be told only where there are some columns and numbers in them.
    private boolean needsWidth() {
        return has(Kind.COLON)
                || has(Kind.SPACE)
                || has(Kind.MULTI_SPACE)
                || has(Kind.SPACE_ROW)
                || has(Kind.OTHER_DELIMITER_ROW)
                || has(Kind.SPARSE);
    }

    /// All texts; numbers by year; nothing but numbers.
    private void styled(int[] types, int column) {
        if (style == 1 && !needsWidth()) {
            types[column] = new int[] {9, 1, 5, 4}[Math.min(column, random.nextInt(4))];
        } else if (style == 2 && column > 0) {
            types[column] = column == 1 ? 5 : 7;
            header.set(column, column == 1 ? header.get(column) : String.valueOf(2014 + column));
        } else if (style == 4) {
            types[column] = column == 0 ? 10 : 7;
        }
    }

    private String value(int type, int row, int column) {
        return switch (type) {
            case 0 -> String.format("%07d", 1000 + row * 37 + random.nextInt(30));
            case 1 ->
                japanese
                        ? FAMILY[random.nextInt(8)] + "　" + GIVEN[random.nextInt(8)]
                        : "Name " + (char) ('A' + random.nextInt(26)) + "son";
            case 2 ->
                japanese && random.nextBoolean()
                        ? "R" + (1 + random.nextInt(8)) + "." + (1 + random.nextInt(12)) + "."
                                + (1 + random.nextInt(28))
                        : String.format(
                                "20%02d-%02d-%02d", random.nextInt(26), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case 3 -> amount();
            case 4 -> remark();
            case 5 -> japanese ? JWORDS[random.nextInt(6)] : WORDS[random.nextInt(6)];
            case 6 ->
                japanese
                        ? "本町" + (1 + random.nextInt(5)) + "丁目" + (1 + random.nextInt(20)) + "-" + random.nextInt(30)
                        : random.nextInt(900) + " " + "Main Street" + (random.nextBoolean() ? ", Springfield" : "");
            case 9 -> (japanese ? FAMILY : WORDS)[row % 8] + " " + (char) ('a' + row % 26) + (char) ('a' + row / 26);
            case 10 -> String.valueOf(row + 1);
            case 7 -> random.nextInt(100) + "." + random.nextInt(10);
            default ->
                "0" + (1 + random.nextInt(9)) + "-" + (1000 + random.nextInt(8999)) + "-"
                        + (1000 + random.nextInt(8999));
        };
    }

    private String amount() {
        int yen = random.nextInt(3_000_000);
        return has(Kind.DECIMAL_COMMA)
                ? random.nextInt(1000) + "," + (10 + random.nextInt(90))
                : random.nextInt(3) == 0 ? String.format("%,d", yen) : String.valueOf(yen);
    }

    private String remark() {
        String base = japanese
                ? JWORDS[random.nextInt(JWORDS.length)]
                : WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(4)];
        return switch (random.nextInt(6)) {
            case 0 -> base + ", " + base;
            case 1 ->
                has(Kind.EXTRA_QUOTE) || has(Kind.OPEN_QUOTE) || has(Kind.MULTI_SPACE)
                        ? base
                        : base + " " + quote + "x" + quote + " y";
            case 2 ->
                has(Kind.LINE_BREAKS_INSIDE) || random.nextInt(5) == 0 && !has(Kind.MULTI_SPACE)
                        ? base + "\n" + base
                        : base;
            default -> base;
        };
    }

    private void write() {
        int odd = rows.isEmpty() ? 0 : random.nextInt(rows.size());
        before();
        if (has(Kind.TWO_LINE_HEADER) || has(Kind.GROUPED_HEADER)) {
            twoLineHeader();
        } else if (has(Kind.NO_HEADER) || has(Kind.NO_HEADER_FEW)) {
            headerRow = 0;
        } else {
            line(header);
        }
        if (has(Kind.UNITS)) {
            List<String> units = new ArrayList<>();
            for (String one : header) {
                units.add(
                        one.equals("金額") || one.equals("amount")
                                ? "（円）"
                                : one.equals("点数") || one.equals("score") ? "(点)" : "");
            }
            if (units.stream().filter(unit -> !unit.isEmpty()).count() > 1) {
                line(units);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            row(r, odd);
        }
        after();
    }

    private void before() {
        if (has(Kind.PREAMBLE) || has(Kind.TITLE_AND_NOTES)) {
            int lines = 1 + random.nextInt(4);
            for (int i = 0; i < lines; i++) {
                text.append(
                                japanese
                                        ? List.of("令和8年度　児童一覧表", "出力日：2026/11/20", "作成：こども課", "対象者一覧（11月末現在）")
                                                .get(i)
                                        : List.of("Report of cases", "Created 2026-11-20", "Source: office", "All rows")
                                                .get(i))
                        .append(end);
            }
            if (random.nextBoolean()) {
                text.append(end);
                lines++;
            }
            headerRow = lines + 1;
        }
    }

    private void twoLineHeader() {
        headerRow = 2;
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        int from = Math.max(1, header.size() - 3);
        for (int c = 0; c < header.size(); c++) {
            if (has(Kind.GROUPED_HEADER) && c >= from) {
                String group = japanese ? "支給" : "payment";
                upper.add(c == from ? group : "");
                lower.add(header.get(c));
                header.set(c, group + " " + header.get(c));
            } else if (has(Kind.GROUPED_HEADER)) {
                upper.add(header.get(c));
                lower.add("");
            } else {
                String top = japanese ? (c % 2 == 0 ? "基本" : "詳細") : (c % 2 == 0 ? "main" : "more");
                upper.add(top);
                lower.add(header.get(c));
                header.set(c, top + " " + header.get(c));
            }
        }
        line(upper);
        line(lower);
    }

    private void row(int r, int odd) {
        List<String> row = rows.get(r);
        if (r == odd) {
            oddRow(row);
        } else {
            line(row);
        }
        if (has(Kind.REPEATED_HEADER) && r % 15 == 14) {
            line(header);
        }
        if (has(Kind.BLANK_LINES) && random.nextInt(8) == 0) {
            text.append(end);
        }
    }

    private void oddRow(List<String> row) {
        int at = 1 + random.nextInt(Math.max(1, row.size() - 1));
        switch (first(
                Kind.MORE_CELLS,
                Kind.FEWER_CELLS,
                Kind.EXTRA_QUOTE,
                Kind.OPEN_QUOTE,
                Kind.OTHER_DELIMITER_ROW,
                Kind.SPACE_ROW,
                Kind.LONG_FIELD)) {
            case MORE_CELLS -> {
                row.add(at, "extra");
                line(row);
            }
            case FEWER_CELLS -> {
                row.remove(Math.min(at, row.size() - 1));
                line(row);
            }
            case EXTRA_QUOTE -> {
                String cell = japanese ? "備" : "word";
                row.set(at, cell + "\"" + cell);
                rawLine(row, at, random.nextBoolean() ? "\"" + row.get(at) + "\"" : row.get(at));
            }
            case OPEN_QUOTE -> {
                row.set(at, "\"" + (japanese ? "未記入" : "word"));
                rawLine(row, at, row.get(at));
            }
            case OTHER_DELIMITER_ROW, SPACE_ROW -> {
                String usual = delimiter;
                delimiter = has(Kind.SPACE_ROW) ? " " : usual.equals(";") ? "|" : ";";
                line(row);
                delimiter = usual;
            }
            case LONG_FIELD -> {
                row.set(at, (japanese ? "長い文。" : "long text, ").repeat(3000));
                line(row);
            }
            default -> line(row);
        }
    }

    private Kind first(Kind... some) {
        for (Kind kind : some) {
            if (has(kind)) {
                return kind;
            }
        }
        return Kind.PLAIN;
    }

    private void after() {
        switch (first(
                Kind.NO_LAST_BREAK,
                Kind.TWO_LAST_BREAKS,
                Kind.FOOTNOTE,
                Kind.TITLE_AND_NOTES,
                Kind.TOTALS,
                Kind.TWO_TABLES,
                Kind.THREE_TABLES)) {
            case NO_LAST_BREAK -> {
                while (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r') {
                    text.setLength(text.length() - 1);
                }
            }
            case TWO_LAST_BREAKS -> text.append(end).append(end);
            case FOOTNOTE, TITLE_AND_NOTES ->
                text.append(
                        japanese
                                ? "※ 転出者を除く" + end + "以上" + end
                                : (random.nextBoolean() ? end : "") + "Note: moved persons are left out" + end
                                        + "End of report" + end);
            case TOTALS -> {
                List<String> total = new ArrayList<>(java.util.Collections.nCopies(header.size(), ""));
                total.set(0, japanese ? "合計" : "Total");
                total.set(header.size() - 1, "12345");
                line(total);
            }
            case TWO_TABLES, THREE_TABLES -> {
                int more = has(Kind.TWO_TABLES) ? 1 : 2;
                for (int i = 0; i < more; i++) {
                    text.append(end);
                    line(japanese ? List.of("区分", "件数" + i, "割合") : List.of("kind", "count" + i, "share"));
                    for (int r = 0; r < 4; r++) {
                        line(List.of((japanese ? "種別" : "sort") + r, String.valueOf(r * 7 + i), r + ".5"));
                    }
                }
                tables = 1 + more;
            }
            default -> {}
        }
    }

    private void rawLine(List<String> row, int at, String raw) {
        for (int c = 0; c < row.size(); c++) {
            text.append(c > 0 ? delimiter : "").append(c == at ? raw : cell(row.get(c)));
        }
        text.append(end);
    }

    private void line(List<String> row) {
        if (delimiter.equals(Dialect.SPACES)) {
            for (String cell : row) {
                String shown = cell.replaceAll("\\s+", "_").replace("　", "_");
                text.append(shown).append(" ".repeat(Math.max(2, 16 - shown.length())));
            }
            text.append(end);
            return;
        }
        for (int c = 0; c < row.size(); c++) {
            text.append(c > 0 ? delimiter : "").append(cell(row.get(c)));
        }
        text.append(has(Kind.MIXED_BREAKS) ? List.of("\r", "\n", "\r\n").get(random.nextInt(3)) : end);
    }

    private String cell(String value) {
        boolean needs = always
                || value.contains(delimiter)
                || value.indexOf(quote) >= 0
                || value.contains("\n")
                || value.contains("\r")
                || (has(Kind.SPACE) && value.isEmpty())
                || (value.indexOf(delimiter.charAt(0)) >= 0);
        if (!needs) {
            return value;
        }
        String inside = escape == 0 ? value : value.replace(String.valueOf(quote), String.valueOf(escape) + quote);
        return quote + inside + quote;
    }

    /// The true cells as our reader is to show them.
    List<List<String>> truth() {
        List<List<String>> truth = new ArrayList<>();
        if (headerRow > 0) {
            truth.add(header);
        }
        truth.addAll(rows);
        if (!has(Kind.MULTI_SPACE)) {
            return truth;
        }
        return truth.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("\\s+", "_").replace("　", "_"))
                        .toList())
                .toList();
    }
}
