/// Consents (同意) that people gave or took back, as of a day. Storey 2: knows the links of records to persons.
@NullMarked
package jp.yorisoi.flow.consent;

import org.jspecify.annotations.NullMarked;
