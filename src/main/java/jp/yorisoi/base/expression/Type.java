package jp.yorisoi.base.expression;

import java.util.List;

/// What an item's values are. Values of a code come from a list; `names` is empty for a list that is not closed.
public sealed interface Type {
    /// A number, also whole yen.
    record Number() implements Type {}

    /// A day.
    record Date() implements Type {}

    /// Yes or no.
    record Flag() implements Type {}

    /// Free text, names, identifiers.
    record Text() implements Type {}

    /// A name out of a code list; where the codes are ordered (要介護度, 療育手帳.程度) the first is the lightest.
    record Code(String list, List<String> names) implements Type {
        /// Copies the names.
        public Code {
            names = List.copyOf(names);
        }
    }

    /// A number.
    Type NUMBER = new Number();

    /// A day.
    Type DATE = new Date();

    /// Yes or no.
    Type FLAG = new Flag();

    /// Text.
    Type TEXT = new Text();
}
