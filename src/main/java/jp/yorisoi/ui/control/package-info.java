/// Controls that more than one screen uses; each speaks to a screen reader. Storey 3: knows no screen and no room of
/// data.
@NullMarked
package jp.yorisoi.ui.control;

import org.jspecify.annotations.NullMarked;
