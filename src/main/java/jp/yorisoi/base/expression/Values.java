package jp.yorisoi.base.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.yorisoi.base.notation.FiscalYear;
import org.jspecify.annotations.Nullable;

/// Works out the value of a term in a scope.
final class Values {
    /// No day is further away than this; what is more is no day.
    private static final long FURTHEST = 100_000;

    private Values() {}

    /// The value, exactly.
    static Reading of(Term term, Scope scope) {
        return switch (term) {
            case Term.Literal literal -> Reading.of(literal.value());
            case Term.Item item -> scope.item(item.name());
            case Term.OfGroup member -> ofGroup(member, scope);
            case Term.Day day ->
                Reading.of(new Value.Date(
                        day.point() == Term.Point.TODAY
                                ? scope.day()
                                : FiscalYear.of(scope.day()).firstDay()));
            case Term.Before before -> before(before, scope);
            case Term.Since since -> since(since, scope);
            case Term.OfTest test -> Answers.reading(Evaluation.test(test.test(), scope));
            case Term.Fold fold ->
                fold.way() == Term.Way.NEWEST
                        ? newest(fold, scope)
                        : fold.ranged() ? Numbers.range(fold, scope).reading() : furthest(fold, scope);
            case Term.Mistaken mistaken -> Reading.of(new Value.Unknown(Set.of()));
            case Term.Arithmetic number -> Numbers.range(number, scope).reading();
            case Term.Negative number -> Numbers.range(number, scope).reading();
            case Term.Count number -> Numbers.range(number, scope).reading();
            case Term.Rank number -> Numbers.range(number, scope).reading();
            case Term.Table number -> Numbers.range(number, scope).reading();
            case Term.Change number -> Numbers.range(number, scope).reading();
        };
    }

    /// The persons or records, and what is missing where there may be more.
    static Scope.Some some(Over over, Scope scope) {
        return switch (over) {
            case Over.Group group -> scope.group(group.name());
            case Over.Records records -> scope.records(records.name());
        };
    }

    /// Of several members, only what they all have.
    private static Reading ofGroup(Term.OfGroup term, Scope scope) {
        Scope.Some some = scope.group(term.group());
        if (!some.missing().isEmpty()) {
            return Reading.of(new Value.Unknown(some.missing()));
        }
        Reading only = Reading.of(Value.NONE);
        boolean first = true;
        for (Scope one : some.scopes()) {
            Reading reading = one.item(term.item().name());
            if (!first && !same(only.value(), reading.value())) {
                return Reading.of(new Value.Unknown(Set.of(term.item().name().path() + "(" + term.group() + ")")));
            }
            only = first ? reading : new Reading(only.value(), Answers.union(only.presumed(), reading.presumed()));
            first = false;
        }
        return only;
    }

    private static Reading newest(Term.Fold fold, Scope scope) {
        Scope.Some some = some(fold.over(), scope);
        if (!some.missing().isEmpty()) {
            return Reading.of(new Value.Unknown(some.missing()));
        }
        return some.scopes().isEmpty()
                ? Reading.of(Value.NONE)
                : of(fold.of(), some.scopes().getFirst());
    }

    /// The latest or earliest day, the highest or lowest code.
    private static Reading furthest(Term.Fold fold, Scope scope) {
        Scope.Some some = some(fold.over(), scope);
        Set<String> missing = some.missing();
        Set<String> presumed = Set.of();
        Value best = Value.NONE;
        boolean unknown = !missing.isEmpty();
        for (Scope one : some.scopes()) {
            Reading reading = of(fold.of(), one);
            presumed = Answers.union(presumed, reading.presumed());
            if (reading.value() instanceof Value.None) {
                continue;
            }
            Integer compared = best instanceof Value.None && !(reading.value() instanceof Value.Unknown)
                    ? Integer.valueOf(fold.way() == Term.Way.MOST ? -1 : 1)
                    : compare(best, reading.value(), fold.type());
            if (compared == null) {
                unknown = true;
                Set<String> own = Answers.missing(reading);
                missing = Answers.union(missing, own.isEmpty() ? Items.names(fold.of(), fold.of()) : own);
            } else if (fold.way() == Term.Way.MOST ? compared < 0 : compared > 0) {
                best = reading.value();
            }
        }
        return new Reading(unknown ? new Value.Unknown(missing) : best, presumed);
    }

    private static Reading before(Term.Before term, Scope scope) {
        Reading count = of(term.count(), scope);
        if (!(count.value() instanceof Value.Number number)) {
            return new Reading(new Value.Unknown(Answers.missing(count)), count.presumed());
        }
        long by = number.value().longValue();
        if (Math.abs(by) > FURTHEST) {
            return new Reading(new Value.Unknown(Items.names(term.count(), term.count())), count.presumed());
        }
        LocalDate day = scope.day();
        LocalDate then = switch (term.unit()) {
            case DAYS -> day.minusDays(by);
            case MONTHS -> day.minusMonths(by);
            case YEARS -> day.minusYears(by);
        };
        return new Reading(new Value.Date(then), count.presumed());
    }

    private static Reading since(Term.Since term, Scope scope) {
        Reading date = of(term.date(), scope);
        if (!(date.value() instanceof Value.Date day)) {
            return date;
        }
        ChronoUnit unit = term.unit() == Term.Unit.DAYS ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
        return new Reading(Value.Number.of(unit.between(day.value(), scope.day())), date.presumed());
    }

    /// Whether two values are the same one.
    static boolean same(Value left, Value right) {
        return left instanceof Value.Number one && right instanceof Value.Number other
                ? one.value().compareTo(other.value()) == 0
                : left.equals(right);
    }

    /// Of two types the one that knows an order.
    static Type ordering(Type left, Type right) {
        return left instanceof Type.Code code && !code.names().isEmpty() ? left : right;
    }

    /// How two values of a type compare; nothing where it has no order for them.
    static @Nullable Integer compare(Value left, Value right, Type type) {
        if (left instanceof Value.Number one && right instanceof Value.Number other) {
            return one.value().compareTo(other.value());
        }
        if (left instanceof Value.Date one && right instanceof Value.Date other) {
            return one.value().compareTo(other.value());
        }
        if (type instanceof Type.Code code && left instanceof Value.Text one && right instanceof Value.Text other) {
            int first = code.names().indexOf(one.value());
            int second = code.names().indexOf(other.value());
            return first < 0 || second < 0 ? null : Integer.valueOf(Integer.compare(first, second));
        }
        return null;
    }

    /// A number of the scope's table.
    static Reading row(Scope scope, String table, BigDecimal key) {
        Reading reading = scope.table(table, key);
        return reading.value() instanceof Value.None ? Reading.missing("表(" + table + ")") : reading;
    }
}
