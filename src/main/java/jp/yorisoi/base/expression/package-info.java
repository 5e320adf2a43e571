/// The rule language: parse, check types, evaluate to yes, no or unknown, and explain. Storey 0: knows nothing of
/// residents, only what a [jp.yorisoi.base.expression.Vocabulary] names and a [jp.yorisoi.base.expression.Scope]
/// answers.
@NullMarked
package jp.yorisoi.base.expression;

import org.jspecify.annotations.NullMarked;
