/// The one bridge between working threads and the window's thread. Storey 3: knows no screen.
@NullMarked
package jp.yorisoi.ui.task;

import org.jspecify.annotations.NullMarked;
