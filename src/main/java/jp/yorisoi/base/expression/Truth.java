package jp.yorisoi.base.expression;

import java.util.Locale;

/// 該当, 非該当, 不明: the three values of Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics, 1952, §64).
public enum Truth {
    /// 該当.
    YES,
    /// 非該当.
    NO,
    /// 不明: what would tell is missing.
    UNKNOWN;

    /// The name in files: `yes`, `no`, `unknown`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// かつ.
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /// または.
    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /// でない.
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// What a plain yes or no is.
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }
}
