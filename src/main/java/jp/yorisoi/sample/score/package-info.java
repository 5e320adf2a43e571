/// How right a store's conclusions are, counted against the truth of an invented city.
@NullMarked
package jp.yorisoi.sample.score;

import org.jspecify.annotations.NullMarked;
