package jp.yorisoi.flow.extract;

/// What a number format means for the text of a value: whether it shows a date, and how many digits a zeros-only format
/// (`0000000`) fills up to.
record ExcelFormat(boolean isDate, int zeros) {
    /// A number without any format.
    static final ExcelFormat GENERAL = new ExcelFormat(false, 0);

    /// The meaning of a format by its number and, for a workbook's own formats, its pattern (empty when not known).
    static ExcelFormat of(int id, String pattern) {
        if (isBuiltInDate(id)) {
            return new ExcelFormat(true, 0);
        }
        String shown = firstSection(pattern);
        if (shown.isEmpty() || "General".equalsIgnoreCase(shown)) {
            return GENERAL;
        }
        if (shown.length() > 1 && shown.chars().allMatch(c -> c == '0')) {
            return new ExcelFormat(false, shown.length());
        }
        return new ExcelFormat(hasDatePart(shown), 0);
    }

    /// The numbers that Excel gives to its own date formats, those of a Japanese Excel included.
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /// The part for positive numbers, without quoted text, escaped characters, colours and locales.
    private static String firstSection(String pattern) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '"') {
                i = skipTo(pattern, i, '"');
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[') {
                int end = skipTo(pattern, i, ']');
                shown.append(elapsed(pattern.substring(i + 1, end)));
                i = end;
            } else {
                shown.append(c);
            }
        }
        return shown.toString().trim();
    }

    private static int skipTo(String pattern, int from, char end) {
        int at = pattern.indexOf(end, from + 1);
        return at < 0 ? pattern.length() - 1 : at;
    }

    /// `[h]`, `[mm]`, `[ss]` show hours that have passed; other brackets are colours, locales, conditions.
    private static String elapsed(String bracket) {
        return !bracket.isEmpty() && bracket.chars().allMatch(c -> "hmsHMS".indexOf(c) >= 0) ? bracket : "";
    }

    private static boolean hasDatePart(String shown) {
        String without = shown.replace("General", "").replace("GENERAL", "");
        if (without.contains("E+") || without.contains("E-")) {
            return false;
        }
        return without.chars().anyMatch(c -> "ymdhsgeYMDHSGE".indexOf(c) >= 0);
    }
}
