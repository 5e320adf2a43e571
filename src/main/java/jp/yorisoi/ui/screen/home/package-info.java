/// What to do next and what is missing. May not know other screens.
@NullMarked
package jp.yorisoi.ui.screen.home;

import org.jspecify.annotations.NullMarked;
