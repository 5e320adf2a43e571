package jp.yorisoi.ui.screen.linking;

import java.util.Locale;
import jp.yorisoi.ui.control.StatePill;

/// What a person says of a record and a candidate.
enum Choice {
    /// 同じ人
    SAME(StatePill.Kind.OK),
    /// 別の人
    DIFFERENT(StatePill.Kind.PLAIN),
    /// あとで
    LATER(StatePill.Kind.WARNING);

    private final StatePill.Kind pill;

    Choice(StatePill.Kind pill) {
        this.pill = pill;
    }

    StatePill.Kind pill() {
        return pill;
    }

    /// The key of its word.
    String key() {
        return "reviewing.choice." + name().toLowerCase(Locale.ROOT);
    }
}
