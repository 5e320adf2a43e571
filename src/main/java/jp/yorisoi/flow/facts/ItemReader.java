package jp.yorisoi.flow.facts;

import jp.yorisoi.base.expression.Reading;

/// The values of one item of all persons, by their ordinal in the register. Safe for several threads.
@FunctionalInterface
interface ItemReader {
    /// What the item is for a person.
    Reading at(int person);
}
