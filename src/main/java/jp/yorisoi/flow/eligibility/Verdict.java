package jp.yorisoi.flow.eligibility;

import java.util.Locale;
import jp.yorisoi.base.expression.Truth;

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

    /// 見込み: yes where it could be had and is not, no where it is received or does not fit.
    Truth likely() {
        return switch (this) {
            case ELIGIBLE -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
            case RECEIVING, NOT_ELIGIBLE -> Truth.NO;
        };
    }

    /// The name in files: `receiving`, `eligible`, `not-eligible`, `unknown`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
