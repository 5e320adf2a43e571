package jp.yorisoi.flow.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;

/// A delimited text, streamed: content without quotes, untrimmed. Bytes that mean nothing in the encoding become
/// U+FFFD, and each row that has one is
/// reported to the sink, so that nothing is replaced in silence.
final class CsvExtract implements Extract {
    private static final int BUFFER = 1 << 16;
    private final ExtractFile file;
    private final Content content;
    private final ReadLimits limits;
    private final List<Problem> problems;
    private final TextEncoding encoding;
    private final TextFinding finding;

    CsvExtract(ExtractFile file, Content content, ReadLimits limits, TextFinding finding) {
        this.file = file;
        this.content = content;
        this.limits = limits;
        this.problems = finding.problems();
        this.encoding = finding.encoding();
        this.finding = finding;
    }

    @Override
    public ExtractFile file() {
        return file;
    }

    @Override
    public List<RawTable> tables() {
        return List.of(RawTable.only());
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        int read = 0;
        try (RecordParser parser =
                new RecordParser(reader(content, encoding), finding.dialect(), limits.recordChars())) {
            for (List<String> cells = parser.next(); cells != null && !isEndMark(cells); cells = parser.next()) {
                read++;
                RawRow row = new RawRow(read, cells);
                if (parser.oddity() != RecordParser.Oddity.NONE) {
                    tellOddity(parser.oddity(), read, sink);
                }
                if (finding.odd()) {
                    tellDamage(row, sink);
                }
                if (!sink.row(row)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw refusal(e, read + 1);
        }
    }

    /// The end-of-file character that old systems put behind the last line.
    private static boolean isEndMark(List<String> cells) {
        return cells.size() == 1 && "\u001A".equals(cells.getFirst());
    }

    /// A decoding reader over the content, past the byte-order mark.
    static Reader reader(Content content, TextEncoding encoding) throws IOException {
        InputStream in = content.open();
        try {
            byte[] mark = content.start(encoding.markLength());
            if (isMark(mark)) {
                in.skipNBytes(mark.length);
            }
            CharsetDecoder decoder = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            return new InputStreamReader(new BufferedInputStream(in, BUFFER), decoder);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isMark(byte[] start) {
        return (start.length == 3
                        && (start[0] & 0xFF) == 0xEF
                        && (start[1] & 0xFF) == 0xBB
                        && (start[2] & 0xFF) == 0xBF)
                || (start.length == 2
                        && ((start[0] & 0xFF) == 0xFF || (start[0] & 0xFF) == 0xFE)
                        && start[0] != start[1]);
    }

    private void tellOddity(RecordParser.Oddity oddity, int row, RowSink sink) {
        String code = switch (oddity) {
            case QUOTE_OPEN, NONE -> "extract.quote-open";
            case QUOTE_STRAY -> "extract.quote-stray";
            case OTHER_DELIMITER -> "extract.other-delimiter";
        };
        sink.problem(Problem.warning(code, Map.of("row", row)).at(new Place(file.name(), null, row, 0)));
    }

    private void tellDamage(RawRow row, RowSink sink) {
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            boolean lost = false;
            boolean own = false;
            boolean control = false;
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                lost |= c == '\uFFFD';
                own |= c >= '\uE000' && c < '\uF900';
                control |= c < 0x20 && c != '\n' && c != '\r' && c != '\t';
            }
            Place place = new Place(file.name(), null, row.row(), column + 1);
            if (lost) {
                sink.problem(Problem.error("extract.invalid-bytes", Map.of("encoding", encoding.id()))
                        .at(place));
            }
            if (own) {
                sink.problem(Problem.note("extract.own-character", Map.of()).at(place));
            }
            if (control) {
                sink.problem(
                        Problem.warning("extract.control-character", Map.of()).at(place));
            }
        }
    }

    private RuntimeException refusal(IOException cause, int row) {
        return switch (cause) {
            case RecordParser.RecordTooLong e -> Refusal.atRow("record-too-long", file.path(), row);
            case RecordParser.TooManyFields e -> Refusal.atRow("too-many-columns", file.path(), row);
            case LimitedInput.InflatesTooFar e -> Refusal.of("inflates-too-far", file.path());
            default -> Refusal.of("unreadable", file.path(), cause);
        };
    }

    @Override
    public void close() {
        // every reading opens and closes the content by itself
    }
}
