package jp.yorisoi.flow.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The XML parts of an office document, each read as a stream. A document type definition is never followed: no part of
/// such a document has one, and whoever puts one in wants entities to grow or files to be fetched.
final class OfficeXml implements AutoCloseable {
    private static final int DEEPEST = 256;
    private static final XMLInputFactory FACTORY = factory();
    private final Content content;
    private final ReadLimits limits;
    private final @Nullable ZipFile zip;

    OfficeXml(Content content, ReadLimits limits) throws IOException {
        this.content = content;
        this.limits = limits;
        this.zip = content instanceof Content.OnDisk onDisk ? ZipNames.open(onDisk.path()) : null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new com.fasterxml.aalto.stax.InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// A part's bytes, cut off with an error beyond the limits; null where the document has no such part.
    @Nullable
    InputStream bytes(String part) throws IOException {
        ZipFile open = zip;
        if (open == null) {
            return inMemory(part);
        }
        ZipEntry entry = entry(open, part);
        return entry == null ? null : new LimitedInput(open.getInputStream(entry), entry.getCompressedSize(), limits);
    }

    /// How many bytes a part inflates to by what the archive says; 0 where it does not.
    long size(String part) {
        ZipFile open = zip;
        ZipEntry entry = open == null ? null : entry(open, part);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /// Some programs write the parts' names in another case, or with the wrong slash.
    private static @Nullable ZipEntry entry(ZipFile zip, String part) {
        ZipEntry exact = zip.getEntry(part);
        return exact != null || part.isEmpty()
                ? exact
                : zip.stream().filter(entry -> isNamed(entry, part)).findFirst().orElse(null);
    }

    private static boolean isNamed(ZipEntry entry, String part) {
        return entry.getName().replace('\\', '/').equalsIgnoreCase(part);
    }

    private @Nullable InputStream inMemory(String part) throws IOException {
        ZipInputStream entries = new ZipInputStream(content.open(), StandardCharsets.UTF_8);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (isNamed(entry, part)) {
                return new LimitedInput(entries, content.size(), limits);
            }
        }
        return null;
    }

    /// Reads a part from its start to its end, or to where the reader says enough; says whether there is such a part.
    boolean read(String part, Elements elements) throws IOException {
        InputStream in = bytes(part);
        if (in == null) {
            return false;
        }
        try (InputStream closed = new FilterInputStream(in) {}) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(closed);
            try {
                boolean more = true;
                int depth = 0;
                while (more && xml.hasNext()) {
                    int event = xml.next();
                    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                    if (depth > DEEPEST) {
                        throw new IOException("elements within elements without end");
                    }
                    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                        throw new IOException("a document type definition");
                    }
                    more = elements.take(xml, event);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    /// The attribute of an element, whatever its namespace; empty where there is none.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// A whole number that an attribute holds, kept within bounds; another value where it holds none.
    static int number(XMLStreamReader xml, String name, int otherwise, int most) {
        String value = attribute(xml, name);
        try {
            return value.isEmpty() ? otherwise : (int) Math.clamp(Long.parseLong(value), 0, most);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    @Override
    public void close() throws IOException {
        ZipFile open = zip;
        if (open != null) {
            open.close();
        }
    }

    /// Takes what a part consists of, one event of the stream after the other.
    @FunctionalInterface
    interface Elements {
        /// Takes the event that the stream stands at; false ends the reading.
        boolean take(XMLStreamReader xml, int event) throws XMLStreamException, IOException;
    }
}
