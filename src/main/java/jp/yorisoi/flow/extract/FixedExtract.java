package jp.yorisoi.flow.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.Problem.Place;

/// A host file of fields of fixed length, streamed. Its headers come from the layout and stand in a row 0 of their own;
/// the file's records are the rows from 1 on.
final class FixedExtract implements Extract {
    private final ExtractFile file;
    private final Content content;
    private final FixedLayout layout;
    private final TextEncoding encoding;
    private final boolean lines;
    private final List<Problem> problems;

    FixedExtract(
            ExtractFile file,
            Content content,
            FixedLayout layout,
            TextEncoding encoding,
            boolean lines,
            List<Problem> problems) {
        this.file = file;
        this.content = content;
        this.layout = layout;
        this.encoding = encoding;
        this.lines = lines;
        this.problems = problems;
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
    public TableShape shape(RawTable table) {
        List<String> names = layout.names();
        return new TableShape(List.of(), 0, 0, names, 1, names.size());
    }

    @Override
    public void rows(RawTable table, RowSink sink) {
        if (!sink.row(new RawRow(0, layout.names()))) {
            return;
        }
        try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
            in.skipNBytes(markLength());
            int row = 0;
            byte[] record = lines ? line(in) : block(in);
            while (record.length > 0 && !isEndMark(record)) {
                row++;
                byte[] bytes = lines ? withoutBreak(record) : record;
                if (!sink.row(new RawRow(row, cells(bytes, row, sink)))) {
                    return;
                }
                record = lines ? line(in) : block(in);
            }
        } catch (LimitedInput.InflatesTooFar e) {
            throw Refusal.of("inflates-too-far", file.path());
        } catch (IOException e) {
            throw Refusal.of("unreadable", file.path(), e);
        }
    }

    private int markLength() throws IOException {
        byte[] start = content.start(3);
        boolean mark = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
        return mark ? 3 : 0;
    }

    private static boolean isEndMark(byte[] record) {
        return record.length <= 2 && record[0] == 0x1A;
    }

    /// A line with its break; nothing at the end of the file.
    private byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int most = 2 * layout.recordBytes() + 4096;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (line.size() < most) {
                line.write(b);
            }
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private byte[] block(InputStream in) throws IOException {
        return in.readNBytes(layout.recordBytes());
    }

    private static byte[] withoutBreak(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return java.util.Arrays.copyOf(line, end);
    }

    private List<String> cells(byte[] record, int row, RowSink sink) {
        Charset charset = encoding.charset();
        List<String> cells = new ArrayList<>(layout.fields().size());
        for (FixedLayout.Field field : layout.fields()) {
            int from = Math.min(record.length, field.from());
            int to = Math.min(record.length, field.from() + field.length());
            cells.add(new String(record, from, to - from, charset).strip());
        }
        tell(cells, record.length, row, sink);
        return cells;
    }

    private void tell(List<String> cells, int length, int row, RowSink sink) {
        int wanted = layout.recordBytes();
        // a short last field may have lost its padding; a longer line may end with a filler that the layout leaves out
        boolean cut = length > 0 && length <= layout.fields().getLast().from();
        if (cut || length > wanted) {
            sink.problem(Problem.warning("extract.record-length", FixedLayout.lengths(row, length, wanted))
                    .at(new Place(file.name(), null, row, 0)));
        }
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).indexOf('\uFFFD') >= 0) {
                sink.problem(Problem.error("extract.invalid-bytes", Map.of("encoding", encoding.id()))
                        .at(new Place(file.name(), null, row, column + 1)));
            }
        }
    }

    @Override
    public void close() {
        // every reading opens and closes the content by itself
    }
}
