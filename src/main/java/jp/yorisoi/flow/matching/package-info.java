/// Matching the records of any two files, or of one within itself (名寄せ): candidates, a model that is learned from the
/// files themselves, probabilities. It knows nothing of a city's sources or people.
@NullMarked
package jp.yorisoi.flow.matching;

import org.jspecify.annotations.NullMarked;
