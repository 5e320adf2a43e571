/// How good the data is: the report on a batch for the department that sent it, what is missing across all sources and
/// what cannot be said because of it, and which items nothing needs. Counts only; stands above all that uses items.
@NullMarked
package jp.yorisoi.flow.quality;

import org.jspecify.annotations.NullMarked;
