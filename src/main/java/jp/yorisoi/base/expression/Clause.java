package jp.yorisoi.base.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part that is yes, no or unknown.
sealed interface Clause extends Node {
    /// かつ.
    record Both(List<Clause> parts) implements Clause {
        public Both {
            parts = List.copyOf(parts);
        }
    }

    /// または.
    record Either(List<Clause> parts) implements Clause {
        public Either {
            parts = List.copyOf(parts);
        }
    }

    /// でない.
    record Not(Clause part) implements Clause {}

    /// Always this; unknown is what stands for a text with mistakes.
    record Said(Truth truth) implements Clause {}

    /// A flag.
    record Is(Term flag) implements Clause {}

    /// Two values compared.
    record Compare(Term left, Relation relation, Term right) implements Clause {}

    /// One of several values.
    record Among(Term left, List<Term> choices) implements Clause {
        public Among {
            choices = List.copyOf(choices);
        }
    }

    /// Known to be none, or known not to be.
    record None(Term left, boolean none) implements Clause {}

    /// いずれか, 全員, だれも, あり: over all of them where no condition is given.
    record Quantified(
            Quantifier quantifier, Over over, @Nullable Clause condition) implements Clause {}

    /// 不明: whether a value is unknown; never unknown itself.
    record Missing(Node part) implements Clause {}

    /// 年度末まで: the day lies before the end of the fiscal year in which an age is reached.
    record UntilYearEnd(Term age) implements Clause {}

    /// 手帳のいずれか.
    record Handbooks(List<Grade> enough, List<Grade> certificate) implements Clause {
        public Handbooks {
            enough = List.copyOf(enough);
            certificate = List.copyOf(certificate);
        }
    }

    /// How many must hold.
    enum Quantifier {
        ANY,
        ALL,
        NOBODY,
        HAS
    }
}
