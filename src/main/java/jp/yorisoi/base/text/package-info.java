/// Sentences for people: problems that a user can mend, and the message bundles they are written in. Storey 0: knows
/// nothing of residents.
@NullMarked
package jp.yorisoi.base.text;

import org.jspecify.annotations.NullMarked;
