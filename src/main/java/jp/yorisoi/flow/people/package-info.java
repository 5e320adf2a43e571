/// Who lives in the city on a day: persons, households (世帯), who lives together (同居), and who is protected (支援措置).
/// Storey 2, the first room of `flow`:
/// knows the store and its accounts, no files, no sources and no links.
@NullMarked
package jp.yorisoi.flow.people;

import org.jspecify.annotations.NullMarked;
