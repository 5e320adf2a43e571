package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// What is known of a number: it is not below `low` and not above `high` (nothing = no bound).
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    static final Bounds OPEN = new Bounds(null, null);
    static final Bounds ZERO = exact(BigDecimal.ZERO);

    /// Enough for yen over a percentage; one third three times is one again.
    private static final MathContext FINE = MathContext.DECIMAL128;

    private static final MathContext KEPT = new MathContext(30);

    static Bounds exact(BigDecimal value) {
        return new Bounds(value, value);
    }

    boolean isExact() {
        BigDecimal from = low;
        BigDecimal to = high;
        return from != null && to != null && from.compareTo(to) == 0;
    }

    Bounds plus(Bounds other) {
        return new Bounds(sum(low, other.low), sum(high, other.high));
    }

    Bounds minus(Bounds other) {
        return plus(other.negative());
    }

    Bounds negative() {
        return new Bounds(high == null ? null : high.negate(), low == null ? null : low.negate());
    }

    Bounds times(Bounds other) {
        if (isExact() && low != null) {
            return other.scaled(low);
        }
        if (other.isExact() && other.low != null) {
            return scaled(other.low);
        }
        if (low == null || high == null || other.low == null || other.high == null) {
            return OPEN;
        }
        return hull(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
    }

    private Bounds scaled(BigDecimal by) {
        if (by.signum() == 0) {
            return ZERO;
        }
        BigDecimal from = low == null ? null : low.multiply(by).round(KEPT);
        BigDecimal to = high == null ? null : high.multiply(by).round(KEPT);
        return by.signum() > 0 ? new Bounds(from, to) : new Bounds(to, from);
    }

    /// Divided; no bound at all where the divisor may be 0.
    Bounds over(Bounds divisor) {
        BigDecimal from = divisor.low;
        BigDecimal to = divisor.high;
        if (from == null || to == null || from.signum() * to.signum() <= 0) {
            return OPEN;
        }
        Bounds first = quotient(from);
        Bounds second = quotient(to);
        if (first.low == null || first.high == null || second.low == null || second.high == null) {
            return divisor.isExact() ? first : OPEN;
        }
        return hull(first.low, first.high, second.low, second.high);
    }

    private Bounds quotient(BigDecimal by) {
        BigDecimal from = low == null ? null : low.divide(by, FINE);
        BigDecimal to = high == null ? null : high.divide(by, FINE);
        return by.signum() > 0 ? new Bounds(from, to) : new Bounds(to, from);
    }

    private static Bounds hull(BigDecimal first, BigDecimal second, BigDecimal third, BigDecimal fourth) {
        return new Bounds(
                first.min(second).min(third).min(fourth),
                first.max(second).max(third).max(fourth));
    }

    /// Of two numbers between these bounds the higher.
    Bounds most(Bounds other) {
        return new Bounds(higher(low, other.low), high == null || other.high == null ? null : high.max(other.high));
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.max(other);
    }

    /// Of two numbers between these bounds the lower.
    Bounds least(Bounds other) {
        return negative().most(other.negative()).negative();
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /// How they compare: yes or no where every pair of numbers between them says the same.
    Truth compare(Relation relation, Bounds other) {
        boolean below = low == null || other.high == null || low.compareTo(other.high) < 0;
        boolean above = high == null || other.low == null || high.compareTo(other.low) > 0;
        boolean same = (low == null || other.high == null || low.compareTo(other.high) <= 0)
                && (high == null || other.low == null || high.compareTo(other.low) >= 0);
        boolean holds = (below && relation.holds(-1)) || (same && relation.holds(0)) || (above && relation.holds(1));
        boolean fails = (below && !relation.holds(-1)) || (same && !relation.holds(0)) || (above && !relation.holds(1));
        if (holds && fails) {
            return Truth.UNKNOWN;
        }
        return Truth.of(holds);
    }
}
