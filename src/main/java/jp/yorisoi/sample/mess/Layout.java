package jp.yorisoi.sample.mess;

import java.util.List;

/// How one department writes the file of one source: its name, its form, what stands above and below the records, the
/// notations of its cells, and the slips of its people.
record Layout(String source, String file, Form form, Frame frame, Style style, Slips slips) {

    /// The form of a file.
    enum Container {
        CSV,
        XLSX,
        XLS
    }

    /// Container, encoding of a text, and whether every field of it stands in quotation marks.
    record Form(Container container, String encoding, boolean quoted) {
        /// The ending of the file's name.
        String ending() {
            return container.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What stands around the records: lines above the header, lines of the header, a last line (may be empty).
    record Frame(List<String> titles, int headerLines, String footer) {
        /// Copies the titles.
        Frame {
            titles = List.copyOf(titles);
        }
    }
}
