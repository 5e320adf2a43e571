package jp.yorisoi.sample.mess;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.SourceDefinition;

/// The header that a department puts above its columns: one of the ways in which offices call each item, the same in
/// every city and month.
final class Headers {
    private static final Pattern MONTHLY = Pattern.compile("(.+)\\.月\\(([0-9]+)\\)");
    private static final String DAYS = "日数";

    private Headers() {}

    /// One line of labels.
    static List<String[]> oneLine(SourceDefinition source) {
        String[] labels = new String[source.items().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(source, source.items().get(i));
        }
        return List.<String[]>of(labels);
    }

    /// Two lines: items of a group (`欠席日数.月(4)`, `就学援助.認定`) stand below the group's name, which is written once;
    /// the others reach down.
    static List<String[]> twoLines(SourceDefinition source) {
        String[] above = new String[source.items().size()];
        String[] below = new String[source.items().size()];
        String group = "";
        for (int i = 0; i < above.length; i++) {
            ItemDefinition item = source.items().get(i);
            Matcher monthly = MONTHLY.matcher(item.name());
            int point = item.name().indexOf('.');
            if (monthly.matches()) {
                String name = monthly.group(1);
                String own = name.endsWith(DAYS) ? name.substring(0, name.length() - DAYS.length()) : name;
                above[i] = own.equals(group) ? "" : own;
                below[i] = monthly.group(2) + "月";
                group = own;
            } else if (point > 0) {
                String own = item.name().substring(0, point);
                above[i] = own.equals(group) ? "" : own;
                below[i] = item.name().substring(point + 1);
                group = own;
            } else {
                above[i] = label(source, item);
                below[i] = "";
                group = "";
            }
        }
        return List.of(above, below);
    }

    private static String label(SourceDefinition source, ItemDefinition item) {
        int draw = Math.floorMod(
                (source.id() + "/" + item.name()).hashCode(), item.headers().size() + 1);
        return item.headers().get(Math.max(0, draw - 1));
    }
}
