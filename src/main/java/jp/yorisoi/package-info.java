/// Yorisoi: finds children nobody has found yet, and families who could use a service and do not.
@NullMarked
package jp.yorisoi;

import org.jspecify.annotations.NullMarked;
