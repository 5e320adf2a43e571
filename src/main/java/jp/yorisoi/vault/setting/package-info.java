/// What a city sets once for its store, such as the name that stands on its papers. Storey 1: knows no residents.
@NullMarked
package jp.yorisoi.vault.setting;

import org.jspecify.annotations.NullMarked;
