/// Who may do what, for which purpose: operators, roles and the one gate that makes grants. Storey 1: knows household
/// numbers, not households.
@NullMarked
package jp.yorisoi.vault.access;

import org.jspecify.annotations.NullMarked;
