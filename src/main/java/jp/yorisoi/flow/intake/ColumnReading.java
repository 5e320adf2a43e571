package jp.yorisoi.flow.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One column of a table with what it is taken for: the column with its item, why it carries it or not, how sure that
/// is (0 to 1), the item its header names where it does not carry it, and the item it may be.
public record ColumnReading(
        BatchColumn column,
        Why why,
        double confidence,
        @Nullable String named,
        @Nullable Proposal proposed) {

    /// Why a column carries its item, or none.
    public enum Why {
        /// Its header names the item.
        HEADER,
        /// Several headers name the item, and this column holds its values.
        CONTENT,
        /// The file before had the item in this place, and this column holds its values.
        PLACE,
        /// A person said so for this form before.
        SAVED,
        /// A person says so now.
        CHOSEN,
        /// A person wants it left alone.
        IGNORED,
        /// Its header names an item, and it holds something else.
        CONTRADICTS,
        /// Another column carries the item that its header names.
        TWICE,
        /// No item is known by its header.
        UNKNOWN
    }

    /// An item that a column without one may be, and how likely. It is asked about, never taken.
    public record Proposal(String item, double confidence) {}

    /// The item that it may be.
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposed);
    }

    /// The item it carries.
    public Optional<String> item() {
        return column.item();
    }

    /// Its place in the file, from 1.
    public int position() {
        return column.position();
    }

    ColumnReading carrying(String item, Why because, double sure) {
        return new ColumnReading(new BatchColumn(column.position(), column.header(), item), because, sure, null, null);
    }

    ColumnReading carryingNothing(Why because) {
        return new ColumnReading(new BatchColumn(column.position(), column.header(), null), because, 1, named, null);
    }

    ColumnReading of(BatchColumn other) {
        return new ColumnReading(other, why, confidence, named, proposed);
    }

    ColumnReading proposing(@Nullable Proposal proposal) {
        return new ColumnReading(column, why, confidence, named, proposal);
    }
}
