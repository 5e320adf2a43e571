package jp.yorisoi.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads the fields of one record, from a place in a window on the text.
final class Fields {
    private static final int MOST = 100_000;

    /// How quotation marks are taken.
    enum Quoting {
        /// A doubled mark is one; one before a delimiter or the line's end closes.
        NORMAL,
        /// Also the second of a doubled mark closes where a delimiter or the line's end follows.
        CLOSING,
        /// A quote that does not close within its line stands for itself.
        LINE
    }

    private final RecordParser.Window window;
    private final ArrayList<String> cells = new ArrayList<>();
    private final BitSet quotedCells = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private Dialect dialect = Dialect.of(",", '"', '\0');
    private char first;
    private boolean single;
    private boolean aligned;
    private int start;
    private int at;
    private int strays;
    private boolean spans;
    private boolean open;
    private boolean inQuote;

    Fields(RecordParser.Window window) {
        this.window = window;
    }

    void use(Dialect given) {
        dialect = given;
        first = given.delimiter().isEmpty() ? '\n' : given.delimiter().charAt(0);
        single = given.delimiter().length() == 1;
        aligned = given.delimiter().equals(Dialect.SPACES);
    }

    /// Goes on to the next record; false at the end of the text.
    boolean begin() throws IOException {
        start = window.forget(at);
        at = start;
        return window.at(start) >= 0;
    }

    boolean more() throws IOException {
        return window.at(start) >= 0;
    }

    int start() {
        return start;
    }

    void startAt(int place) {
        start = place;
        at = place;
    }

    int end() {
        return at;
    }

    int count() {
        return cells.size();
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    int strays() {
        return strays;
    }

    boolean spans() {
        return spans;
    }

    /// Whether the text ended within quotes.
    boolean open() {
        return open;
    }

    /// Whether reading stopped within quotes.
    boolean quoteOpen() {
        return inQuote;
    }

    boolean blankLine() {
        return cells.size() == 1 && cells.getFirst().isBlank();
    }

    List<String> take() {
        return List.of(cells.toArray(String[]::new));
    }

    boolean[] quoted() {
        boolean[] quoted = new boolean[cells.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = quotedCells.get(i);
        }
        return quoted;
    }

    void restore(List<String> kept, int end) {
        cells.clear();
        cells.addAll(kept);
        at = end;
    }

    /// Whether a character stands in what was read as the record.
    boolean lineHas(char wanted) {
        char[] chars = window.chars();
        for (int i = start; i < at; i++) {
            if (chars[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Reads the record that begins at the start.
    void read(Quoting quoting) throws IOException {
        cells.clear();
        quotedCells.clear();
        strays = 0;
        spans = false;
        open = false;
        inQuote = false;
        at = start;
        if (aligned) {
            passSpaces();
        }
        boolean more = true;
        while (more) {
            if (cells.size() >= MOST) {
                throw new RecordParser.TooManyFields(0);
            }
            field(quoting);
            int length = delimiter(at);
            at += length;
            more = length > 0 && !(aligned && ends(at));
        }
        if (window.at(at) == '\r') {
            at++;
        } else if (window.at(at) == '\n') {
            at++;
            return;
        }
        if (at > start && window.at(at - 1) == '\r' && window.at(at) == '\n') {
            at++;
        }
    }

    private void passSpaces() throws IOException {
        while (isSpace(window.at(at))) {
            at++;
        }
    }

    private void field(Quoting quoting) throws IOException {
        if (dialect.quote() != 0 && window.at(at) == dialect.quote()) {
            int from = at;
            boolean spanned = spans;
            if (quotedField(quoting)) {
                quotedCells.set(cells.size() - 1);
                return;
            }
            at = from;
            spans = spanned;
            inQuote = false;
        }
        plainField();
    }

    private void plainField() throws IOException {
        int from = at;
        text.setLength(0);
        int c = window.at(at);
        while (c >= 0 && c != '\n' && c != '\r' && !(c == first && delimiter(at) > 0)) {
            if (c == dialect.escape() && c != 0 && escapes(window.at(at + 1))) {
                text.append(window.chars(), from, at - from);
                from = at + 1;
                at++;
            }
            at++;
            c = at < window.filled() ? window.chars()[at] : window.at(at);
        }
        cells.add(text(from, at));
    }

    private boolean escapes(int c) {
        return c >= 0 && (c == dialect.quote() || c == dialect.escape() || c == first);
    }

    private String text(int from, int to) {
        if (text.isEmpty()) {
            return from == to ? "" : new String(window.chars(), from, to - from);
        }
        return text.append(window.chars(), from, to - from).toString();
    }

    /// Reads a field in quotes; false where it is to stand for itself.
    private boolean quotedField(Quoting quoting) throws IOException {
        inQuote = true;
        char quote = dialect.quote();
        at++;
        int from = at;
        text.setLength(0);
        for (int c = window.at(at); c >= 0; c = window.at(at)) {
            if (c == '\n' || c == '\r') {
                if (quoting == Quoting.LINE) {
                    return false;
                }
                spans = true;
            } else if (c == dialect.escape() && c != 0 && isMark(window.at(at + 1))) {
                text.append(window.chars(), from, at - from);
                from = at + 1;
                at++;
            } else if (c == quote && window.at(at + 1) == quote) {
                text.append(window.chars(), from, at - from);
                from = at + 1;
                at++;
                if (quoting == Quoting.CLOSING && ends(at + 1)) {
                    return closed(from, at + 1);
                }
            } else if (c == quote && ends(at + 1)) {
                return closed(from, at);
            } else if (c == quote) {
                strays++;
            }
            at++;
        }
        if (quoting == Quoting.LINE) {
            return false;
        }
        open = true;
        cells.add(text(from, at));
        return true;
    }

    private boolean isMark(int c) {
        return c == dialect.quote() || c == dialect.escape();
    }

    private boolean closed(int from, int to) {
        cells.add(text(from, to));
        at = to + (to == at ? 1 : 0);
        inQuote = false;
        return true;
    }

    /// Whether a field ends at a place.
    private boolean ends(int place) throws IOException {
        int c = window.at(place);
        return c < 0 || c == '\n' || c == '\r' || (c == first && delimiter(place) > 0);
    }

    /// How many characters the delimiter at a place takes; 0 where there is none.
    private int delimiter(int place) throws IOException {
        if (window.at(place) != first || first == '\n') {
            return 0;
        }
        if (single) {
            return 1;
        }
        return aligned ? run(place) : literal(place);
    }

    private int run(int place) throws IOException {
        int end = place;
        while (isSpace(window.at(end))) {
            end++;
        }
        int next = window.at(end);
        boolean last = next < 0 || next == '\n' || next == '\r';
        return end - place >= 2 || last ? end - place : 0;
    }

    private int literal(int place) throws IOException {
        String delimiter = dialect.delimiter();
        for (int i = 1; i < delimiter.length(); i++) {
            int c = window.at(place + i);
            // the space behind a comma is lost where nothing follows
            if (delimiter.charAt(i) == ' ' && (c < 0 || c == '\n' || c == '\r')) {
                return i;
            }
            if (c != delimiter.charAt(i)) {
                return 0;
            }
        }
        return delimiter.length();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\u3000';
    }
}
