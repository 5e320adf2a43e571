package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/// Tells a web page from a table of text, and reads it.
final class HtmlPages {
    private HtmlPages() {}

    /// Whether a text begins as a web page does.
    static boolean looksLike(String sample) {
        String start = sample.substring(0, Math.min(sample.length(), 2000))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("\uFEFF")) {
            start = start.substring(1).stripLeading();
        }
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || (start.startsWith("<")
                        && (start.contains("<html") || start.contains("<table") || start.contains("<body")));
    }

    /// The tables of the whole page.
    static List<List<RawRow>> tables(Content content, TextEncoding encoding, ReadLimits limits) throws IOException {
        StringWriter page = new StringWriter();
        try (Reader reader = CsvExtract.reader(content, encoding)) {
            char[] buffer = new char[1 << 14];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                page.write(buffer, 0, read);
                if (page.getBuffer().length() > Held.bytes() / 2) {
                    throw new LimitedInput.InflatesTooFar();
                }
            }
        }
        return HtmlTables.of(page.toString(), limits);
    }
}
