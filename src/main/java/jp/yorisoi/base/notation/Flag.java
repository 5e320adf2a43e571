package jp.yorisoi.base.notation;

import java.util.Locale;
import java.util.Set;

/// Yes and no as forms have them.
public final class Flag {
    private static final Set<String> YES = Set.of(
            "はい", "有", "有り", "あり", "ある", "○", "◯", "〇", "◎", "●", "1", "true", "t", "yes", "y", "on", "該当", "該当する",
            "該当あり", "済", "済み", "対象", "可", "レ", "✓", "✔", "☑", "要", "要する", "同意", "同意する", "受診", "実施", "1:有", "1:あり",
            "有(1)");
    private static final Set<String> NO = Set.of(
            "いいえ", "無", "無し", "なし", "ない", "×", "✕", "✖", "✗", "x", "0", "false", "f", "no", "n", "off", "非該当", "該当しない",
            "該当なし", "未", "未済", "対象外", "否", "不可", "不要", "不同意", "同意しない", "未受診", "未実施", "☐", "0:無", "0:なし", "2:無", "2:なし");

    private Flag() {}

    /// Reads yes or no; what says neither (不明, 未確認) is unreadable.
    public static Parsed<Boolean> parse(String text) {
        String clean = Width.compact(text).toLowerCase(Locale.ROOT);
        if (clean.isEmpty()) {
            return Parsed.blank();
        }
        if (YES.contains(clean)) {
            return Parsed.of(true);
        }
        return NO.contains(clean) ? Parsed.of(false) : Parsed.unreadable("notation.flag-unreadable");
    }

    /// The normal form: `yes` or `no`.
    public static Normalised normalise(String text) {
        Parsed<Boolean> parsed = parse(text);
        Boolean value = parsed.value();
        return value == null ? new Normalised(null, null, parsed.problem()) : Normalised.of(value ? "yes" : "no");
    }
}
