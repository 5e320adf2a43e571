package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// The texts that the cells of a workbook share, held as bytes and made into a text where a cell wants it: most stand
/// in
/// one cell only. All runs of each, without the readings beside them.
final class SharedTexts {
    private static final int BLOCK_BITS = 22;
    private static final int MOST_BLOCKS = 1 << (31 - BLOCK_BITS);
    private static final int SMALLEST = 1 << 14;
    private static final int REMEMBERED = 1 << 12;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int filled;
    private int[] places = new int[256];
    private int[] lengths = new int[256];
    private int count;
    private final int[] remembered = new int[REMEMBERED];
    private final String[] texts = new String[REMEMBERED];

    SharedTexts() {
        Arrays.fill(remembered, -1);
        Arrays.fill(texts, "");
    }

    /// Reads the part that holds them, from its bytes or, in another encoding than UTF-8, as any part.
    void read(OfficeXml parts, String part) throws IOException {
        try (InputStream in = parts.bytes(part)) {
            if (in == null) {
                return;
            }
            XmlBytes xml = new XmlBytes(in);
            if (xml.isUtf8()) {
                new FromBytes().read(xml);
                return;
            }
        }
        parts.read(part, new FromEvents());
    }

    /// A shared text; a number beyond them means that the workbook is damaged.
    String get(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw new IOException("no such shared text");
        }
        int slot = number & (REMEMBERED - 1);
        if (remembered[slot] != number) {
            int from = places[number] & ((1 << BLOCK_BITS) - 1);
            byte[] bytes = blocks.get(places[number] >>> BLOCK_BITS);
            texts[slot] = XmlBytes.decode(bytes, from, from + lengths[number]);
            remembered[slot] = number;
        }
        return texts[slot];
    }

    private void add(byte[] bytes, int length) throws IOException {
        if (length > 3 * SheetSize.CELL_CHARS) {
            throw new LimitedInput.InflatesTooFar();
        }
        if (block.length - filled < length) {
            if (blocks.size() == MOST_BLOCKS) {
                throw new LimitedInput.InflatesTooFar();
            }
            block = new byte[Math.clamp(block.length * 2L, Math.max(SMALLEST, length), 1 << BLOCK_BITS)];
            filled = 0;
            blocks.add(block);
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(bytes, 0, block, filled, length);
        places[count] = length == 0 && blocks.isEmpty() ? emptyPlace() : (blocks.size() - 1) << BLOCK_BITS | filled;
        lengths[count++] = length;
        filled += length;
    }

    private int emptyPlace() {
        blocks.add(block);
        return 0;
    }

    private void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes, bytes.length);
    }

    /// Gathers them from the part's bytes.
    private final class FromBytes {
        private byte[] text = new byte[256];
        private int length;
        private boolean escapes;

        void read(XmlBytes xml) throws IOException {
            boolean inText = false;
            boolean inReading = false;
            try {
                while (true) {
                    switch (xml.next()) {
                        case START -> {
                            int name = xml.name();
                            length = name == XmlNames.SHARED_ITEM ? 0 : length;
                            inText = name == XmlNames.TEXT && !inReading;
                            inReading |= name == XmlNames.READING;
                        }
                        case TEXT -> {
                            if (inText) {
                                take(xml.text(), xml.length());
                            }
                        }
                        case END -> {
                            int name = xml.name();
                            inText = false;
                            inReading &= name != XmlNames.READING;
                            if (name == XmlNames.SHARED_ITEM) {
                                finish();
                            }
                        }
                        case FINISHED -> {
                            return;
                        }
                    }
                }
            } catch (RecordParser.RecordTooLong e) {
                throw new LimitedInput.InflatesTooFar();
            }
        }

        private void take(byte[] bytes, int more) throws IOException {
            if (text.length - length < more) {
                if (length + more > 3 * SheetSize.CELL_CHARS) {
                    throw new LimitedInput.InflatesTooFar();
                }
                text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
            }
            System.arraycopy(bytes, 0, text, length, more);
            for (int i = Math.max(1, length); i < length + more; i++) {
                escapes |= text[i] == 'x' && text[i - 1] == '_';
            }
            length += more;
        }

        private void finish() throws IOException {
            if (escapes) {
                escapes = false;
                add(XlsxRows.unescaped(XmlBytes.decode(text, 0, length)));
            } else {
                add(text, length);
            }
        }
    }

    /// Gathers them from events.
    private final class FromEvents implements OfficeXml.Elements {
        private final StringBuilder text = new StringBuilder();
        private boolean inText;
        private boolean inReading;

        @Override
        public boolean take(XMLStreamReader xml, int event) throws IOException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if ("si".equals(name)) {
                    text.setLength(0);
                }
                inText = "t".equals(name) && !inReading;
                inReading |= "rPh".equals(name);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                inText = false;
                inReading &= !"rPh".equals(name);
                if ("si".equals(name)) {
                    add(XlsxRows.unescaped(text.toString()));
                }
            } else if (inText && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
                if (text.length() > SheetSize.CELL_CHARS) {
                    throw new LimitedInput.InflatesTooFar();
                }
            }
            return true;
        }
    }
}
