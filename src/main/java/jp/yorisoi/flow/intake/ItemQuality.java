package jp.yorisoi.flow.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What one column of a batch holds, counted. `shares` says how often which value stands in it, for the few kinds of
/// item of which the values tell nobody's story: codes, flags, grades and fiscal years by value, days by month,
/// addresses
/// by town (of a sample). Nothing else of the values is in it.
public record ItemQuality(BatchColumn column, Filling filling, Map<String, Integer> shares) {
    /// No register to look numbers up in, or no numbers of persons.
    static final int NOT_ASKED = -1;

    /// Cells that are not blank, and what became of them: read as they are (`valid`), read with a note, not read,
    /// outside the code list, said to be none (なし); and how many of the numbers are no person's of the register.
    public record Filling(int filled, int valid, int noted, int unread, int unlisted, int none, int unknownPersons) {
        /// Filled cells that somebody could mend.
        public int wrong() {
            return unread + unlisted;
        }

        /// Numbers that the register never had; nothing where that was not asked.
        public OptionalInt strangers() {
            return unknownPersons == NOT_ASKED ? OptionalInt.empty() : OptionalInt.of(unknownPersons);
        }
    }

    /// Keeps the order of the shares.
    public ItemQuality {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /// The item's name; the header of a column that no item claims.
    public String name() {
        return column.item().orElse(column.header());
    }

    /// The rows counted in the shares.
    public long counted() {
        return shares.values().stream().mapToLong(Integer::intValue).sum();
    }

    /// How often a value stands in it.
    public int share(String value) {
        return shares.getOrDefault(value, 0);
    }
}
