package jp.yorisoi.flow.extract;

import java.util.Set;

/// What a cell looks like without knowing its column: a label, a value, a unit, the word for a total.
final class CellLook {
    private static final Set<String> ANSWERS = Set.of(
            "○", "◯", "〇", "×", "✕", "△", "◎", "有", "無", "あり", "なし", "男", "女", "はい", "いいえ", "M", "F", "済", "未", "可",
            "否", "TRUE", "FALSE");
    private static final Set<String> UNITS = Set.of(
            "円", "千円", "日", "回", "人", "件", "名", "kg", "cm", "g", "mm", "%", "歳", "週", "本", "時間", "分", "か月", "ヶ月", "月",
            "点", "度", "枚", "年", "単位", "級");
    private static final Set<String> TOTALS = Set.of(
            "合計", "総計", "小計", "計", "総数", "平均", "累計", "総合計", "合計件数", "件数", "総件数", "人数計", "TOTAL", "Total", "total");

    private CellLook() {}

    /// Whether it is a number, a date, a code with digits or a short answer rather than a label.
    static boolean isValue(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return false;
        }
        if (ANSWERS.contains(text)) {
            return true;
        }
        int digits = 0;
        int marks = 0;
        int latin = 0;
        int halfKana = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (",.-/:+ ()¥\\%，．－／：▲△−ー年月日時分秒".indexOf(c) >= 0) {
                marks++;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                latin++;
            } else if (c >= '\uFF66' && c <= '\uFF9F') {
                halfKana++;
            }
        }
        return isValue(text, digits, marks, latin, halfKana);
    }

    private static boolean isValue(String text, int digits, int marks, int latin, int halfKana) {
        int length = text.length();
        if (digits > 0 && digits + marks == length) {
            return !isMonthLabel(text);
        }
        if (digits >= 3 && digits + latin + marks == length) {
            return true;
        }
        if (digits > 0 && startsWithEra(text)) {
            return text.endsWith("日")
                    || text.length() - text.replace(".", "").replace("/", "").length() >= 2;
        }
        boolean halfKanaName = halfKana > 2 && halfKana + marks >= length - 1 && text.indexOf(' ') > 0;
        boolean address = digits >= 2 && (text.contains("丁目") || text.contains("番地") || text.contains("番"));
        return halfKanaName || address;
    }

    private static boolean isMonthLabel(String text) {
        return text.length() <= 3 && text.endsWith("月");
    }

    private static boolean startsWithEra(String text) {
        return "RHSTM".indexOf(text.charAt(0)) >= 0
                || text.startsWith("令")
                || text.startsWith("平")
                || text.startsWith("昭")
                || text.startsWith("大正")
                || text.startsWith("明治");
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /// Whether it is a unit, with or without brackets.
    static boolean isUnit(String cell) {
        String text = cell.strip();
        if (text.length() >= 3 && "(（[［".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1, text.length() - 1);
        } else if (text.startsWith("単位")) {
            return true;
        }
        return UNITS.contains(text);
    }

    /// Whether it says that the row sums others up.
    static boolean isTotal(String cell) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isWhitespace(c) && "【】[]（）()<>＜＞：:".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return TOTALS.contains(letters.toString());
    }

    /// Whether it begins as a remark does.
    static boolean isRemark(String cell) {
        String text = cell.strip();
        return text.startsWith("※")
                || text.startsWith("＊")
                || text.startsWith("*")
                || text.startsWith("注")
                || text.startsWith("（注")
                || text.startsWith("(注")
                || text.startsWith("【")
                || "以上".equals(text)
                || text.contains("以下余白");
    }

    /// One line, single spaces, nothing at the ends: the text of a header cell.
    static String label(String cell) {
        StringBuilder out = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
