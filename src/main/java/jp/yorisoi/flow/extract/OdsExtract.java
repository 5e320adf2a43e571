package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import jp.yorisoi.base.text.Problem;

/// An OpenDocument spreadsheet, streamed sheet by sheet.
final class OdsExtract implements Extract {
    private static final String PART = "content.xml";
    private final ExtractFile file;
    private final OfficeXml parts;
    private final ReadLimits limits;
    private final List<Problem> problems;
    private final OdsStyles styles = new OdsStyles();
    private final List<RawTable> tables = new ArrayList<>();
    private final Map<Integer, List<CellRange>> merges = new HashMap<>();

    OdsExtract(ExtractFile file, OfficeXml parts, ReadLimits limits, List<Problem> problems) throws IOException {
        this.file = file;
        this.parts = parts;
        this.limits = limits;
        this.problems = problems;
        parts.read("styles.xml", styles);
        Contents contents = new Contents();
        if (!parts.read(PART, contents)) {
            throw new IOException("no content");
        }
        for (int i = 0; i < contents.names.size(); i++) {
            tables.add(new RawTable(contents.names.get(i), 1, i, contents.hidden.contains(i)));
        }
    }

    /// Whether the parts are encrypted: the list of parts says so.
    static boolean isEncrypted(OfficeXml parts) throws IOException {
        boolean[] found = {false};
        parts.read("META-INF/manifest.xml", (xml, event) -> {
            found[0] |= event == XMLStreamConstants.START_ELEMENT && "encryption-data".equals(xml.getLocalName());
            return !found[0];
        });
        return found[0];
    }

    /// Whether the document is a spreadsheet, not a letter or a drawing: its first part says so.
    static boolean isSpreadsheet(OfficeXml parts) throws IOException {
        try (InputStream in = parts.bytes("mimetype")) {
            String type = in == null ? "" : new String(in.readNBytes(200), StandardCharsets.US_ASCII);
            return type.contains("opendocument.spreadsheet");
        }
    }

    /// The names of the sheets, and the styles that stand before them.
    private final class Contents implements OfficeXml.Elements {
        private final List<String> names = new ArrayList<>();
        private final Set<Integer> hidden = new HashSet<>();
        private int depth;

        @Override
        public boolean take(XMLStreamReader xml, int event) throws IOException {
            styles.take(xml, event);
            if (event == XMLStreamConstants.START_ELEMENT && "table".equals(xml.getLocalName())) {
                if (depth++ == 0) {
                    if (styles.hides(OfficeXml.attribute(xml, "style-name"))) {
                        hidden.add(names.size());
                    }
                    names.add(OfficeXml.attribute(xml, "name"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "table".equals(xml.getLocalName())) {
                depth--;
            }
            return true;
        }
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        return List.copyOf(tables);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        PassingSink.read(
                file.path(), sink, passing -> parts.read(PART, new OdsRows(styles, table.index(), limits, passing)));
    }

    @Override
    public List<CellRange> merges(RawTable table) {
        return merges.computeIfAbsent(table.index(), index -> {
            OdsRows rows = new OdsRows(styles, index, limits, row -> row.row() < TableShape.HEAD_ROWS);
            Guarded.reading(file.path(), () -> parts.read(PART, rows));
            return rows.merges();
        });
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException e) {
            throw Refusal.of("unreadable", file.path(), e);
        }
    }
}
