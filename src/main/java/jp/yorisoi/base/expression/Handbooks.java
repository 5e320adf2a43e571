package jp.yorisoi.base.expression;

import java.util.List;
import java.util.Set;

/// 手帳のいずれか: whether one of the handbooks is of a grade that is enough, or of one with which a doctor's certificate
/// may be.
final class Handbooks {
    /// What settles the cases between.
    static final String CERTIFICATE = "診断書";

    /// A plain B counts as B1, and says so.
    static final String PLAIN_B = "療育.B1相当";

    private static final String INTERNAL = "内部";

    private Handbooks() {}

    static Outcome test(Clause.Handbooks test, Scope scope) {
        Junction any = Junction.any();
        for (Grade.Kind kind : Grade.Kind.values()) {
            if (names(test.enough(), kind) || names(test.certificate(), kind)) {
                if (any.add(one(test, kind, scope))) {
                    break;
                }
            }
        }
        return any.outcome();
    }

    private static boolean names(List<Grade> grades, Grade.Kind kind) {
        for (Grade grade : grades) {
            if (grade.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static Outcome one(Clause.Handbooks test, Grade.Kind kind, Scope scope) {
        Reading reading = scope.item(kind.item());
        return switch (reading.value()) {
            case Value.Unknown unknown -> Answers.missing(unknown.missing(), reading.presumed());
            case Value.Number number ->
                graded(test, kind, number.value().toBigInteger().toString(), scope);
            case Value.Text text -> graded(test, kind, text.value(), scope);
            default -> Answers.of(Truth.NO, reading.presumed());
        };
    }

    private static Outcome graded(Clause.Handbooks test, Grade.Kind kind, String level, Scope scope) {
        Reading reading = scope.item(kind.item());
        if (level.equals("0") || level.equals(Literals.NONE)) {
            return Answers.of(Truth.NO, reading.presumed());
        }
        int weight = Grade.weight(kind, level);
        if (weight == 0) {
            return Answers.missing(Set.of(kind.item().toString()), reading.presumed());
        }
        Outcome outcome = weighed(test, kind, weight, scope);
        Set<String> presumed = Answers.union(reading.presumed(), outcome.presumed());
        if (kind == Grade.Kind.INTELLECT && level.equals("B")) {
            boolean same = weighed(test, kind, weight - 1, scope).equals(outcome);
            presumed = same ? presumed : Answers.union(presumed, Set.of(PLAIN_B));
        }
        return new Outcome(outcome.truth(), outcome.missing(), presumed);
    }

    private static Outcome weighed(Clause.Handbooks test, Grade.Kind kind, int weight, Scope scope) {
        if (covers(test.enough(), kind, weight)) {
            return Answers.YES;
        }
        if (covers(test.certificate(), kind, weight)) {
            return Answers.missing(Set.of(CERTIFICATE), Set.of());
        }
        return kind == Grade.Kind.BODY && !test.certificate().isEmpty() ? place(scope) : Answers.NO;
    }

    /// An internal organ's impairment is often graded lighter than what a certificate says. Where the place is not
    /// told,
    /// it is presumed to be another, and named.
    private static Outcome place(Scope scope) {
        Reading place = scope.item(Grade.PLACE);
        return switch (place.value()) {
            case Value.Unknown unknown -> Answers.of(Truth.NO, Set.of(Grade.PLACE.toString()));
            case Value.Text text ->
                text.value().startsWith(INTERNAL)
                        ? Answers.missing(Set.of(CERTIFICATE), place.presumed())
                        : Answers.of(Truth.NO, place.presumed());
            default -> Answers.of(Truth.NO, place.presumed());
        };
    }

    private static boolean covers(List<Grade> grades, Grade.Kind kind, int weight) {
        for (Grade grade : grades) {
            if (grade.kind() == kind && grade.covers(weight)) {
                return true;
            }
        }
        return false;
    }
}
