package jp.yorisoi.flow.eligibility;

import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.text.Texts;

/// Why a verdict is what it is, in one sentence: the kind (a message key `eligibility.KIND.reason`), the words of the
/// condition that decided (from the service's own file), and by how many yen where an amount decided (0 = none did).
public record Reason(String kind, String words, long yen) {
    /// Nothing to say.
    public static final Reason NONE = new Reason("none", "", 0);

    /// A reason without an amount.
    public static Reason of(String kind, String words) {
        return new Reason(kind, words, 0);
    }

    /// The sentence: 「所得が限度額を 12,000円 超過」.
    public String sentence(Texts texts) {
        return texts.get(
                "eligibility." + kind + ".reason",
                Map.of("words", words, "yen", String.format(Locale.ROOT, "%,d", yen)));
    }
}
