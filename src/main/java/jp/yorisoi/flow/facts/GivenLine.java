package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.base.notation.Width;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.Normaliser;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.store.ColumnChunk;

/// What is given of one person: cells by item, and records by source. An empty cell is unknown; an item without a cell
/// was not given.
@Personal
final class GivenLine {
    private static final ItemName GRADE = ItemName.of("学年");
    private static final ItemName SCHOOL = ItemName.of("在学.学校種");
    private static final Map<String, Integer> FIRST_GRADES = Map.of("中学校", 6, "高等学校", 9, "高専", 9);
    private static final int WITHIN_SCHOOL = 6;

    private final Map<ItemName, Reading> cells = new HashMap<>();
    private final Map<String, List<Map<String, Reading>>> records = new HashMap<>();

    /// Whether a text could be taken in.
    enum Taken {
        YES,
        NO_SUCH_ITEM,
        UNREADABLE
    }

    /// An item's name as it is written: `教育.欠席日数(前年度)`.
    static ItemName name(String written) {
        String text = Width.compact(written).replace('（', '(').replace('）', ')');
        int open = text.lastIndexOf('(');
        return open > 0 && text.endsWith(")")
                ? new ItemName(text.substring(0, open), text.substring(open + 1, text.length() - 1))
                : ItemName.of(text);
    }

    Taken put(FactCatalogue catalogue, FactVocabulary names, String written, String value) {
        ItemName name = name(written);
        Optional<FactItem> fact = names.fact(name);
        if (fact.isPresent()) {
            return put(
                    name,
                    value,
                    catalogue.normaliser(fact.get()),
                    catalogue.reading(fact.get().form(), name.toString()));
        }
        Optional<FactVocabulary.SourceItem> source = names.sourceItem(name);
        if (source.isEmpty()) {
            return Taken.NO_SUCH_ITEM;
        }
        ItemDefinition item = source.get().item();
        return put(name, value, catalogue.sources().normaliser(item), catalogue.reading(item.form(), name.toString()));
    }

    private Taken put(ItemName name, String written, Normaliser normaliser, CellReading reading) {
        String raw = written.strip();
        if (raw.isEmpty()) {
            cells.put(name, reading.missing());
            return Taken.YES;
        }
        if (name.path().equals(Family.RELATION)) {
            cells.put(name, Reading.of(new Value.Text(KinPath.of(raw))));
            return Taken.YES;
        }
        ColumnChunk.Entry entry = normaliser.read(raw);
        Reading read = reading.of(entry);
        cells.put(name, read);
        boolean unreadable = entry.value() == null && read == reading.missing();
        return unreadable ? Taken.UNREADABLE : Taken.YES;
    }

    /// A record of a source; what has no such item is told by its name, else nothing.
    Optional<String> record(FactCatalogue catalogue, SourceDefinition source, Map<String, String> values) {
        Map<String, Reading> record = new HashMap<>();
        for (Map.Entry<String, String> one : values.entrySet()) {
            ItemDefinition item = source.item(one.getKey()).orElse(null);
            if (item == null) {
                return Optional.of(one.getKey());
            }
            CellReading reading = catalogue.reading(item.form(), source.shortName() + "." + item.name());
            String raw = one.getValue().strip();
            record.put(
                    item.name(),
                    raw.isEmpty()
                            ? reading.missing()
                            : reading.of(catalogue.sources().normaliser(item).read(raw)));
        }
        records.computeIfAbsent(source.shortName(), any -> new ArrayList<>()).add(record);
        return Optional.empty();
    }

    /// Says that there is no record of a source.
    void noRecord(SourceDefinition source) {
        records.computeIfAbsent(source.shortName(), any -> new ArrayList<>());
    }

    /// 学年 within a 学校種 is counted from 小1 on.
    void settle() {
        Reading grade = cells.get(GRADE);
        Reading school = cells.get(SCHOOL);
        if (grade != null
                && school != null
                && grade.value() instanceof Value.Number number
                && school.value() instanceof Value.Text kind) {
            int first = FIRST_GRADES.getOrDefault(kind.value(), 0);
            int within = number.value().intValue();
            if (within >= 1 && within <= WITHIN_SCHOOL && within <= 12 - first) {
                cells.put(GRADE, Reading.of(Value.Number.of((long) first + within)));
            }
        }
    }

    Optional<Reading> cell(ItemName name) {
        return Optional.ofNullable(cells.get(name));
    }

    boolean has(ItemName name) {
        return cells.containsKey(name);
    }

    /// The given records of a source; nothing where none were spoken of.
    Optional<List<Map<String, Reading>>> records(String shortName) {
        return Optional.ofNullable(records.get(shortName));
    }

    @Override
    public String toString() {
        return "GivenLine";
    }
}
