package jp.yorisoi.flow.extract;

import java.util.List;

/// How a text parts its fields: the delimiter (one or more characters; [#SPACES] for two or more spaces; empty for one
/// column), the quotation mark, the character that makes the next one literal (0 = none; a doubled mark always does),
/// the commonest number of fields (0 = not known), and the columns (from 0) that hold numbers.
record Dialect(String delimiter, char quote, char escape, int width, List<Integer> numbers) {
    /// Columns lined up by two or more spaces.
    static final String SPACES = "  ";

    /// Other characters that may part the fields of a single row.
    static final List<String> COMMON = List.of(",", "\t", ";", "|");

    Dialect {
        numbers = List.copyOf(numbers);
    }

    /// A dialect of which nothing but its marks is known.
    static Dialect of(String delimiter, char quote, char escape) {
        return new Dialect(delimiter, quote, escape, 0, List.of());
    }

    /// The same with another delimiter.
    Dialect by(String other) {
        return new Dialect(other, quote, escape, width, numbers);
    }

    /// The same with what its records show.
    Dialect holding(int fields, List<Integer> numberColumns) {
        return new Dialect(delimiter, quote, escape, fields, numberColumns);
    }
}
