package jp.yorisoi.flow.intake;

import java.util.List;
import java.util.Map;

/// How the records of a source find their person.
public sealed interface LinkWay {

    /// By the register's number (宛名番号) in an item; `also` names items with the numbers of further people of the record
    /// (the child of an allowance).
    record ById(String item, List<String> also) implements LinkWay {
        /// Copies the list.
        public ById {
            also = List.copyOf(also);
        }
    }

    /// Through another source that carries the same number.
    record ByJoin(String source, String item) implements LinkWay {}

    /// By who it is: roles (`kanji`, `kana`, `name`, `birth`, `sex`, `address`, `area`, `guardian`, `grade`, `age`,
    /// `ageBand`, `phone`) → items.
    record ByPerson(Map<String, String> roles) implements LinkWay {
        /// Copies the roles.
        public ByPerson {
            roles = Map.copyOf(roles);
        }
    }

    /// By an id that this office issued.
    record ByIssued(String item) implements LinkWay {}
}
