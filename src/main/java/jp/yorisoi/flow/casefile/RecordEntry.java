package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import java.util.List;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.vault.access.Personal;

/// One record that departments sent about a person: its values, and where it stands (file, sheet, row, import), with
/// how surely it is this person's.
@Personal
public record RecordEntry(long person, Origin origin, Link link, List<ItemValue> values) {

    /// The source's id and label, the batch, file, sheet and row, and the day the file was made for.
    public record Origin(String source, String label, long batch, String file, String sheet, int row, LocalDate asOf) {}

    /// How the record was linked: `probability` is 1 where it carries the person's number.
    public record Link(LinkState state, double probability) {}

    /// One item and its normalised value.
    public record ItemValue(String item, String value) {
        @Override
        public String toString() {
            return "ItemValue[" + item + "]";
        }
    }

    /// Copies the values.
    public RecordEntry {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "RecordEntry[" + origin.source() + "]";
    }
}
