/// Reads definition files (YAML): a typed view over their nodes that knows each line and collects every mistake. Storey
/// 0: knows no kind of definition,
/// no store, no residents.
@NullMarked
package jp.yorisoi.base.definition;

import org.jspecify.annotations.NullMarked;
