/// How long work reports how far it is and stops when asked. Storey 0: knows no threads, no window, no residents.
@NullMarked
package jp.yorisoi.base.progress;

import org.jspecify.annotations.NullMarked;
