/// What is true of the invented city, in the words in which rules and services ask.
@NullMarked
package jp.yorisoi.sample.truth;

import org.jspecify.annotations.NullMarked;
