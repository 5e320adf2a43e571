/// 名寄せ: doubtful links are decided side by side. Storey 4: knows the rooms of data through the workbench, no other
/// screen.
@NullMarked
package jp.yorisoi.ui.screen.linking;

import org.jspecify.annotations.NullMarked;
