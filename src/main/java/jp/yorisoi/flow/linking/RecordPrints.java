package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;

/// Prints of what a decision compared: a record's values and a person's. Equal prints = the decision stands.
final class RecordPrints {
    private static final List<RegisterItem> PERSON = List.of(
            RegisterItem.NUMBER,
            RegisterItem.NAME,
            RegisterItem.KANA,
            RegisterItem.FORMER_SURNAME,
            RegisterItem.ALIAS,
            RegisterItem.BIRTH,
            RegisterItem.SEX,
            RegisterItem.ADDRESS,
            RegisterItem.BUILDING);

    private RecordPrints() {}

    /// The items of a source that its linking compares.
    static List<String> items(SourceDefinition source) {
        TreeSet<String> items = new TreeSet<>();
        switch (source.link()) {
            case LinkWay.ById way -> {
                items.add(way.item());
                items.addAll(way.also());
                items.addAll(List.of("氏名", "カナ", "生年月日"));
            }
            case LinkWay.ByJoin way -> items.add(way.item());
            case LinkWay.ByPerson way -> items.addAll(way.roles().values());
            case LinkWay.ByIssued way -> items.add(way.item());
        }
        items.removeIf(item -> source.item(item).isEmpty());
        return new ArrayList<>(items);
    }

    static String ofRecord(BatchReader reader, SourceDefinition source, int ordinal) {
        StringBuilder text = new StringBuilder();
        for (String item : items(source)) {
            reader.cells(item, ordinal / BatchReader.CHUNK)
                    .ifPresent(cells -> text.append(Digits.key(RecordKeys.text(cells, ordinal % BatchReader.CHUNK))));
            text.append('\u001F');
        }
        return RecordKeys.print(text.toString());
    }

    /// Of a person; of one who is not in the register the print of nothing.
    static String ofPerson(Register register, long person) {
        StringBuilder text = new StringBuilder();
        register.find(person).ifPresent(ordinal -> {
            for (RegisterItem item : PERSON) {
                text.append(Digits.key(register.text(item, ordinal))).append('\u001F');
            }
        });
        return RecordKeys.print(text.toString());
    }
}
