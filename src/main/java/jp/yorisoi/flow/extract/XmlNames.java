package jp.yorisoi.flow.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The names that matter in the long parts of a workbook.
final class XmlNames {
    static final int OTHER = 0;
    static final int CELL = 1;
    static final int VALUE = 2;
    static final int TEXT = 3;
    static final int ROW = 4;
    static final int READING = 5;
    static final int SHARED_ITEM = 6;
    static final int SHEET_DATA = 7;

    static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private static final byte[][] LONGER = List.of("row", "rPh", "si", "sheetData").stream()
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private XmlNames() {}

    /// Whether a byte may stand in a name; of the characters beyond ASCII all may.
    static boolean isPart(byte b) {
        return b < 0
                || (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '_'
                || b == '-'
                || b == '.'
                || b == ':';
    }

    /// Which name some bytes are.
    static int of(byte[] bytes, int from, int to) {
        if (to - from == 1) {
            return switch (bytes[from]) {
                case 'c' -> CELL;
                case 'v' -> VALUE;
                case 't' -> TEXT;
                default -> OTHER;
            };
        }
        for (int i = 0; i < LONGER.length; i++) {
            if (java.util.Arrays.equals(LONGER[i], 0, LONGER[i].length, bytes, from, to)) {
                return ROW + i;
            }
        }
        return OTHER;
    }
}
