package jp.yorisoi.flow.intake;

import java.util.regex.Pattern;
import jp.yorisoi.base.notation.Width;

/// Who sends a file, as far as its name says: the name without its ending, its dates and its numbers (第五小_10月.xlsx →
/// 第小).
final class Sender {
    private static final Pattern CHANGING =
            Pattern.compile("(令和|平成|[RrHh](?=[0-9]))?[0-9元]+(年度|年|月|日|号|分|版|度)*|現在|時点|最新|修正|コピー|のコピー");

    private Sender() {}

    static String of(String file) {
        String name = Width.compact(file);
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return HeaderKey.of(CHANGING.matcher(base).replaceAll(""));
    }
}
