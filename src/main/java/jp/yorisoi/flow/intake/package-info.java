/// Raw rows + a source's definition → normalised records in the store, as batches that can be traced, compared and
/// taken back. Storey 2, after
/// `flow.people` and `flow.extract`: knows no links, no rules, no screens.
@NullMarked
package jp.yorisoi.flow.intake;

import org.jspecify.annotations.NullMarked;
