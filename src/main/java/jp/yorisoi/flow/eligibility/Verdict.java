package jp.yorisoi.flow.eligibility;

import java.util.Locale;

/// What a service is for a household or a person on a day.
public enum Verdict {
    /// 受給中: a source says that it is received, whatever the conditions say.
    RECEIVING,
    /// 未受給・見込みあり: the conditions hold and nothing says that it is received.
    ELIGIBLE,
    /// 対象外: a condition does not hold.
    NOT_ELIGIBLE,
    /// 要確認: something that could turn the answer is missing.
    UNKNOWN;

    /// The name in files: `receiving`, `eligible`, `not-eligible`, `unknown`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
