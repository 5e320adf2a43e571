package jp.yorisoi.flow.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// What an OpenDocument's styles mean for its cells: which fill a number up with zeros, and which hide a sheet.
final class OdsStyles implements OfficeXml.Elements {
    private final Map<String, Integer> zerosByFormat = new HashMap<>();
    private final Map<String, String> formatByStyle = new HashMap<>();
    private final Set<String> hiding = new HashSet<>();
    private String format = "";
    private String style = "";

    @Override
    public boolean take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT && "number-style".equals(xml.getLocalName())) {
            format = "";
        }
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "number-style" -> format = OfficeXml.attribute(xml, "name");
            case "number" -> {
                int digits = OfficeXml.number(xml, "min-integer-digits", 0, 30);
                boolean plain = OfficeXml.number(xml, "decimal-places", 0, 30) == 0
                        && !"true".equals(OfficeXml.attribute(xml, "grouping"));
                if (!format.isEmpty() && digits > 1 && plain) {
                    zerosByFormat.put(format, digits);
                }
            }
            case "text", "embedded-text" -> {
                if (!format.isEmpty()) {
                    zerosByFormat.remove(format);
                    format = "";
                }
            }
            case "style" -> {
                style = OfficeXml.attribute(xml, "name");
                String data = OfficeXml.attribute(xml, "data-style-name");
                if (!data.isEmpty()) {
                    formatByStyle.put(style, data);
                }
            }
            case "table-properties" -> {
                if ("false".equals(OfficeXml.attribute(xml, "display"))) {
                    hiding.add(style);
                }
            }
            default -> {
                // other marks say nothing about a cell's text
            }
        }
    }

    /// Whether a sheet in this style is hidden.
    boolean hides(String tableStyle) {
        return hiding.contains(tableStyle);
    }

    /// The format of a number in a cell of this style.
    ExcelFormat format(String cellStyle) {
        int zeros = zerosByFormat.getOrDefault(formatByStyle.getOrDefault(cellStyle, ""), 0);
        return zeros == 0 ? ExcelFormat.GENERAL : new ExcelFormat(false, zeros);
    }
}
