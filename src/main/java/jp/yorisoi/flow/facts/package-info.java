/// What is known of each person on a day, for a purpose: the sources' records joined to the register, items derived
/// from
/// them as data, and groups of people; also over a facts file without a store. Storey 2: knows sources, links and
/// consents, no rule and no service.
@NullMarked
package jp.yorisoi.flow.facts;

import org.jspecify.annotations.NullMarked;
