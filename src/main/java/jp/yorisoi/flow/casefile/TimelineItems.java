package jp.yorisoi.flow.casefile;

import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;

/// Which items stand on the timeline: days on which something happened. Birthdays are on the diagram.
public final class TimelineItems {
    private TimelineItems() {}

    /// Whether an item's days are shown.
    public static boolean shows(ItemDefinition item) {
        return item.type() == ItemType.DATE
                && !item.name().contains("生年月日")
                && !item.name().contains("対象日");
    }
}
