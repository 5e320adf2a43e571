package jp.yorisoi.base.expression;

/// A part of a checked expression: what is yes, no or unknown, or what has a value. Free of the evaluator, so that the
/// same tree can be run, printed and explained.
sealed interface Node permits Clause, Term {}
