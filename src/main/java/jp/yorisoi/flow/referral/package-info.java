/// What leaves the office by name: lists and sheets for recipients, proposed by one account and approved by another,
/// written as workbooks, and recorded. Storey 2; a side room of masking and overview, which it does not know.
@NullMarked
package jp.yorisoi.flow.referral;

import org.jspecify.annotations.NullMarked;
