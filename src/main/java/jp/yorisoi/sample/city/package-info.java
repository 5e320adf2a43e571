/// The invented city itself: who lives there, how they fare, and what is true of them. All of it follows from
/// population,
/// seed and day alone.
@NullMarked
package jp.yorisoi.sample.city;

import org.jspecify.annotations.NullMarked;
