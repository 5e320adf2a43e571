/// Taking files in: put down, look, import, undo. May not know other screens.
@NullMarked
package jp.yorisoi.ui.screen.intake;

import org.jspecify.annotations.NullMarked;
