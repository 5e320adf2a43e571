/// The rooms of one open store, built by their constructors. The last room of storey 2: it knows them all and does
/// nothing itself.
@NullMarked
package jp.yorisoi.flow.workbench;

import org.jspecify.annotations.NullMarked;
