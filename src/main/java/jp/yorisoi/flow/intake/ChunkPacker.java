package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.flow.extract.RawRow;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;
import org.jspecify.annotations.Nullable;

/// Turns up to 4096 rows into packed columns: each distinct text of a column is normalised once. Pure; several chunks
/// may be packed at once.
final class ChunkPacker {
    private static final Pattern BARE_GRADE = Pattern.compile("第?[1-3](年生?|学年)?");

    private final List<BatchColumn> columns;
    private final Map<String, Normaliser> normalisers = new HashMap<>();
    private final Map<String, ItemDefinition> items = new HashMap<>();
    private final RowPrints prints;
    private final int schoolColumn;
    private final List<QualityTally.Ask> asks;

    ChunkPacker(TablePlan plan, SourceCatalogue catalogue, RowPrints prints, List<QualityTally.Ask> asks) {
        SourceDefinition source = plan.source();
        this.columns = plan.columns();
        this.asks = asks;
        this.prints = prints;
        for (ItemDefinition item : source.items()) {
            items.put(item.name(), item);
            normalisers.put(item.name(), catalogue.normaliser(item));
        }
        String partition = source.partition().orElse("");
        this.schoolColumn = columns.stream()
                .filter(column -> partition.equals(column.itemName()))
                .mapToInt(BatchColumn::position)
                .findFirst()
                .orElse(0);
    }

    /// A packed chunk with the prints of its rows, its problems, and per column how many texts look like a マイナンバー and
    /// what it holds.
    record Result(
            PackedChunk packed,
            RowPrints.Chunk prints,
            ProblemTally problems,
            long[][] myNumbers,
            QualityTally[] tallies) {
        @Override
        public String toString() {
            return "Result[" + packed.rows() + "]";
        }
    }

    Result pack(List<RawRow> rows) {
        long[] numbers = new long[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows.get(i).row();
        }
        RowPrints.Chunk chunkPrints = new RowPrints.Chunk(rows.size());
        ProblemTally problems = new ProblemTally();
        long[][] myNumbers = new long[columns.size()][2];
        QualityTally[] tallies = QualityTally.all(asks);
        List<PackedChunk.Cells> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            BatchColumn column = columns.get(i);
            ColumnChunk chunk = column(column, rows);
            countMyNumbers(chunk, myNumbers[i]);
            tallies[i].add(chunk);
            countProblems(column, chunk, numbers, problems);
            if (column.itemName() != null) {
                prints.add(column.itemName(), chunk, chunkPrints);
            }
            cells.add(new PackedChunk.Cells(column.position(), chunk.encode()));
        }
        PackedChunk packed = new PackedChunk(rows.size(), LongChunk.of(numbers).encode(), cells);
        return new Result(packed, chunkPrints, problems, myNumbers, tallies);
    }

    private ColumnChunk column(BatchColumn column, List<RawRow> rows) {
        Normaliser normaliser = column.itemName() == null ? null : normalisers.get(column.itemName());
        boolean grade = isGrade(column);
        int at = column.position() - 1;
        int[] codes = new int[rows.size()];
        Map<String, Integer> dictionary = new HashMap<>();
        List<ColumnChunk.Entry> entries = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            String cell = rows.get(i).cell(at);
            if (cell.isEmpty() || cell.isBlank()) {
                codes[i] = ColumnChunk.EMPTY;
                continue;
            }
            boolean junior = grade && isJuniorGrade(cell, rows.get(i));
            String key = junior ? "中\u0000" + cell : cell;
            Integer known = dictionary.get(key);
            if (known == null) {
                known = entries.size();
                dictionary.put(key, known);
                entries.add(entry(normaliser, cell, junior));
            }
            codes[i] = known;
        }
        return ColumnChunk.of(entries, codes);
    }

    private static ColumnChunk.Entry entry(@Nullable Normaliser normaliser, String cell, boolean junior) {
        if (normaliser == null) {
            String problem = cell.indexOf('\uFFFD') >= 0 ? "extract.invalid-bytes" : null;
            return new ColumnChunk.Entry(cell, cell, problem);
        }
        if (junior) {
            ColumnChunk.Entry read = normaliser.read("中" + Width.compact(cell).replace("第", ""));
            return new ColumnChunk.Entry(cell, read.value(), read.problem());
        }
        return normaliser.read(cell);
    }

    private boolean isGrade(BatchColumn column) {
        ItemDefinition item = column.itemName() == null ? null : items.get(column.itemName());
        return item != null && item.type() == ItemType.GRADE && schoolColumn > 0;
    }

    /// A bare 1 to 3 in the file of a junior high school is a grade of that school.
    private boolean isJuniorGrade(String cell, RawRow row) {
        return row.cell(schoolColumn - 1).contains("中学")
                && BARE_GRADE.matcher(Width.compact(cell)).matches();
    }

    private static void countMyNumbers(ColumnChunk chunk, long[] counts) {
        for (int code = 0; code < chunk.size(); code++) {
            counts[0]++;
            counts[1] += MyNumber.passes(chunk.entry(code).raw()) ? 1 : 0;
        }
    }

    private static void countProblems(BatchColumn column, ColumnChunk chunk, long[] numbers, ProblemTally problems) {
        boolean any = false;
        for (int code = 0; code < chunk.size(); code++) {
            any |= chunk.entry(code).problem() != null;
        }
        if (!any) {
            return;
        }
        for (int row = 0; row < chunk.rows(); row++) {
            int code = chunk.code(row);
            ColumnChunk.Entry entry = code < 0 ? null : chunk.entry(code);
            String problem = entry == null ? null : entry.problem();
            if (entry != null && problem != null) {
                problems.add(
                        ProblemTally.severity(problem, entry.value() != null), problem, column, (int) numbers[row]);
            }
        }
    }
}
