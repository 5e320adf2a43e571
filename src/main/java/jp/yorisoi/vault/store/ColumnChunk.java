package jp.yorisoi.vault.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// At most 4096 rows of one column: a dictionary of what its cells hold, and for each row the code of its entry (−1 =
/// empty cell).
/// Immutable. Texts of a decoded chunk are made when first asked for, since a household's page wants one row of each.
public final class ColumnChunk {
    /// The most rows that a chunk holds.
    public static final int MOST = 4096;

    /// The code of an empty cell.
    public static final int EMPTY = -1;

    private static final byte CONSTANT = 1;
    private static final byte COUNTING = 2;
    private static final byte NARROW = 3;
    private static final byte WIDE = 4;

    private static final int HAS_VALUE = 1;
    private static final int SAME_VALUE = 2;

    /// One thing that cells hold: the text as it was read, the normalised value (none where it could not be read), and
    /// the code of what is wrong with it.
    public record Entry(
            String raw, @Nullable String value, @Nullable String problem) {
        @Override
        public String toString() {
            return "Entry[…]";
        }
    }

    private final short[] codes;
    private final @Nullable Entry[] entries;
    private final @Nullable Packed source;
    private final int[] ends;
    private final byte[] kinds;
    private final String[] problems;

    private ColumnChunk(short[] codes, @Nullable Entry[] entries, @Nullable Packed source, Layout layout) {
        this.codes = codes;
        this.entries = entries;
        this.source = source;
        this.ends = layout.ends;
        this.kinds = layout.kinds;
        this.problems = layout.problems;
    }

    /// Where the texts of a packed dictionary lie: per entry the end of its raw text and of its value, its kind and the
    /// problem's number.
    private record Layout(int[] ends, byte[] kinds, String[] problems) {
        static final Layout NONE = new Layout(new int[0], new byte[0], new String[0]);
    }

