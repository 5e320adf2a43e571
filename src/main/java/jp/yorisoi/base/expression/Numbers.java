package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out numbers as far as they are known: a count of which some parts are unknown lies between two bounds, and
/// that
/// is often enough for an answer.
final class Numbers {
    /// The most rows of a table that are looked at where its key is not exactly known.
    private static final int MOST_ROWS = 20;

    private Numbers() {}

    static Range range(Term term, Scope scope) {
        return switch (term) {
            case Term.Arithmetic sum -> arithmetic(sum, scope);
            case Term.Negative negative -> range(negative.part(), scope).negative();
            case Term.Count count -> count(count.over(), count.condition(), scope);
            case Term.Fold fold -> fold.ranged() ? fold(fold, scope) : Range.of(Values.of(fold, scope));
            case Term.Rank rank -> rank(rank, scope);
            case Term.Table table -> table(table, scope);
            case Term.Change change -> change(change, scope);
            default -> Range.of(Values.of(term, scope));
        };
    }

    private static Range arithmetic(Term.Arithmetic term, Scope scope) {
        Range left = range(term.left(), scope);
        Range right = range(term.right(), scope);
        Range result = left.with(term.sign(), right);
        boolean byZero = term.sign() == Term.Sign.OVER
                && right.all().isExact()
                && right.all().compare(Relation.EQUAL, Bounds.ZERO) == Truth.YES;
        return byZero
                ? Range.unknown(
                        Answers.union(left.missing(), Items.names(term.right(), term.right())), result.presumed())
                : result;
    }

    private static Range count(Over over, @Nullable Clause condition, Scope scope) {
        Tally tally = new Tally();
        Scope.Some some = Values.some(over, scope);
        for (Scope one : some.scopes()) {
            tally.add(Evaluation.optional(condition, one));
        }
        return tally.range(some.missing());
    }

    private static Range fold(Term.Fold fold, Scope scope) {
        Scope.Some some = Values.some(fold.over(), scope);
        boolean sum = fold.way() == Term.Way.SUM;
        Range result = sum ? Range.of(Reading.of(Value.Number.of(0))) : Range.none(Set.of());
        for (Scope one : some.scopes()) {
            Range part = range(fold.of(), one);
            result = sum ? result.with(Term.Sign.PLUS, part) : furthest(result, fold.way(), part);
        }
        if (some.missing().isEmpty()) {
            return result;
        }
        return sum || result.none()
                ? Range.unknown(Answers.union(result.missing(), some.missing()), result.presumed())
                : furthest(result, fold.way(), Range.unknown(some.missing(), Set.of()));
    }

    private static Range furthest(Range one, Term.Way way, Range other) {
        Set<String> presumed = Answers.union(one.presumed(), other.presumed());
        if (one.none() || other.none()) {
            Range rest = one.none() ? other : one;
            boolean sure = presumed.equals(rest.presumed());
            return new Range(
                    rest.all(), sure ? rest.firm() : Bounds.OPEN, rest.missing(), presumed, one.none() && other.none());
        }
        boolean most = way == Term.Way.MOST;
        return new Range(
                most ? one.all().most(other.all()) : one.all().least(other.all()),
                most ? one.firm().most(other.firm()) : one.firm().least(other.firm()),
                Answers.union(one.missing(), other.missing()),
                presumed,
                false);
    }

    /// One more than those of the group who are older; who is not counted has no place among them.
    private static Range rank(Term.Rank term, Scope scope) {
        Outcome own = Evaluation.optional(term.condition(), scope);
        if (own.truth() != Truth.YES) {
            return own.truth() == Truth.NO ? Range.none(own.presumed()) : Range.unknown(own.missing(), own.presumed());
        }
        Scope.Some some = scope.group(term.group().name());
        int place = some.scopes().indexOf(scope);
        Tally tally = new Tally();
        tally.add(own);
        for (int i = 0; i < some.scopes().size(); i++) {
            if (i != place) {
                Scope one = some.scopes().get(i);
                Junction both = Junction.all();
                both.add(Evaluation.optional(term.condition(), one));
                both.add(elder(one, scope, i < place));
                tally.add(both.outcome());
            }
        }
        return tally.range(some.missing());
    }

