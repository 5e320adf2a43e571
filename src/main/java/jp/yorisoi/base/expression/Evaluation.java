package jp.yorisoi.base.expression;

import java.util.Set;
import jp.yorisoi.base.notation.Age;
import org.jspecify.annotations.Nullable;

/// Works out what a test says of a scope, without a trace.
final class Evaluation {
    static final ItemName BIRTH = ItemName.of("生年月日");
    static final ItemName AGE = ItemName.of("年齢");

    private Evaluation() {}

    /// What a test says.
    static Outcome test(Clause test, Scope scope) {
        return switch (test) {
            case Clause.Both both -> {
                Junction junction = Junction.all();
                for (Clause part : both.parts()) {
                    if (junction.add(test(part, scope))) {
                        break;
                    }
                }
                yield junction.outcome();
            }
            case Clause.Either either -> {
                Junction junction = Junction.any();
                for (Clause part : either.parts()) {
                    if (junction.add(test(part, scope))) {
                        break;
                    }
                }
                yield junction.outcome();
            }
            case Clause.Not not -> Answers.not(test(not.part(), scope));
            case Clause.Said said ->
                said.truth() == Truth.UNKNOWN ? Outcome.of(Truth.UNKNOWN) : Answers.of(said.truth(), Set.of());
            case Clause.Is is -> flag(Values.of(is.flag(), scope));
            case Clause.Compare compare -> compare(compare, scope);
            case Clause.Among among -> among(among, scope);
            case Clause.None none -> none(none, scope);
            case Clause.Quantified quantified -> quantified(quantified, scope);
            case Clause.Missing missing -> Answers.of(missing(missing.part(), scope), Set.of());
            case Clause.UntilYearEnd until -> untilYearEnd(until, scope);
            case Clause.Handbooks handbooks -> Handbooks.test(handbooks, scope);
        };
    }

    /// A condition that may be left out: then it is yes.
    static Outcome optional(@Nullable Clause test, Scope scope) {
        return test == null ? Answers.YES : test(test, scope);
    }

    /// What a flag says: none is no.
    static Outcome flag(Reading reading) {
        return switch (reading.value()) {
            case Value.Flag flag -> Answers.of(flag.value(), reading.presumed());
            case Value.Unknown unknown -> Answers.missing(unknown.missing(), reading.presumed());
            default -> Answers.of(Truth.NO, reading.presumed());
        };
    }

    private static Outcome compare(Clause.Compare compare, Scope scope) {
        Term left = compare.left();
        Term right = compare.right();
        if (left.ranged() || right.ranged()) {
            return Numbers.range(left, scope).compare(compare.relation(), Numbers.range(right, scope));
        }
        return compare(Values.of(left, scope), compare, Values.of(right, scope));
    }

    private static Outcome compare(Reading left, Clause.Compare compare, Reading right) {
        if (left.value() instanceof Value.None) {
            return Answers.of(Truth.NO, left.presumed());
        }
        if (right.value() instanceof Value.None) {
            return Answers.of(Truth.NO, right.presumed());
        }
        Set<String> presumed = Answers.union(left.presumed(), right.presumed());
        if (left.value() instanceof Value.Unknown || right.value() instanceof Value.Unknown) {
            return Answers.missing(Answers.union(Answers.missing(left), Answers.missing(right)), presumed);
        }
        Relation relation = compare.relation();
        if (!relation.ordered()) {
            boolean same = Values.same(left.value(), right.value());
            return Answers.of(same == (relation == Relation.EQUAL), presumed);
        }
        Type type = Values.ordering(compare.left().type(), compare.right().type());
        Integer compared = Values.compare(left.value(), right.value(), type);
        return compared == null
                ? Answers.missing(Items.names(compare.left(), compare.right()), presumed)
                : Answers.of(relation.holds(compared), presumed);
    }

    private static Outcome among(Clause.Among among, Scope scope) {
        Reading left = Values.of(among.left(), scope);
        if (left.value() instanceof Value.None) {
            return Answers.of(Truth.NO, left.presumed());
        }
        Junction junction = Junction.any();
        for (Term choice : among.choices()) {
            Reading right = Values.of(choice, scope);
            if (junction.add(compare(left, new Clause.Compare(among.left(), Relation.EQUAL, choice), right))) {
                break;
            }
        }
        return junction.outcome();
    }

    private static Outcome none(Clause.None test, Scope scope) {
        if (test.left().ranged()) {
            Range range = Numbers.range(test.left(), scope);
            boolean some =
                    !range.none() && (range.all().low() != null || range.all().high() != null);
            return range.none() || some
                    ? Answers.of(range.none() == test.none(), range.presumed())
                    : Answers.missing(range.missing(), range.presumed());
        }
        Reading reading = Values.of(test.left(), scope);
        return switch (reading.value()) {
            case Value.Unknown unknown -> Answers.missing(unknown.missing(), reading.presumed());
            case Value.None none -> Answers.of(test.none(), reading.presumed());
            case Value.Text text -> Answers.of(text.value().equals(Literals.NONE) == test.none(), reading.presumed());
            default -> Answers.of(!test.none(), reading.presumed());
        };
    }

    private static Outcome quantified(Clause.Quantified test, Scope scope) {
        Scope.Some some = Values.some(test.over(), scope);
        boolean all = test.quantifier() == Clause.Quantifier.ALL;
        Junction junction = all ? Junction.all() : Junction.any();
        boolean decided = false;
        for (Scope one : some.scopes()) {
            decided = junction.add(optional(test.condition(), one));
            if (decided) {
                break;
            }
        }
        if (!decided) {
            junction.addMissing(some.missing());
        }
        Outcome outcome = junction.outcome();
        return test.quantifier() == Clause.Quantifier.NOBODY ? Answers.not(outcome) : outcome;
    }

    private static boolean missing(Node node, Scope scope) {
        return switch (node) {
            case Clause test -> test(test, scope).truth() == Truth.UNKNOWN;
            case Term term -> Values.of(term, scope).value() instanceof Value.Unknown;
        };
    }

    /// Where only the age is known, it decides all but the one year around the end.
    private static Outcome untilYearEnd(Clause.UntilYearEnd test, Scope scope) {
        Reading until = Values.of(test.age(), scope);
        if (!(until.value() instanceof Value.Number number)) {
            return Answers.missing(Answers.missing(until), until.presumed());
        }
        int age = number.value().intValue();
        Reading birth = scope.item(BIRTH);
        Set<String> presumed = Answers.union(until.presumed(), birth.presumed());
        if (birth.value() instanceof Value.Date date) {
            return Answers.of(Age.untilFiscalYearEnd(date.value(), age, scope.day()), presumed);
        }
        Reading years = scope.item(AGE);
        if (years.value() instanceof Value.Number now) {
            int reached = now.value().intValue();
            Set<String> names = Answers.union(until.presumed(), years.presumed());
            if (reached < age) {
                return Answers.of(Truth.YES, names);
            }
            if (reached > age) {
                return Answers.of(Truth.NO, names);
            }
        }
        Set<String> missing = Answers.missing(birth);
        return Answers.missing(missing.isEmpty() ? Set.of(BIRTH.path()) : missing, presumed);
    }
}
