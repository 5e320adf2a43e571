/// The record of who did what to whose data and why: appended only, each line chained to the one before. Storey 1:
/// knows ids and codes, never a resident's values.
@NullMarked
package jp.yorisoi.vault.audit;

import org.jspecify.annotations.NullMarked;
