package jp.yorisoi.flow.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One column of a batch: its place in the file (from 1), the header as written, and the item it carries, if any item
/// claims it.
public record BatchColumn(
        int position, String header, @Nullable String itemName) {

    /// The canonical name of the item, where one claims the column.
    public Optional<String> item() {
        return Optional.ofNullable(itemName);
    }
}
