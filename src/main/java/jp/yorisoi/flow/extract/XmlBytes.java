package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Scans a part of a workbook byte by byte, for the parts that are long: a sheet's rows and the texts they share. It
/// reads UTF-8 only and knows no more of XML than such parts use; what is not well-formed ends with an error as with
/// any
/// other reader, and so does a document type definition. Tags are told by their names without a prefix.
final class XmlBytes {
    /// What stands next.
    enum Event {
        START,
        END,
        /// A piece of text; several may follow each other.
        TEXT,
        FINISHED
    }

    private static final int MOST = 8 * SheetSize.CELL_CHARS;
    private static final int DEEPEST = 256;

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int limit;
    private int at;
    private int mark;
    private int nameFrom;
    private int nameTo;
    private int attributesFrom;
    private int tagEnd;
    private boolean empty;
    private final long[] open = new long[DEEPEST];
    private int depth;
    private boolean begun;
    private byte[] text = new byte[256];
    private int length;

    XmlBytes(InputStream in) {
        this.in = in;
    }

    /// Whether the part is in UTF-8, as far as its start tells; of another encoding nothing was read yet.
    boolean isUtf8() throws IOException {
        while (limit < 128 && fill()) {
            // the declaration stands within these
        }
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        int end = Math.min(limit, at + 128);
        String start = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        int declared = start.startsWith("<?xml") ? start.indexOf("encoding") : -1;
        if (declared < 0 || declared > start.indexOf("?>")) {
            return start.startsWith("<");
        }
        String rest = start.substring(declared + 8).replaceFirst("^\\s*=\\s*", "");
        return rest.length() > 6
                && rest.substring(1).toLowerCase(java.util.Locale.ROOT).matches("(?s)(utf-8|us-ascii)['\"].*");
    }

    /// Goes on.
    Event next() throws IOException {
        if (empty) {
            empty = false;
            depth--;
            return Event.END;
        }
        while (true) {
            mark = at;
            if (at == limit && !fill()) {
                return finished();
            }
            if (bytes[at] != '<') {
                if (readText()) {
                    return Event.TEXT;
                }
                continue;
            }
            need(2);
            switch (bytes[mark + 1]) {
                case '/' -> {
                    endTag();
                    return Event.END;
                }
                case '?' -> passUntil("?>");
                case '!' -> {
                    if (declaration()) {
                        return Event.TEXT;
                    }
                }
                default -> {
                    startTag();
                    return Event.START;
                }
            }
        }
    }

    private Event finished() throws IOException {
        if (depth > 0 || !begun) {
            throw new IOException("the part ends early");
        }
        return Event.FINISHED;
    }

