package jp.yorisoi.flow.screening;

import java.util.Locale;

/// What became of a child's tier since the run of the time before.
public enum Change {
    /// 新しく入った: in the list now, not before.
    NEW,
    /// 印が上がった.
    HIGHER,
    /// 変わらない.
    SAME,
    /// 下がった.
    LOWER;

    /// The name in files: `new`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name for people.
    public String key() {
        return "screening.change." + id();
    }

    /// What it is between two tiers; `before` nothing = there was no such child.
    static Change between(java.util.Optional<Tier> before, Tier now) {
        int was = before.map(Tier::height).orElse(0);
        if (was == 0 && now.height() > 0) {
            return NEW;
        }
        return now.height() > was ? HIGHER : now.height() < was ? LOWER : SAME;
    }
}
