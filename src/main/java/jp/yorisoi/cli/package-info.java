/// The command line: one class per command, no logic of its own. Storey 3; knows nothing of the window.
@NullMarked
package jp.yorisoi.cli;

import org.jspecify.annotations.NullMarked;
