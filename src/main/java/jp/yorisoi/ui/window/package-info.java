/// The whole window: the list of all screens, sign-in, and pictures of it. Storey 3: may know every screen.
@NullMarked
package jp.yorisoi.ui.window;

import org.jspecify.annotations.NullMarked;
