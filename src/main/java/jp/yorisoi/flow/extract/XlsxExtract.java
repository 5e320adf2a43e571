package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import jp.yorisoi.base.text.Problem;

/// An XLSX workbook, streamed sheet by sheet; only its shared strings are held.
final class XlsxExtract implements Extract {
    /// Merged cells stand behind all rows; of a longer sheet, which no hand laid out, they are not asked.
    private static final long HAND_MADE = 16 << 20;

    private final ExtractFile file;
    private final OfficeXml parts;
    private final XlsxParts workbook;
    private final ReadLimits limits;
    private final List<Problem> problems;
    private final Map<Integer, List<CellRange>> merges = new HashMap<>();

    XlsxExtract(ExtractFile file, OfficeXml parts, ReadLimits limits, List<Problem> problems) throws IOException {
        this.file = file;
        this.parts = parts;
        this.workbook = new XlsxParts(parts);
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        return workbook.tables();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        PassingSink.read(file.path(), sink, passing -> read(workbook.part(table.index()), passing));
    }

    private void read(String part, RowSink sink) throws IOException {
        try (InputStream in = parts.bytes(part)) {
            if (in == null) {
                throw new IOException("no such sheet");
            }
            XmlBytes xml = new XmlBytes(in);
            if (xml.isUtf8()) {
                new XlsxByteRows(workbook, limits, sink).read(xml);
                return;
            }
        }
        parts.read(part, new XlsxRows(workbook, limits, sink));
    }

    @Override
    public List<CellRange> merges(RawTable table) {
        return merges.computeIfAbsent(table.index(), this::merged);
    }

    private List<CellRange> merged(int sheet) {
        String part = workbook.part(sheet);
        List<CellRange> found = new ArrayList<>();
        if (parts.size(part) <= HAND_MADE) {
            Guarded.reading(
                    file.path(),
                    () -> parts.read(part, (xml, event) -> {
                        if (event == XMLStreamConstants.START_ELEMENT && "mergeCell".equals(xml.getLocalName())) {
                            found.add(CellRange.of(OfficeXml.attribute(xml, "ref")));
                        }
                        return true;
                    }));
        }
        return List.copyOf(found);
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
