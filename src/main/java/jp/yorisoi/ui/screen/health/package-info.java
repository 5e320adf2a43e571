/// データの状態: how each source stands, what is unknown because of it, and which items nothing needs. May not know other
/// screens.
@NullMarked
package jp.yorisoi.ui.screen.health;

import org.jspecify.annotations.NullMarked;
