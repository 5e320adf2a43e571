/// Keeps what must be kept safe: one encrypted SQLite file, its keys, its steps, transactions and packed columns.
/// Storey 1: knows no residents.
@NullMarked
package jp.yorisoi.vault.store;

import org.jspecify.annotations.NullMarked;
