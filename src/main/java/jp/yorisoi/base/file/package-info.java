/// How files that people asked for come onto the disk: whole or not at all. Storey 0: knows no format and no residents.
@NullMarked
package jp.yorisoi.base.file;

import org.jspecify.annotations.NullMarked;
