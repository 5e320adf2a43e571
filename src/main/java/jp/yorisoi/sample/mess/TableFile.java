package jp.yorisoi.sample.mess;

import java.io.IOException;
import java.util.List;

/// One file of one table on its way to the disk, row by row.
interface TableFile extends AutoCloseable {
    /// The lines above the records: titles, then the header.
    void begin(List<String> titles, List<String[]> header) throws IOException;

    /// Adds a record; gives its number as a spreadsheet shows it.
    int add(String[] cells) throws IOException;

    /// Adds the last line (nothing when empty) and finishes the file.
    void end(String footer) throws IOException;

    /// Gives up what is open; a file that did not end is not whole.
    @Override
    void close() throws IOException;
}
