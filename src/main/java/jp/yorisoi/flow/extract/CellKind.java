package jp.yorisoi.flow.extract;

import java.util.Set;

/// What sort of thing a cell holds, seen without its column. What tells a header from its records is that a label
/// stands
/// over cells of another kind.
enum CellKind {
    BLANK,
    /// A number, also with a sign, commas or a unit.
    NUMBER,
    /// What stands for a number that there is not: `-`, `…`, `x`, `***`.
    NONE,
    /// A year or a month, which labels a column as often as it is a value.
    PERIOD,
    DATE,
    /// Digits and letters or hyphens: identifiers, telephone numbers, postcodes.
    CODE,
    /// A short answer: `○`, `有`, `男`.
    MARK,
    TEXT;

    private static final Set<String> NO_NUMBER = Set.of(
            "-", "－", "―", "ー", "−", "‐", "…", "...", "x", "X", "χ", "Ｘ", "***", "＊", "*", "・", "…％", "N/A", "#N/A",
            "#DIV/0!", "#VALUE!", "#REF!");
    private static final String SIGNS = ",.-+%()¥\\$ ，．－＋％（）￥▲△−　";

    static CellKind of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return BLANK;
        }
        if (NO_NUMBER.contains(text)) {
            return NONE;
        }
        if (isPeriod(text)) {
            return PERIOD;
        }
        int digits = count(text, "0123456789０１２３４５６７８９");
        int signs = count(text, SIGNS);
        if (digits > 0 && digits + signs == text.length()) {
            return isCode(text, digits) ? CODE : NUMBER;
        }
        if (CellLook.isAnswer(text)) {
            return MARK;
        }
        return CellLook.isValue(text) ? worded(text, digits) : TEXT;
    }

    private static CellKind worded(String text, int digits) {
        if (digits == 0 || text.contains("丁目") || text.contains("番")) {
            return TEXT;
        }
        boolean latin = text.chars().anyMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
        boolean day = text.indexOf('/') > 0 || text.indexOf('.') > 0 || text.indexOf('日') > 0 || text.indexOf('-') > 0;
        boolean era = latin
                && text.length() > 4
                && "RHSTMrhstm".indexOf(text.charAt(0)) >= 0
                && Character.isDigit(text.charAt(1));
        return day && (!latin || era) ? DATE : latin ? CODE : NUMBER;
    }

    private static boolean isCode(String text, int digits) {
        int hyphens = count(text, "-－");
        boolean inner = hyphens > 0 && text.indexOf('-') != 0 && text.indexOf('－') != 0;
        boolean day = hyphens == 2 && digits == 8 && text.length() == 10 && text.charAt(4) == '-';
        boolean zeros = digits > 1 && text.length() == digits && (text.charAt(0) == '0' || text.charAt(0) == '０');
        return !day && (inner || zeros);
    }

    /// `2018`, `2018年度`, `平成30年`, `R1`, `4月`, `令和元`, `H30年度末`.
    private static boolean isPeriod(String text) {
        String rest = text;
        for (String era : new String[] {"令和", "平成", "昭和", "大正", "明治", "R", "H", "S"}) {
            if (rest.startsWith(era)) {
                rest = rest.substring(era.length()).strip();
                return rest.startsWith("元")
                        || leading(rest) == 1
                        || leading(rest) == 2 && rest.length() <= 12 && isPeriodEnd(rest.substring(leading(rest)));
            }
        }
        int digits = leading(rest);
        if (digits == 4 && (rest.startsWith("19") || rest.startsWith("20"))) {
            return isPeriodEnd(rest.substring(4));
        }
        return digits > 0 && digits <= 2 && "月".equals(rest.substring(digits));
    }

    private static boolean isPeriodEnd(String end) {
        return Set.of("", "年", "年度", "年度末", "年末", "年計", "年中", "(年)", "（年）").contains(end.strip());
    }

    private static int leading(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    private static int count(String text, String of) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += of.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}
