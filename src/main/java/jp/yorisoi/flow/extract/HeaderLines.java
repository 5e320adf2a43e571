package jp.yorisoi.flow.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins the lines of a header: top down with one space, a group's name repeated over its columns. A group reaches as
/// far
/// as its cell was merged; where nothing was merged, up to the next name.
final class HeaderLines {
    private final List<RawRow> lines;
    private final List<CellRange> merges;

    private HeaderLines(List<RawRow> lines, List<CellRange> merges) {
        this.lines = lines;
        this.merges = merges;
    }

    /// The header of each of `width` columns.
    static List<String> join(List<RawRow> lines, int width, List<CellRange> merges) {
        HeaderLines joined = new HeaderLines(lines, merges);
        List<String> headers = new ArrayList<>();
        String[] groups = new String[lines.size()];
        int[] ends = new int[lines.size()];
        java.util.Arrays.fill(groups, "");
        for (int column = 0; column < width; column++) {
            headers.add(joined.header(column, groups, ends));
        }
        return headers;
    }

    private String header(int column, String[] groups, int[] ends) {
        StringBuilder header = new StringBuilder();
        String last = "";
        boolean newGroup = false;
        for (int line = 0; line < lines.size(); line++) {
            String own = CellLook.label(lines.get(line).cell(column));
            if (!own.isEmpty()) {
                CellRange merge = merge(line, column);
                newGroup = true;
                groups[line] = own;
                ends[line] = merge == null ? Integer.MAX_VALUE : merge.right();
            } else if (newGroup || column > ends[line]) {
                groups[line] = "";
            }
            boolean within = own.isEmpty() && hasBelow(line, column);
            String part = within ? groups[line] : own;
            if (!part.isEmpty() && !part.equals(last)) {
                header.append(header.isEmpty() ? "" : " ").append(part);
                last = part;
            }
        }
        return header.toString();
    }

    private @Nullable CellRange merge(int line, int column) {
        int row = lines.get(line).row() - 1;
        for (CellRange range : merges) {
            if (range.top() == row && range.left() == column) {
                return range;
            }
        }
        return null;
    }

    private boolean hasBelow(int line, int column) {
        for (int i = line + 1; i < lines.size(); i++) {
            if (!lines.get(i).cell(column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
