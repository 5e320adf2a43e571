package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// What a workbook's sheets refer to: their names and parts, the texts they share, the formats of their cells. Elements
/// are told by their own names, so that strict workbooks, whose namespaces differ, are read alike.
final class XlsxParts {
    private static final int START = XMLStreamConstants.START_ELEMENT;
    private final OfficeXml parts;
    private final List<RawTable> tables = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private final List<ExcelFormat> formats = new ArrayList<>();
    private boolean since1904;

    XlsxParts(OfficeXml parts) throws IOException {
        this.parts = parts;
        String workbook = "xl/workbook.xml";
        for (Map.Entry<String, String> target : relations("").values()) {
            workbook = target.getKey().endsWith("/officeDocument") ? target.getValue() : workbook;
        }
        Map<String, Map.Entry<String, String>> relations = relations(workbook);
        if (!parts.read(workbook, (xml, event) -> sheet(xml, event, relations))) {
            throw new IOException("no workbook");
        }
        for (Map.Entry<String, String> target : relations.values()) {
            if (target.getKey().endsWith("/sharedStrings")) {
                shared.read(parts, target.getValue());
            } else if (target.getKey().endsWith("/styles")) {
                parts.read(target.getValue(), new Formats());
            }
        }
    }

    List<RawTable> tables() {
        return List.copyOf(tables);
    }

    /// The name of a sheet's part.
    String part(int sheet) {
        return sheetParts.get(sheet);
    }

    boolean since1904() {
        return since1904;
    }

    /// A shared text; a number beyond them means that the workbook is damaged.
    String shared(int number) throws IOException {
        return shared.get(number);
    }

    /// The format that a cell's style number means.
    ExcelFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : ExcelFormat.GENERAL;
    }

    private boolean sheet(XMLStreamReader xml, int event, Map<String, Map.Entry<String, String>> relations) {
        if (event == START && "workbookPr".equals(xml.getLocalName())) {
            String value = OfficeXml.attribute(xml, "date1904");
            since1904 = "1".equals(value) || "true".equals(value) || "on".equals(value);
        } else if (event == START && "sheet".equals(xml.getLocalName())) {
            Map.Entry<String, String> target = relations.get(OfficeXml.attribute(xml, "id"));
            String state = OfficeXml.attribute(xml, "state");
            boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
            tables.add(new RawTable(OfficeXml.attribute(xml, "name"), 1, tables.size(), hidden));
            sheetParts.add(target == null ? "" : target.getValue());
        }
        return true;
    }

    /// The parts that a part refers to: by the reference's name, its type and the part's name.
    private Map<String, Map.Entry<String, String>> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Map.Entry<String, String>> relations = new HashMap<>();
        parts.read(folder + "_rels/" + part.substring(slash + 1) + ".rels", (xml, event) -> {
            if (event == START && "Relationship".equals(xml.getLocalName())) {
                relations.put(
                        OfficeXml.attribute(xml, "Id"),
                        Map.entry(
                                OfficeXml.attribute(xml, "Type"), resolve(folder, OfficeXml.attribute(xml, "Target"))));
            }
            return true;
        });
        return relations;
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if ("..".equals(step)) {
                steps.pollLast();
            } else if (!".".equals(step)) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /// Gathers the formats of the cells' styles.
    private final class Formats implements OfficeXml.Elements {
        private final Map<Integer, String> patterns = new HashMap<>();
        private boolean inCells;

        @Override
        public boolean take(XMLStreamReader xml, int event) {
            if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
                inCells = false;
            } else if (event == START) {
                start(xml);
            }
            return true;
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    patterns.putIfAbsent(
                            OfficeXml.number(xml, "numFmtId", 0, 1 << 20), OfficeXml.attribute(xml, "formatCode"));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    if (inCells) {
                        int number = OfficeXml.number(xml, "numFmtId", 0, 1 << 20);
                        formats.add(ExcelFormat.of(number, patterns.getOrDefault(number, "")));
                    }
                }
                default -> {
                    // fonts, fills and borders say nothing about a cell's text
                }
            }
        }
    }
}
