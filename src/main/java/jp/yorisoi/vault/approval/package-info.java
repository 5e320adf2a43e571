/// Whatever needs a second pair of eyes: proposals, approvals, and the grounds on which data may be used. Storey 1:
/// knows source ids and payloads, no residents.
@NullMarked
package jp.yorisoi.vault.approval;

import org.jspecify.annotations.NullMarked;
