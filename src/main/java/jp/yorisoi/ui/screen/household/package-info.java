/// One household on one page (世帯): who, what, since when, from where, what can be offered. May not know other screens.
@NullMarked
package jp.yorisoi.ui.screen.household;

import org.jspecify.annotations.NullMarked;
