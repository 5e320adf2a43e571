package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of a header: top down with one space, a group's name repeated over its columns.
final class HeaderLines {
    private HeaderLines() {}

    /// The header of each of `width` columns.
    static List<String> join(List<RawRow> lines, int width) {
        List<String> headers = new ArrayList<>();
        String[] groups = new String[lines.size()];
        java.util.Arrays.fill(groups, "");
        for (int column = 0; column < width; column++) {
            headers.add(header(lines, column, groups));
        }
        return headers;
    }

    private static String header(List<RawRow> lines, int column, String[] groups) {
        StringBuilder header = new StringBuilder();
        String last = "";
        boolean newGroup = false;
        for (int line = 0; line < lines.size(); line++) {
            String own = CellLook.label(lines.get(line).cell(column));
            boolean below = hasBelow(lines, line, column);
            if (!own.isEmpty()) {
                newGroup = true;
                groups[line] = below ? own : "";
            } else if (newGroup) {
                groups[line] = "";
            }
            String part = own.isEmpty() && below ? groups[line] : own;
            if (!part.isEmpty() && !part.equals(last)) {
                header.append(header.isEmpty() ? "" : " ").append(part);
                last = part;
            }
        }
        return header.toString();
    }

    private static boolean hasBelow(List<RawRow> lines, int line, int column) {
        for (int i = line + 1; i < lines.size(); i++) {
            if (!lines.get(i).cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
