package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.yorisoi.flow.eligibility.Prospect;
import jp.yorisoi.flow.eligibility.Verdict;
import jp.yorisoi.flow.people.CoResidence;
import jp.yorisoi.flow.screening.Finding;
import jp.yorisoi.flow.screening.RuleClass;
import jp.yorisoi.vault.access.Personal;

/// One household's page: everything that staff read of it on a day, for a purpose. Nobody whom the grant may not see is
/// in it.
@Personal
public record CaseFile(
        Header header,
        List<Member> members,
        List<Member> coResidents,
        List<MatrixRow> matrix,
        List<Found> findings,
        List<Offered> services,
        Behind behind) {
    private static final int EVENTS_OF_A_SOURCE = 4;

    /// The household's number, the day (基準日), the run its findings are of (0 = none yet), where it lives, whether 同居
    /// can be told, how many sources are fresh of how many, and how many imports that the run rests on were taken back
    /// since, and of how many the values are gone since.
    public record Header(
            String number,
            LocalDate day,
            long run,
            String town,
            CoResidence.Known coResidence,
            int fresh,
            int sources,
            int withdrawn,
            int purged) {
        @Override
        public String toString() {
            return "Header[" + day + "]";
        }
    }

    /// One finding that says yes, with the short line on where it comes from.
    public record Found(Finding finding, String fromWhere) {
        /// Whose finding it is.
        public long person() {
            return finding.person();
        }

        /// The sentence with its values.
        public String sentence() {
            return finding.sentence();
        }

        /// The word of its axis; findings of the class 安全 stand on no axis and get the word given.
        public String axisWord(String safetyWord) {
            return finding.mark().ruleClass() == RuleClass.SAFETY
                    ? safetyWord
                    : finding.mark().axis().word();
        }

        @Override
        public String toString() {
            return "Found[" + finding.rule().id() + "]";
        }
    }

    /// One service of the household with its label and the line below it (what to confirm, what is missing, why not).
    public record Offered(Prospect prospect, String label, String line) {
        /// What it is for the household.
        public Verdict verdict() {
            return prospect.verdict();
        }

        @Override
        public String toString() {
            return "Offered[" + prospect.service() + "]";
        }
    }

    /// What stands behind the page: the records, what happened, what helps, what is not known, what to do next.
    public record Behind(
            List<RecordEntry> records,
            List<TimelineEvent> timeline,
            List<String> strengths,
            List<String> unknowns,
            List<NextStep> steps) {
        /// Copies the lists.
        public Behind {
            records = List.copyOf(records);
            timeline = List.copyOf(timeline);
            strengths = List.copyOf(strengths);
            unknowns = List.copyOf(unknowns);
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "Behind[" + records.size() + " records]";
        }
    }

    /// Copies the lists.
    public CaseFile {
        members = List.copyOf(members);
        coResidents = List.copyOf(coResidents);
        matrix = List.copyOf(matrix);
        findings = List.copyOf(findings);
        services = List.copyOf(services);
    }

    /// What happened, the newest first, what is many and alike gathered: for whoever draws it.
    public List<TimelineLine> timelineLines() {
        return TimelineLine.of(behind.timeline(), EVENTS_OF_A_SOURCE);
    }

    /// What happened, the newest first.
    public List<TimelineEvent> timeline() {
        return behind.timeline();
    }

    /// When and by whom a person was last seen (最後に確認できた日), as far as the records of this page tell.
    public Optional<LastSeen> lastSeen(long person) {
        return LastSeen.of(behind.records(), person, header.day());
    }

    /// A member or co-resident by the person's id.
    public Optional<Member> member(long person) {
        return Stream.concat(members.stream(), coResidents.stream())
                .filter(member -> member.person() == person)
                .findFirst();
    }

    /// The children, those with the gravest mark first.
    public List<Member> children() {
        return members.stream()
                .filter(Member::isChild)
                .sorted(java.util.Comparator.comparing(member -> member.tier().orElseThrow()))
                .toList();
    }

    @Override
    public String toString() {
        return "CaseFile[" + header.day() + "]";
    }
}
