package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Takes the tables out of a web page: forgiving of missing end tags; a spanning cell's text stands in its first cell
/// only.
final class HtmlTables {
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "yen", "\u00A5", "middot",
            "\u00B7", "minus", "\u2212", "times", "\u00D7");
    private static final int MOST_COLUMNS = 16_384;
    private final String page;
    private final SheetSize size;
    private final List<List<RawRow>> tables = new ArrayList<>();
    private List<RawRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int[] below = new int[0];
    private StringBuilder text = new StringBuilder();
    private boolean inCell;
    private long held;
    private int across = 1;
    private int down = 1;

    private HtmlTables(String page, ReadLimits limits) {
        this.page = page;
        this.size = new SheetSize(limits);
        size.begin(1);
    }

    /// The tables that have at least one row.
    static List<List<RawRow>> of(String page, ReadLimits limits) throws IOException {
        HtmlTables tables = new HtmlTables(page, limits);
        tables.read();
        return List.copyOf(tables.tables);
    }

    private void read() throws IOException {
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            int end = open < 0 ? page.length() : open;
            if (inCell) {
                text.append(page, at, end);
            }
            at = open < 0 ? end : tag(open);
        }
        endTable();
    }

    /// Takes a tag that begins at a place and gives the place behind it.
    private int tag(int open) throws IOException {
        if (page.startsWith("<!--", open)) {
            int end = page.indexOf("-->", open + 4);
            return end < 0 ? page.length() : end + 3;
        }
        int close = page.indexOf('>', open);
        if (close < 0) {
            return page.length();
        }
        String inside = page.substring(open + 1, close).strip();
        String name = name(inside);
        if ("script".equals(name) || "style".equals(name)) {
            return endOf("</" + name, close);
        }
        take(name, inside);
        return close + 1;
    }

    /// Where a mark stands next, in whatever case; the page's end where it stands no more.
    private int endOf(String mark, int from) {
        int at = page.indexOf('<', from);
        while (at >= 0 && !page.regionMatches(true, at, mark, 0, mark.length())) {
            at = page.indexOf('<', at + 1);
        }
        return at < 0 ? page.length() : at;
    }

    private static String name(String inside) {
        int end = inside.startsWith("/") ? 1 : 0;
        while (end < inside.length() && (Character.isLetterOrDigit(inside.charAt(end)))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void take(String name, String inside) throws IOException {
        switch (name) {
            case "td", "th" -> startCell(inside);
            case "/td", "/th" -> endCell();
            case "tr" -> endRow();
            case "/tr" -> endRow();
            case "table" -> endTable();
            case "/table" -> endTable();
            case "br" -> {
                if (inCell) {
                    text.append('\n');
                }
            }
            default -> {
                // other marks carry no cell
            }
        }
    }

    private void startCell(String inside) throws IOException {
        endCell();
        skipSpanned();
        inCell = true;
        across = span(inside, "colspan");
        down = span(inside, "rowspan");
    }

    private static int span(String inside, String attribute) {
        String lower = inside.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(attribute);
        if (at < 0) {
            return 1;
        }
        int from = at + attribute.length();
        while (from < lower.length() && "= \"'".indexOf(lower.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < lower.length() && end < from + 4 && Character.isDigit(lower.charAt(end))) {
            end++;
        }
        return end == from ? 1 : Math.clamp(Integer.parseInt(lower.substring(from, end)), 1, 1000);
    }

    /// Passes the columns that a cell of a row above still covers.
    private void skipSpanned() {
        while (cells.size() < below.length && below[cells.size()] > 0) {
            below[cells.size()]--;
            held++;
            cells.add("");
        }
    }

    private void endCell() throws IOException {
        if (!inCell) {
            return;
        }
        inCell = false;
        size.cell(text.length());
        held += across;
        if (cells.size() + across > MOST_COLUMNS) {
            throw size.tooWide();
        }
        if (held > Held.cells()) {
            throw new LimitedInput.InflatesTooFar();
        }
        String value = unescape(text.toString()).strip();
        text = new StringBuilder();
        for (int i = 0; i < across; i++) {
            cover(cells.size(), down - 1);
            cells.add(i == 0 ? value : "");
        }
    }

    private void cover(int column, int rowsBelow) {
        if (rowsBelow > 0) {
            if (column >= below.length) {
                below = java.util.Arrays.copyOf(below, column + 16);
            }
            below[column] = rowsBelow;
        }
    }

    private void endRow() throws IOException {
        endCell();
        if (!cells.isEmpty()) {
            skipSpanned();
            rows.add(RawRow.of(rows.size() + 1, cells.toArray(String[]::new)));
            cells = new ArrayList<>();
            size.begin(rows.size() + 1);
        }
    }

    private void endTable() throws IOException {
        endRow();
        if (!rows.isEmpty()) {
            tables.add(List.copyOf(rows));
        }
        rows = new ArrayList<>();
        below = new int[0];
        size.begin(1);
    }

    private static String unescape(String raw) {
        if (raw.indexOf('&') < 0) {
            return collapse(raw);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            String known = end > i && end - i <= 10 ? entity(raw.substring(i + 1, end)) : "";
            if (known.isEmpty()) {
                out.append(raw.charAt(i));
            } else {
                out.append(known);
                i = end;
            }
        }
        return collapse(out.toString());
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }

    /// White space of the page's source is one space; a hard space is a space.
    private static String collapse(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[ \t\r\f]+", " ").replaceAll(" ?\n ?", "\n");
    }
}
