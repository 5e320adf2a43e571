/// Signing in: which store, who, and the password. May not know other screens.
@NullMarked
package jp.yorisoi.ui.screen.signin;

import org.jspecify.annotations.NullMarked;
