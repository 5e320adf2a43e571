/// How long what was imported and worked out is kept, and its end: proposed by one, approved by another, carried out
/// once. The values leave the file; what was counted, decided and audited stays.
@NullMarked
package jp.yorisoi.flow.retention;

import org.jspecify.annotations.NullMarked;
