package jp.yorisoi.flow.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.people.Household;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.people.Resident;
import jp.yorisoi.flow.screening.Axis;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.RuleClass;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.vault.access.Grant;

/// Gathers what a recipient may see of children: only its axes and fields, never the class 安全, nobody whom the grant
/// may not see.
final class Subjects {
    private static final String HEAD = "世帯主";

    private final People people;
    private final Screening screening;
    private final Recipient recipient;

    Subjects(People people, Screening screening, Recipient recipient) {
        this.people = people;
        this.screening = screening;
        this.recipient = recipient;
    }

    /// One subject a person, in this order, those left out of whom nothing can be told; references count from 1 within
    /// the item.
    List<Subject> of(Grant grant, ScreeningRun run, long item, List<Long> persons) {
        List<Subject> subjects = new ArrayList<>();
        for (long person : persons) {
            screening
                    .child(grant, run, person)
                    .ifPresent(line -> subjects.add(subject(grant, run, line, reference(item, subjects.size() + 1))));
        }
        return subjects;
    }

    /// The office's reference of a line.
    static String reference(long item, int line) {
        return String.format(Locale.ROOT, "Y%d-%04d", item, line);
    }

    /// Whether the recipient sees a reason for this child at all.
    boolean concerns(Grant grant, ScreeningRun run, ChildLine line) {
        return !reasons(grant, run, line, headOf(grant, line, run.day())).isEmpty();
    }

    private Subject subject(Grant grant, ScreeningRun run, ChildLine line, String reference) {
        Resident child = line.child();
        Optional<Resident> head = headOf(grant, line, run.day());
        Subject.Who who = new Subject.Who(
                shown(Recipient.Field.NAME, child.name()),
                shown(Recipient.Field.BIRTH, child.birth().map(JapaneseDay::of).orElse("")),
                line.place().school(),
                shown(Recipient.Field.CLASS, line.place().grade()),
                shown(Recipient.Field.GUARDIAN, guardian(child, head)),
                shown(Recipient.Field.ADDRESS, child.address()));
        return new Subject(reference, child.id(), who, reasons(grant, run, line, head));
    }

    private String shown(Recipient.Field field, String value) {
        return recipient.fields().contains(field) ? value : "";
    }

    /// The head, where 続柄 says that the child is the head's own; else whoever it is must be asked.
    private static String guardian(Resident child, Optional<Resident> head) {
        return child.relation().contains("の") || child.relation().equals(HEAD)
                ? ""
                : head.map(Resident::name).orElse("");
    }

    private Optional<Resident> headOf(Grant grant, ChildLine line, LocalDate day) {
        return people.household(grant, line.child().household(), day)
                .map(Household::members)
                .flatMap(members -> members.stream()
                        .filter(member -> member.relation().equals(HEAD))
                        .findFirst());
    }

    /// The child's own findings, and on the axis 家計 those of the household, which stand on its 世帯主.
    private List<Subject.Reason> reasons(Grant grant, ScreeningRun run, ChildLine line, Optional<Resident> head) {
        List<Long> whose = new ArrayList<>(List.of(line.child().id()));
        head.map(Resident::id).ifPresent(whose::add);
        return screening.findingsOf(grant, run, whose).stream()
                .filter(finding -> finding.truth() == Truth.YES
                        && finding.mark().ruleClass() != RuleClass.SAFETY
                        && recipient.axes().contains(finding.mark().axis())
                        && (finding.person() == line.child().id() || isOfHousehold(finding)))
                .sorted(Comparator.comparing((Finding finding) -> finding.mark().axis())
                        .thenComparing(Finding::score, Comparator.reverseOrder()))
                .map(finding -> new Subject.Reason(finding.mark().axis(), finding.sentence()))
                .distinct()
                .toList();
    }

    private static boolean isOfHousehold(Finding finding) {
        return finding.rule().household() && finding.mark().axis() == Axis.MONEY;
    }
}