    /// Whether one is older than the other; of twins the one who stands first.
    private static Outcome elder(Scope one, Scope other, boolean first) {
        Reading birth = one.item(Evaluation.BIRTH);
        Reading otherBirth = other.item(Evaluation.BIRTH);
        if (birth.value() instanceof Value.Date a && otherBirth.value() instanceof Value.Date b) {
            LocalDate day = a.value();
            boolean elder = day.isBefore(b.value()) || (day.equals(b.value()) && first);
            return Answers.of(elder, Answers.union(birth.presumed(), otherBirth.presumed()));
        }
        if (one.item(Evaluation.AGE).value() instanceof Value.Number a
                && other.item(Evaluation.AGE).value() instanceof Value.Number b
                && a.value().compareTo(b.value()) != 0) {
            return Answers.of(a.value().compareTo(b.value()) > 0, Set.of());
        }
        Set<String> missing = Answers.union(Answers.missing(birth), Answers.missing(otherBirth));
        return Answers.missing(missing.isEmpty() ? Set.of(Evaluation.BIRTH.path()) : missing, Set.of());
    }

    private static Range table(Term.Table table, Scope scope) {
        Term key = table.key();
        Range keys = key == null ? Range.of(Reading.of(Value.Number.of(0))) : range(key, scope);
        Range rows = rows(table.id(), keys.all(), keys, scope);
        Set<String> presumed = Answers.union(keys.presumed(), rows.presumed());
        Bounds firm = keys.firm().equals(keys.all())
                ? rows.firm()
                : rows(table.id(), keys.firm(), keys, scope).firm();
        return new Range(rows.all(), firm, rows.missing(), presumed, false);
    }

    private static Range rows(String table, Bounds keys, Range key, Scope scope) {
        BigDecimal low = keys.low();
        BigDecimal high = keys.high();
        if (low == null || high == null || high.subtract(low).compareTo(BigDecimal.valueOf(MOST_ROWS)) > 0) {
            return Range.unknown(key.missing(), Set.of());
        }
        Range result = Range.of(Values.row(scope, table, low));
        if (keys.isExact()) {
            return result;
        }
        BigDecimal next = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        for (BigDecimal at = next; at.compareTo(high) <= 0; at = at.add(BigDecimal.ONE)) {
            Range row = Range.of(Values.row(scope, table, at));
            result = new Range(
                    hull(result.all(), row.all()),
                    hull(result.firm(), row.firm()),
                    Answers.union(result.missing(), row.missing()),
                    Answers.union(result.presumed(), row.presumed()),
                    false);
        }
        return new Range(
                result.all(), result.firm(), Answers.union(result.missing(), key.missing()), result.presumed(), false);
    }

    private static Bounds hull(Bounds one, Bounds other) {
        return new Bounds(one.least(other).low(), one.most(other).high());
    }

    private static Range change(Term.Change change, Scope scope) {
        Range now = Range.of(scope.item(change.item().name()));
        Range before = Range.of(scope.item(change.before().name()));
        return now.none() || before.none()
                ? Range.none(now.none() ? now.presumed() : before.presumed())
                : now.with(Term.Sign.MINUS, before);
    }

    /// Counts answers: those that are yes, and those that may be.
    private static final class Tally {
        private long low;
        private long high;
        private long firmLow;
        private long firmHigh;
        private Set<String> missing = Set.of();
        private Set<String> presumed = Set.of();

        void add(Outcome outcome) {
            boolean firm = outcome.presumed().isEmpty();
            missing = Answers.union(missing, outcome.missing());
            presumed = Answers.union(presumed, outcome.presumed());
            boolean yes = outcome.truth() == Truth.YES;
            boolean maybe = outcome.truth() != Truth.NO;
            low += yes ? 1 : 0;
            high += maybe ? 1 : 0;
            firmLow += yes && firm ? 1 : 0;
            firmHigh += maybe || !firm ? 1 : 0;
        }

        Range range(Set<String> mayBeMore) {
            boolean open = !mayBeMore.isEmpty();
            return new Range(
                    bounds(low, high, open),
                    bounds(firmLow, firmHigh, open),
                    Answers.union(missing, mayBeMore),
                    presumed,
                    false);
        }

        private static Bounds bounds(long low, long high, boolean open) {
            return new Bounds(BigDecimal.valueOf(low), open ? null : BigDecimal.valueOf(high));
        }
    }
}
