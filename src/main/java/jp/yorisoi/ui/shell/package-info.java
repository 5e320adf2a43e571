/// What stands around every screen: bars, rail, navigation, palette, toasts, lock. Storey 3: knows no single screen.
@NullMarked
package jp.yorisoi.ui.shell;

import org.jspecify.annotations.NullMarked;
