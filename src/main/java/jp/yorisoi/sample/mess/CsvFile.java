package jp.yorisoi.sample.mess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A CSV file with CRLF. A character that the encoding does not have is lost as 〓, as the systems of cities do it.
final class CsvFile implements TableFile {
    private static final String BOM_ENCODING = "UTF-8-BOM";
    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private final boolean quoted;
    private int rows;

    CsvFile(Path path, Layout.Form form) throws IOException {
        boolean mark = BOM_ENCODING.equals(form.encoding());
        Charset charset = Charset.forName(mark ? "UTF-8" : form.encoding());
        OutputStream stream = Files.newOutputStream(path);
        CharsetEncoder encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
        if (!"UTF-8".equals(charset.name())) {
            encoder.replaceWith("〓".getBytes(charset));
        }
        out = new BufferedWriter(new OutputStreamWriter(stream, encoder), BUFFER);
        quoted = form.quoted();
        if (mark) {
            out.write('\uFEFF');
        }
    }

    @Override
    public void begin(List<String> titles, List<String[]> header) throws IOException {
        for (String title : titles) {
            add(new String[] {title});
        }
        for (String[] line : header) {
            add(line);
        }
    }

    @Override
    public int add(String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            field(cells[i]);
        }
        out.write("\r\n");
        return ++rows;
    }

    private void field(String text) throws IOException {
        if (quoted || needsQuotes(text)) {
            out.write('"');
            out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end(String footer) throws IOException {
        if (!footer.isEmpty()) {
            add(new String[] {footer});
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
