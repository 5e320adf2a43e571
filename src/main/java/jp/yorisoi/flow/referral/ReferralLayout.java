package jp.yorisoi.flow.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.flow.workbook.Sheet.Align;
import jp.yorisoi.flow.workbook.Sheet.Box;
import jp.yorisoi.flow.workbook.Sheet.Column;
import jp.yorisoi.flow.workbook.Sheet.Line;
import jp.yorisoi.flow.workbook.Sheet.Tone;
import jp.yorisoi.vault.setting.Office;

/// Lays subjects out as the sheets that are handed over. Always in Japanese: they are the city's documents.
final class ReferralLayout {
    private static final List<Integer> WIDTHS = List.of(17, 15, 15, 15, 15, 15);
    private static final int ALL = 6;

    private final Texts texts = new Texts(Locale.JAPAN);
    private final Recipient recipient;
    private final LocalDate day;
    private final long number;
    private final Office office;

    ReferralLayout(Recipient recipient, LocalDate day, long number, Office office) {
        this.recipient = recipient;
        this.day = day;
        this.number = number;
        this.office = office;
    }

    private String text(String key) {
        return texts.get("referral." + key);
    }

    private String text(String key, Map<String, ?> arguments) {
        return texts.get("referral." + key, arguments);
    }

    /// One list a school, or one list where the recipient is no school; never two schools' children on one.
    List<Sheet> lists(List<Subject> subjects) {
        Map<String, List<Subject>> groups = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            String school = recipient.answers() == Recipient.Answers.SCHOOL
                    ? subject.who().school()
                    : "";
            groups.computeIfAbsent(school, any -> new ArrayList<>()).add(subject);
        }
        return groups.entrySet().stream()
                .map(group -> list(group.getKey(), group.getValue()))
                .toList();
    }

    private boolean toSchools() {
        return recipient.terms().addressee() == Recipient.Addressee.SCHOOL;
    }

    private Sheet list(String school, List<Subject> subjects) {
        String to = school.isEmpty() ? recipient.words().label() : school;
        List<Column> columns = List.of(
                new Column(text("list.reference"), 11, Align.LEFT),
                new Column(text("list.class"), 6, Align.LEFT),
                new Column(text("list.name"), 14, Align.LEFT),
                new Column(text("list.axes"), 11, Align.LEFT),
                new Column(text("list.reasons"), 31, Align.LEFT),
                new Column(text("list.known"), 15, Align.LEFT),
                new Column(text("list.seen"), 17, Align.LEFT),
                new Column(text("list.support"), 15, Align.LEFT),
                new Column(text("list.state"), 16, Align.LEFT),
                new Column(text("list.meeting"), 7, Align.LEFT),
                new Column(text("list.writer"), 10, Align.LEFT));
        List<List<String>> rows = subjects.stream().map(this::row).toList();
        return new Sheet.Listing(
                school.isEmpty() ? text("list.tab") : school,
                new Sheet.Heading(text("list.title", Map.of("to", to)), heading(subjects.size())),
                columns,
                rows,
                footer());
    }

    private List<String> heading(int count) {
        return List.of(
                text(
                        "list.line",
                        Map.of("day", JapaneseDay.of(day), "number", number, "count", count, "by", returnDay())),
                text("list.words"),
                ground());
    }

    private List<String> row(Subject subject) {
        return List.of(
                subject.reference(),
                subject.who().schoolClass(),
                subject.who().name(),
                subject.reasons().stream()
                        .map(reason -> reason.axis().word())
                        .distinct()
                        .collect(Collectors.joining("・")),
                sentences(subject),
                text("answer.known-cell"),
                text("answer.seen-cell", Map.of("year", JapaneseDay.year(day))),
                text("answer.support-cell"),
                "",
                text("answer.meeting-cell"),
                "");
    }

    private static String sentences(Subject subject) {
        return subject.reasons().stream().map(Subject.Reason::sentence).collect(Collectors.joining("。"));
    }

    /// One list of people who are in no register, with these references.
    Sheet unregistered(List<UnregisteredPerson> people, List<String> references) {
        return new UnregisteredLayout(texts, recipient)
                .list(
                        people,
                        references,
                        List.of(
                                text(
                                        "list.line",
                                        Map.of(
                                                "day",
                                                JapaneseDay.of(day),
                                                "number",
                                                number,
                                                "count",
                                                people.size(),
                                                "by",
                                                returnDay())),
                                text("unregistered.words"),
                                ground()),
                        footer());
    }

    /// One sheet a child.
    Sheet sheet(Subject subject) {
        List<Line> lines = new ArrayList<>();
        String school = subject.who().school();
        boolean toSchool = toSchools() && !school.isEmpty();
        lines.add(Line.of(
                new Box(0, 3, text("sheet.reference", Map.of("reference", subject.reference())), Tone.PLAIN),
                new Box(3, 3, text("sheet.confidential"), Tone.PLAIN_RIGHT)));
        lines.add(Line.of(new Box(0, ALL, text("sheet.title"), Tone.TITLE)));
        lines.add(Line.of(
                new Box(
                        0,
                        3,
                        text(
                                "sheet.to",
                                Map.of(
                                        "to",
                                        toSchool ? school : recipient.words().label())),
                        Tone.PLAIN),
                new Box(3, 3, JapaneseDay.of(day), Tone.PLAIN_RIGHT)));
        lines.add(Line.of(new Box(3, 3, office.signature(), Tone.PLAIN_RIGHT)));
        child(lines, subject);
        lines.add(Line.of(new Box(0, ALL, text("sheet.why"), Tone.HEADING)));
        subject.reasons().forEach(reason -> lines.add(labelled(reason.axis().word(), reason.sentence(), 1)));
        lines.add(labelled(text("sheet.request"), recipient.words().request(), 1));
        answers(lines);
        lines.add(Line.blank());
        lines.add(Line.of(new Box(0, ALL, ground(), Tone.SMALL)));
        return new Sheet.Form(subject.reference(), WIDTHS, lines, footer());
    }

    private void child(List<Line> lines, Subject subject) {
        lines.add(Line.of(new Box(0, ALL, text("sheet.child"), Tone.HEADING)));
        lines.add(Line.of(
                new Box(0, 1, text("sheet.name"), Tone.LABEL),
                new Box(1, 2, subject.who().name(), Tone.VALUE),
                new Box(3, 1, text("sheet.class"), Tone.LABEL),
                new Box(4, 2, subject.who().schoolClass(), Tone.VALUE)));
        lines.add(Line.of(
                new Box(0, 1, text("sheet.birth"), Tone.LABEL),
                new Box(1, 2, subject.who().birth(), Tone.VALUE),
                new Box(3, 1, text("sheet.guardian"), Tone.LABEL),
                new Box(4, 2, subject.who().guardian(), Tone.VALUE)));
        if (recipient.fields().contains(Recipient.Field.ADDRESS)) {
            lines.add(labelled(text("sheet.address"), subject.who().address(), 1));
        }
    }

    private void answers(List<Line> lines) {
        lines.add(Line.of(new Box(0, ALL, text("answer.title", Map.of("by", returnDay())), Tone.HEADING)));
        if (recipient.answers() == Recipient.Answers.SCHOOL) {
            lines.add(labelled(text("answer.known"), text("answer.known-line"), 1));
        }
        lines.add(labelled(text("answer.seen"), text("answer.seen-line"), 1));
        if (recipient.answers() == Recipient.Answers.SCHOOL) {
            lines.add(labelled(text("answer.support"), text("answer.support-line"), 1));
        }
        lines.add(labelled(text("answer.state"), "", 8));
        lines.add(labelled(text("answer.meeting"), text("answer.meeting-line"), 1));
    }

    private static Line labelled(String label, String value, int high) {
        return new Line(high, List.of(new Box(0, 1, label, Tone.LABEL), new Box(1, ALL - 1, value, Tone.VALUE)));
    }

    private String ground() {
        return text(
                "sheet.ground",
                Map.of(
                        "ground", recipient.basis().ground(),
                        "secrecy", recipient.basis().secrecy(),
                        "by", JapaneseDay.of(day.plusDays(recipient.terms().destroyWithin()))));
    }

    private String returnDay() {
        return JapaneseDay.of(day.plusDays(recipient.terms().returnWithin()));
    }

    private Sheet.Footer footer() {
        return new Sheet.Footer(
                text("footer.left", Map.of("office", office.signature())).strip(),
                text("footer.right", Map.of("number", number)));
    }
}
