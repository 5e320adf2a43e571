/// Measures the import beside peers that do the same work in the same run (profile `bench`); `docs/performance.md`
/// tells how to run it and what was seen.
@NullMarked
package jp.yorisoi.bench;

import org.jspecify.annotations.NullMarked;
