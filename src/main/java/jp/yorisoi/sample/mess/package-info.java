/// From what departments know to the files they send: layouts, notations and the slips of everyday work, and the truth
/// beside them.
@NullMarked
package jp.yorisoi.sample.mess;

import org.jspecify.annotations.NullMarked;
