package jp.yorisoi.flow.extract;

import java.util.List;

/// Lines below a header that belong to it and are no records: units, and the columns' numbers.
final class Captions {
    private static final int ENOUGH = 3;

    private Captions() {}

    /// Whether a row is a line of units or of columns' numbers.
    static boolean isCaption(RawRow row) {
        List<String> filled = TableShape.filled(row);
        return !filled.isEmpty() && (filled.stream().allMatch(CellLook::isUnit) || isNumbering(filled));
    }

    /// Whether the cells count the columns: `(1)` `(2)` …, `①` `②` …, `[A]` `[B]` …; bare numbers only from 1 on, one
    /// by
    /// one.
    static boolean isNumbering(List<String> filled) {
        if (filled.size() < 2) {
            return false;
        }
        int before = 0;
        boolean bare = false;
        for (int i = 0; i < filled.size(); i++) {
            String text = java.text.Normalizer.normalize(filled.get(i).strip(), java.text.Normalizer.Form.NFKC);
            boolean circled = !text.equals(filled.get(i).strip())
                    && filled.get(i).strip().length() == 1
                    && text.length() <= 2
                    && filled.get(i).strip().charAt(0) < '０';
            boolean bracketed = text.length() > 2 && "([<".indexOf(text.charAt(0)) >= 0;
            String inner = bracketed ? text.substring(1, text.length() - 1) : text;
            int number = place(inner);
            if (number <= 0 || (i > 0 && number != before + 1 && !(number == 1 && before == 9))) {
                return false;
            }
            bare |= !bracketed && !circled;
            before = number;
            if (i == 0 && bare && number != 1) {
                return false;
            }
        }
        return !bare || filled.size() >= ENOUGH;
    }

    private static int place(String text) {
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (c >= 'A' && c <= 'Z') {
                return c - 'A' + 1;
            }
            if (c >= 'a' && c <= 'z') {
                return c - 'a' + 1;
            }
            int kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノ".indexOf(c);
            if (kana >= 0) {
                return kana + 1;
            }
        }
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(text);
    }
}
