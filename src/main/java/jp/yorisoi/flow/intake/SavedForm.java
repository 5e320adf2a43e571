package jp.yorisoi.flow.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.extract.TextEncoding;
import org.jspecify.annotations.Nullable;

/// How a department's form is to be read, as a person fixed it: the source, the header's last line and how many lines
/// it
/// has, the encoding where the one found was wrong, and what each column carries. A form is known by its headers in
/// their order; `sender` is the name of its files without what changes from month to month.
public record SavedForm(
        long id,
        String source,
        String sender,
        Header header,
        @Nullable TextEncoding chosenEncoding,
        List<Column> columns,
        Saved saved) {

    /// The header's last line (from 1) and how many lines it has.
    public record Header(int row, int lines) {}

    /// A column's header, the item it carries, and whether it is to be left alone. A column with neither is read by its
    /// header like any other.
    public record Column(String header, @Nullable String itemName, boolean ignored) {
        /// The item it carries.
        public Optional<String> item() {
            return Optional.ofNullable(itemName);
        }
    }

    /// When and by whom.
    public record Saved(Instant at, String by) {}

    /// Copies the columns.
    public SavedForm {
        columns = List.copyOf(columns);
    }

    /// The encoding that somebody chose.
    public Optional<TextEncoding> encoding() {
        return Optional.ofNullable(chosenEncoding);
    }

    /// What the form is known by.
    String key() {
        return key(columns.stream().map(Column::header).toList());
    }

    /// What a form of these headers is known by.
    static String key(List<String> headers) {
        StringBuilder key = new StringBuilder();
        int last = headers.size();
        while (last > 0 && headers.get(last - 1).isBlank()) {
            last--;
        }
        headers.subList(0, last)
                .forEach(header -> key.append(HeaderKey.of(header)).append('\n'));
        return key.toString();
    }
}
