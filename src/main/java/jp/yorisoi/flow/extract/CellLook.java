package jp.yorisoi.flow.extract;

import java.util.Set;
import java.util.regex.Pattern;

/// What a cell looks like without knowing its column: a label, a value, a unit, the word for a total.
final class CellLook {
    private static final Set<String> ANSWERS = Set.of(
            "○", "◯", "〇", "×", "✕", "△", "◎", "有", "無", "あり", "なし", "男", "女", "はい", "いいえ", "M", "F", "済", "未", "可",
            "否", "TRUE", "FALSE");
    private static final Set<String> UNITS = Set.of(
            "円", "千円", "日", "回", "人", "件", "名", "kg", "cm", "g", "mm", "%", "歳", "週", "本", "時間", "分", "か月", "ヶ月", "月",
            "点", "度", "枚", "年", "単位", "級", "世帯", "％", "百万円", "億円", "万円", "千人", "万人", "ha", "㎡", "㎢", "m", "km", "km2",
            "m2", "戸", "棟", "校", "園", "か所", "箇所", "ヶ所", "カ所", "施設", "団体", "台", "冊", "t", "トン", "L", "℃", "倍", "ポイント",
            "‰", "組", "学級", "人日", "延人数", "cm2", "ヘクタール", "平方メートル", "円/人", "人/km2", "人/㎢", "人口千対", "指数");
    private static final Set<String> TOTALS = Set.of(
            "合計", "総計", "小計", "計", "総数", "平均", "累計", "総合計", "合計件数", "件数", "総件数", "人数計", "TOTAL", "Total", "total", "全体",
            "全市", "市計", "合計人数", "合計額", "合計金額", "延べ計", "総人数", "年計", "年度計", "ＴＯＴＡＬ", "累積", "総合計額");
    private static final Set<String> NO_TOTALS =
            Set.of("会計", "統計", "時計", "家計", "設計", "推計", "余計", "生計", "計計", "温度計", "体温計", "血圧計", "体重計", "身長計");
    private static final Pattern REMARK = Pattern.compile("^(※|＊|\\*(?!\\*)|【|[(（]?(注|備考|資料|出典|出所|参考)"
            + "([0-9０-９一二三)）:：.．　 、]|意|記|釈|$(?<!備考|資料|参考|注)))|^[(（]?注[0-9０-９]*[)）]?$|^（?出典|^[(（]注");

    private CellLook() {}

    /// Whether it is a short answer, as `○` or `男`.
    static boolean isAnswer(String cell) {
        return ANSWERS.contains(cell.strip());
    }

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
        return TOTALS.contains(letters(cell));
    }

    /// Whether it names a sum of its own, as 東部計 or 男女合計; what merely ends alike (会計, 統計) does not.
    static boolean isNamedTotal(String cell) {
        String text = letters(cell);
        return (text.endsWith("計") || text.endsWith("総数"))
                && text.length() <= 12
                && NO_TOTALS.stream().noneMatch(text::endsWith);
    }

    private static String letters(String cell) {
        StringBuilder letters = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean opens = "(（".indexOf(c) >= 0 && !letters.isEmpty();
            depth += opens ? 1 : 0;
            if (depth == 0 && !Character.isWhitespace(c) && "【】[]（）()<>＜＞：:《》■◆●".indexOf(c) < 0) {
                letters.append(c);
            }
            depth -= depth > 0 && ")）".indexOf(c) >= 0 ? 1 : 0;
        }
        return letters.toString();
    }

    /// Whether it begins as a remark does.
    static boolean isRemark(String cell) {
        String text = cell.strip();
        return REMARK.matcher(text).find() || "以上".equals(text) || text.contains("以下余白");
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
