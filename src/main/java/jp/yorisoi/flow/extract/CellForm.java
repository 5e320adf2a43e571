package jp.yorisoi.flow.extract;

/// Tells the form of a field while nothing is known of its text: a number, a date, plain words, or characters that a
/// wrong dialect leaves behind.
final class CellForm {
    private CellForm() {}

    /// A number with sign, commas, a decimal point, a percent or yen sign.
    static boolean isNumber(String cell) {
        int digits = 0;
        int points = 0;
        int others = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (",+- %\u00A5\\eE$".indexOf(c) < 0) {
                return false;
            } else {
                others++;
            }
        }
        return digits > 0 && points <= 1 && others <= digits + 2 && commasGroup(cell);
    }

    /// A date, a time, or both: digits with the marks of dates and times between them.
    static boolean isMoment(String cell) {
        int digits = 0;
        int marks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("/-:. TZ+".indexOf(c) >= 0) {
                marks++;
            } else {
                return false;
            }
        }
        return digits >= 3 && marks >= 1 && marks <= digits;
    }

    private static boolean commasGroup(String cell) {
        int comma = cell.indexOf(',');
        while (comma >= 0) {
            int digits = 0;
            while (comma + digits + 1 < cell.length() && Character.isDigit(cell.charAt(comma + digits + 1))) {
                digits++;
            }
            boolean decimal = cell.indexOf(',', comma + 1) < 0 && cell.indexOf('.') < 0 && digits > 0;
            if (digits != 3 && !decimal) {
                return false;
            }
            comma = cell.indexOf(',', comma + 1);
        }
        return true;
    }

    /// How much a field that is not in quotes looks like one that its writer meant, from 0 to 1.
    static double meant(String cell, char quote) {
        if (cell.isBlank()) {
            return 0.9;
        }
        if (isNumber(cell) || isMoment(cell)) {
            return 1;
        }
        int hard = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ';' || c == '\t' || c == '|' || c == ',' || (c < 0x20 && c != '\n' && c != '\r')) {
                hard++;
            }
        }
        char head = cell.charAt(0);
        char tail = cell.charAt(cell.length() - 1);
        boolean wrapped = isQuote(head) || isQuote(tail);
        if (wrapped || (quote != 0 && cell.indexOf(quote) >= 0)) {
            return 0.2;
        }
        return hard == 0 ? 0.95 : hard == 1 ? 0.5 : 0.3;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