    /// A chunk of these entries and these codes per row, both copied; a code is −1 or the place of an entry.
    public static ColumnChunk of(List<Entry> entries, int[] codes) {
        if (codes.length > MOST || entries.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " rows");
        }
        short[] kept = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] < EMPTY || codes[i] >= entries.size()) {
                throw new IllegalArgumentException("a code without an entry");
            }
            kept[i] = (short) codes[i];
        }
        return new ColumnChunk(kept, entries.toArray(new Entry[0]), null, Layout.NONE);
    }

    /// How many rows.
    public int rows() {
        return codes.length;
    }

    /// How many entries the dictionary has.
    public int size() {
        return entries.length;
    }

    /// The code of a row's cell: −1 where it is empty, else the place of its entry.
    public int code(int row) {
        return codes[row];
    }

    /// The entry at a place of the dictionary.
    public Entry entry(int code) {
        Entry entry = entries[code];
        if (entry == null) {
            entry = unpacked(code);
            entries[code] = entry;
        }
        return entry;
    }

    /// What a row's cell holds; nothing where it is empty.
    public Optional<Entry> cell(int row) {
        return codes[row] < 0 ? Optional.empty() : Optional.of(entry(codes[row]));
    }

    /// The codes of all rows, as a copy.
    public int[] codes() {
        int[] copy = new int[codes.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = codes[i];
        }
        return copy;
    }

    private Entry unpacked(int code) {
        Packed packed = source;
        if (packed == null) {
            throw new IllegalStateException("an entry is missing");
        }
        int from = code == 0 ? 0 : ends[2 * code - 1];
        int rawEnd = ends[2 * code];
        int valueEnd = ends[2 * code + 1];
        String raw = new String(packed.bytes(), packed.at() + from, rawEnd - from, StandardCharsets.UTF_8);
        int kind = kinds[code];
        String value = null;
        if ((kind & SAME_VALUE) != 0) {
            value = raw;
        } else if ((kind & HAS_VALUE) != 0) {
            value = new String(packed.bytes(), packed.at() + rawEnd, valueEnd - rawEnd, StandardCharsets.UTF_8);
        }
        int problem = (kind & 0xFF) >> 2;
        return new Entry(raw, value, problem == 0 ? null : problems[problem - 1]);
    }

    /// The chunk as bytes; equal chunks give equal bytes.
    public byte[] encode() {
        int count = entries.length;
        List<String> problemList = new ArrayList<>();
        byte[] entryKinds = new byte[count];
        byte[][] texts = new byte[2 * count][];
        int room = 0;
        for (int i = 0; i < count; i++) {
            Entry entry = entry(i);
            String value = entry.value();
            boolean same = entry.raw().equals(value);
            texts[2 * i] = entry.raw().getBytes(StandardCharsets.UTF_8);
            texts[2 * i + 1] = same || value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
            entryKinds[i] = (byte) ((same ? SAME_VALUE : value == null ? 0 : HAS_VALUE)
                    | problemNumber(problemList, entry.problem()) << 2);
            room += texts[2 * i].length + texts[2 * i + 1].length + 5;
        }
        Varints out = new Varints(room + 2 * codes.length + 64);
        putCodes(out);
        out.putNumber(count);
        out.putNumber(problemList.size());
        for (String problem : problemList) {
            byte[] text = problem.getBytes(StandardCharsets.UTF_8);
            out.putNumber(text.length);
            out.put(text, 0, text.length);
        }
        out.put(entryKinds, 0, count);
        putTexts(out, texts);
        return Packed.pack(out.array(), out.length());
    }

    private static void putTexts(Varints out, byte[][] texts) {
        for (int side = 0; side < 2; side++) {
            for (int i = side; i < texts.length; i += 2) {
                out.putNumber(texts[i].length);
            }
        }
        for (byte[] text : texts) {
            out.put(text, 0, text.length);
        }
    }

    private static int problemNumber(List<String> problems, @Nullable String problem) {
        if (problem == null) {
            return 0;
        }
        int found = problems.indexOf(problem);
        if (found < 0) {
            // 63 kinds of problem in one column are more than any definition has; the rest are told as the last of
            // them.
            if (problems.size() == 63) {
                return 63;
            }
            problems.add(problem);
            found = problems.size() - 1;
        }
        return found + 1;
    }

    private void putCodes(Varints out) {
        out.putNumber(codes.length);
        byte form = form();
        out.put(form);
        switch (form) {
            case CONSTANT -> out.putNumber(codes.length == 0 ? 0 : codes[0] + 1);
            case COUNTING -> {}
            case NARROW -> putPlane(out, 0);
            default -> {
                putPlane(out, 0);
                putPlane(out, 8);
            }
        }
    }

    private void putPlane(Varints out, int shift) {
        byte[] plane = new byte[codes.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) ((codes[i] + 1) >>> shift);
        }
        out.put(plane, 0, plane.length);
    }

    private byte form() {
        boolean constant = true;
        boolean counting = true;
        for (int i = 0; i < codes.length; i++) {
            constant &= codes[i] == codes[0];
            counting &= codes[i] == i;
        }
        if (constant) {
            return CONSTANT;
        }
        if (counting) {
            return COUNTING;
        }
        return entries.length < 256 ? NARROW : WIDE;
    }

    /// The chunk that these bytes hold; an [IllegalArgumentException] where they hold none.
    public static ColumnChunk decode(byte[] bytes) {
        Packed in = Packed.unpack(bytes);
        short[] codes = codes(in);
        int count = in.count(MOST);
        for (short code : codes) {
            if (code >= count) {
                throw Packed.damaged(null);
            }
        }
        String[] problems = new String[in.count(63)];
        for (int i = 0; i < problems.length; i++) {
            int length = in.count(Integer.MAX_VALUE);
            int from = in.at();
            in.skip(length);
            problems[i] = new String(in.bytes(), from, length, StandardCharsets.UTF_8);
        }
        int kindsAt = in.at();
        in.skip(count);
        byte[] kinds = Arrays.copyOfRange(in.bytes(), kindsAt, kindsAt + count);
        return new ColumnChunk(codes, new Entry[count], in, new Layout(ends(in, count), kinds, problems));
    }

    private static int[] ends(Packed in, int count) {
        int[] ends = new int[2 * count];
        for (int side = 0; side < 2; side++) {
            for (int i = side; i < ends.length; i += 2) {
                ends[i] = in.count(in.bytes().length);
            }
        }
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += ends[i];
            ends[i] = end;
        }
        if (end < 0 || end > in.bytes().length - in.at()) {
            throw Packed.damaged(null);
        }
        return ends;
    }

    private static short[] codes(Packed in) {
        short[] codes = new short[in.count(MOST)];
        byte form = in.next();
        switch (form) {
            case CONSTANT -> Arrays.fill(codes, (short) (in.count(MOST) - 1));
            case COUNTING -> {
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = (short) i;
                }
            }
            case NARROW, WIDE -> planes(in, codes, form);
            default -> throw Packed.damaged(null);
        }
        return codes;
    }

    private static void planes(Packed in, short[] codes, byte form) {
        byte[] bytes = in.bytes();
        int low = in.at();
        in.skip(codes.length);
        int high = in.at();
        if (form == WIDE) {
            in.skip(codes.length);
        }
        for (int i = 0; i < codes.length; i++) {
            int code = bytes[low + i] & 0xFF;
            if (form == WIDE) {
                code |= (bytes[high + i] & 0xFF) << 8;
            }
            codes[i] = (short) (code - 1);
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ColumnChunk chunk) || size() != chunk.size() || !Arrays.equals(codes, chunk.codes)) {
            return false;
        }
        for (int i = 0; i < entries.length; i++) {
            if (!entry(i).equals(chunk.entry(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + entries.length;
    }

    @Override
    public String toString() {
        return "ColumnChunk[rows " + codes.length + ", entries " + entries.length + "]";
    }
}
