/// The sample city みほん市: invented people and their truth, what each department knows of them, and the files that
/// departments would send. Nothing in it is about anybody real.
@NullMarked
package jp.yorisoi.sample;

import org.jspecify.annotations.NullMarked;
