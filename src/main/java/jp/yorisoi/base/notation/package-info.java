/// Japanese text and time: width, kana, kanji variants, names, addresses, numbers, eras, fiscal and school years, ages.
/// Storey 0: pure functions that know no residents, no files, no store.
@NullMarked
package jp.yorisoi.base.notation;

import org.jspecify.annotations.NullMarked;
