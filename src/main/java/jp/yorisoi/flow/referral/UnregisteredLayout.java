package jp.yorisoi.flow.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.flow.workbook.Sheet.Align;
import jp.yorisoi.flow.workbook.Sheet.Column;

/// Lays people who are in no register out as a list to be asked about: what records say, as far as the recipient may
/// see
/// it; which source tells it is not written.
final class UnregisteredLayout {
    private static final int WHOLE_DATE = 10;

    private final Texts texts;
    private final Recipient recipient;

    UnregisteredLayout(Texts texts, Recipient recipient) {
        this.texts = texts;
        this.recipient = recipient;
    }

    private String text(String key) {
        return texts.get("referral." + key);
    }

    Sheet list(List<UnregisteredPerson> people, List<String> references, List<String> lines, Sheet.Footer footer) {
        List<Column> columns = List.of(
                new Column(text("list.reference"), 11, Align.LEFT),
                new Column(text("list.name"), 18, Align.LEFT),
                new Column(text("unregistered.age"), 18, Align.LEFT),
                new Column(text("unregistered.area"), 20, Align.LEFT),
                new Column(text("sheet.guardian"), 14, Align.LEFT),
                new Column(text("unregistered.since"), 15, Align.LEFT),
                new Column(text("unregistered.last"), 15, Align.LEFT),
                new Column(text("unregistered.times"), 6, Align.RIGHT),
                new Column(text("unregistered.known"), 30, Align.LEFT),
                new Column(text("list.writer"), 12, Align.LEFT));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            rows.add(row(people.get(i), references.get(i)));
        }
        return new Sheet.Listing(
                text("unregistered.tab"),
                new Sheet.Heading(
                        texts.get(
                                "referral.unregistered.title",
                                Map.of("to", recipient.words().label())),
                        lines),
                columns,
                rows,
                footer);
    }

    private List<String> row(UnregisteredPerson person, String reference) {
        UnregisteredPerson.Told told = person.told();
        return List.of(
                reference,
                shown(Recipient.Field.NAME, lines(told.name(), told.kana())),
                shown(Recipient.Field.BIRTH, lines(day(told.birth()), age(told.age()))),
                shown(Recipient.Field.ADDRESS, told.area()),
                shown(Recipient.Field.GUARDIAN, told.guardian()),
                JapaneseDay.of(person.since()),
                JapaneseDay.of(person.last()),
                Integer.toString(person.records().size()),
                "",
                "");
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String day(String birth) {
        return birth.length() == WHOLE_DATE ? JapaneseDay.of(LocalDate.parse(birth)) : birth;
    }

    /// A bare number is years.
    private String age(String told) {
        boolean years = !told.isEmpty() && told.chars().allMatch(Character::isDigit);
        return years ? texts.get("referral.unregistered.years", Map.of("age", told)) : told;
    }

    private String shown(Recipient.Field field, String value) {
        return recipient.fields().contains(field) ? value : "";
    }
}