    /// More bytes behind the limit, with everything from the mark on kept; false at the part's end.
    private boolean fill() throws IOException {
        if (mark > 0) {
            System.arraycopy(bytes, mark, bytes, 0, limit - mark);
            at -= mark;
            limit -= mark;
            mark = 0;
        }
        if (limit == bytes.length) {
            if (limit >= MOST) {
                throw new RecordParser.RecordTooLong(0);
            }
            bytes = Arrays.copyOf(bytes, limit * 2);
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        limit += Math.max(0, read);
        return read >= 0;
    }

    /// So many bytes from the mark on.
    private void need(int count) throws IOException {
        while (limit - mark < count) {
            if (!fill()) {
                throw new IOException("the part ends early");
            }
        }
    }

    /// The place of a byte from a place on.
    private int find(char wanted, int from) throws IOException {
        int place = from - mark;
        while (true) {
            for (int i = mark + place; i < limit; i++) {
                if (bytes[i] == wanted) {
                    return i;
                }
            }
            place = limit - mark;
            if (!fill()) {
                throw new IOException("the part ends early");
            }
        }
    }

    private void passUntil(String end) throws IOException {
        at = endOf(end, at + 2);
    }

    /// The place behind the next such mark.
    private int endOf(String end, int from) throws IOException {
        int offset = from - mark;
        while (true) {
            int last = find('>', mark + offset);
            boolean same = last - mark >= end.length() + 1;
            for (int i = 0; same && i < end.length(); i++) {
                same = bytes[last - end.length() + 1 + i] == end.charAt(i);
            }
            if (same) {
                return last + 1;
            }
            offset = last + 1 - mark;
        }
    }

    /// A comment is passed; what is marked as text is text.
    private boolean declaration() throws IOException {
        need(9);
        if (bytes[mark + 2] == '-' && bytes[mark + 3] == '-') {
            at = endOf("-->", mark + 4);
            return false;
        }
        if (!new String(bytes, mark, 9, StandardCharsets.ISO_8859_1).equals("<![CDATA[")) {
            throw new IOException("a document type definition");
        }
        at = endOf("]]>", mark + 9);
        length = 0;
        append(mark + 9, at - 3);
        return length > 0;
    }

    private boolean readText() throws IOException {
        int end = at;
        while (true) {
            while (end < limit && bytes[end] != '<') {
                end++;
            }
            int offset = end - mark;
            if (end < limit || !fill()) {
                end = mark + offset;
                break;
            }
            end = mark + offset;
        }
        at = end;
        length = 0;
        if (depth == 0) {
            mustBeBlank(mark, end);
            return false;
        }
        int from = mark;
        for (int i = mark; i < end; i++) {
            if (bytes[i] == '&') {
                append(from, i);
                i = entity(i, end);
                from = i + 1;
            }
        }
        append(from, end);
        return true;
    }

    private void mustBeBlank(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                throw new IOException("text outside of all tags");
            }
        }
    }

    /// Adds plain text; line breaks are one character.
    private void append(int from, int to) throws IOException {
        room(to - from);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ') {
                if (b == '\r') {
                    boolean pair = i + 1 < to && bytes[i + 1] == '\n';
                    i += pair ? 1 : 0;
                    b = '\n';
                } else if (b != '\n' && b != '\t') {
                    throw new IOException("a control character");
                }
            }
            text[length++] = b;
        }
    }

    private void room(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }

    /// Adds the character that `&…;` stands for, and gives the place of its end.
    private int entity(int from, int to) throws IOException {
        int end = from + 1;
        while (end < to && bytes[end] != ';') {
            end++;
        }
        String name = end < to ? new String(bytes, from + 1, end - from - 1, StandardCharsets.ISO_8859_1) : "";
        byte[] character = character(name).getBytes(StandardCharsets.UTF_8);
        room(character.length);
        System.arraycopy(character, 0, text, length, character.length);
        length += character.length;
        return end;
    }

    private static String character(String name) throws IOException {
        String known = XmlNames.ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        boolean hex = name.startsWith("#x");
        try {
            int point = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
            boolean control = point < ' ' && point != '\n' && point != '\r' && point != '\t';
            boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (name.startsWith("#") && Character.isValidCodePoint(point) && !control && !surrogate) {
                return Character.toString(point);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("an unknown entity", e);
        }
        throw new IOException("an unknown entity");
    }

    private void startTag() throws IOException {
        begun = true;
        int end = find('>', mark + 1);
        int quotes = mark + 1;
        char quote = 0;
        while (true) {
            for (; quotes < end; quotes++) {
                byte b = bytes[quotes];
                if (quote == 0 && (b == '"' || b == '\'')) {
                    quote = (char) b;
                } else if (b == quote) {
                    quote = 0;
                } else if (b == '<') {
                    throw new IOException("a tag within a tag");
                }
            }
            if (quote == 0) {
                break;
            }
            int offset = quotes + 1 - mark;
            end = find('>', end + 1);
            quotes = mark + offset;
        }
        empty = bytes[end - 1] == '/';
        tagEnd = empty ? end - 1 : end;
        at = end + 1;
        name(mark + 1, tagEnd);
        attributesFrom = nameTo;
        if (depth == DEEPEST) {
            throw new IOException("elements within elements without end");
        }
        open[depth++] = hash(mark + 1, nameTo);
    }

    private void endTag() throws IOException {
        int end = find('>', mark + 2);
        at = end + 1;
        name(mark + 2, end);
        mustBeBlank(nameTo, end);
        if (depth == 0 || open[--depth] != hash(mark + 2, nameTo)) {
            throw new IOException("tags that do not match");
        }
    }

    private void name(int from, int to) throws IOException {
        nameFrom = from;
        int i = from;
        for (; i < to; i++) {
            byte b = bytes[i];
            if (b == ':') {
                nameFrom = i + 1;
            } else if (b <= ' ' && b >= 0) {
                break;
            } else if (!XmlNames.isPart(b)) {
                throw new IOException("a name of other characters");
            }
        }
        nameTo = i;
        if (nameFrom == nameTo) {
            throw new IOException("a tag without a name");
        }
    }

    private long hash(int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 1_000_003 + bytes[i];
        }
        return hash;
    }

    /// The element's name without its prefix, as one of [XmlNames].
    int name() {
        return XmlNames.of(bytes, nameFrom, nameTo);
    }

    /// Tells each attribute of the tag that started.
    void attributes(Attribute each) throws IOException {
        int i = attributesFrom;
        while (true) {
            int blanks = i;
            i = pastBlanks(i);
            if (i == tagEnd) {
                return;
            }
            int from = i;
            while (i < tagEnd && bytes[i] > 0 && XmlNames.isPart(bytes[i])) {
                i++;
            }
            int to = i;
            i = pastBlanks(i);
            boolean equal = i < tagEnd && bytes[i] == '=';
            int start = pastBlanks(i + 1) + 1;
            if (!equal || from == to || from == blanks || start >= tagEnd || !isQuote(bytes[start - 1])) {
                throw new IOException("an attribute that is none");
            }
            i = valueEnd(start, bytes[start - 1]);
            each.take(bytes, from, to, start, i);
            i++;
        }
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    private int pastBlanks(int from) {
        int i = from;
        while (i < tagEnd && bytes[i] <= ' ' && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /// Where a value ends. What such attributes say is plain: letters and digits.
    private int valueEnd(int from, byte quote) throws IOException {
        int i = from;
        while (i < tagEnd && bytes[i] != quote) {
            if (bytes[i] < ' ' || bytes[i] == '&') {
                throw new IOException("an attribute of other characters");
            }
            i++;
        }
        if (i >= tagEnd) {
            throw new IOException("an attribute without an end");
        }
        return i;
    }

    /// Takes an attribute: where its name and its value lie.
    @FunctionalInterface
    interface Attribute {
        void take(byte[] bytes, int nameFrom, int nameTo, int from, int to);
    }

    /// The bytes of the text, its entities resolved; good until the next event.
    byte[] text() {
        return text;
    }

    /// How many bytes the text has.
    int length() {
        return length;
    }

    /// The text that UTF-8 bytes mean; what is none ends with an error.
    static String decode(byte[] bytes, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0
                        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, from, to))) {
                    throw new IOException("no UTF-8");
                }
                return text;
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
