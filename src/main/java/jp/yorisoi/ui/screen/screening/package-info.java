/// The list of children (一覧): who may need help, why, who watches. May not know other screens.
@NullMarked
package jp.yorisoi.ui.screen.screening;

import org.jspecify.annotations.NullMarked;
