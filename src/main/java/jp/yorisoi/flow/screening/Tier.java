package jp.yorisoi.flow.screening;

import java.util.Locale;

/// How urgently a person should look at a child, by the grid of axes: a mark for ordering work, never a verdict on a
/// family. In the order of lists.
public enum Tier {
    /// 重点: signs on two or more axes.
    FOCUS,
    /// 予防: signs on one axis.
    PREVENTION,
    /// 見守り: causes only.
    WATCH,
    /// 情報不足: no sign, and on some axis everything that could show one is unknown.
    UNKNOWN,
    /// 印なし: nothing.
    NONE;

    /// The name in files: `focus`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name for people.
    public String key() {
        return "screening.tier." + id();
    }

    /// Whether there is a sign.
    public boolean hasSign() {
        return this == FOCUS || this == PREVENTION;
    }

    /// How high it stands when two runs are compared: signs above causes above nothing; what is unknown as nothing.
    int height() {
        return switch (this) {
            case FOCUS -> 3;
            case PREVENTION -> 2;
            case WATCH -> 1;
            case UNKNOWN, NONE -> 0;
        };
    }
}
