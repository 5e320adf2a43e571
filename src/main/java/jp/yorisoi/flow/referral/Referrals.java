package jp.yorisoi.flow.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.flow.people.People;
import jp.yorisoi.flow.screening.ChildFilter;
import jp.yorisoi.flow.screening.ChildLine;
import jp.yorisoi.flow.screening.ChildSort;
import jp.yorisoi.flow.screening.Screening;
import jp.yorisoi.flow.screening.ScreeningRun;
import jp.yorisoi.flow.screening.Tier;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.flow.workbook.WorkbookWriter;
import jp.yorisoi.vault.access.Gate;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Purpose;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import jp.yorisoi.vault.approval.Approvals;
import jp.yorisoi.vault.setting.Settings;
import jp.yorisoi.vault.store.Store;

/// Lists and sheets that leave the office: one account proposes, another approves, then the workbook is written once
/// and
/// recorded.
public final class Referrals {
    private static final int EVERYBODY = 1_000_000;

    private final Store store;
    private final Gate gate;
    private final Approvals approvals;
    private final Rooms rooms;
    private final WorkbookWriter writer = new WorkbookWriter();
    private final ExportTable table = new ExportTable();

    /// The rooms that referrals are put together from.
    public record Rooms(People people, Screening screening, Recipients recipients, Settings settings, Links links) {}

    /// What stands on paper: the sheets, and the person of each reference.
    private record Paper(List<Sheet> sheets, Map<String, Long> persons) {
        @Override
        public String toString() {
            return "Paper[" + persons.size() + "]";
        }
    }

    /// Whom a proposal is about.
    public record Wanted(ReferralDraft.Kind kind, String recipient, List<String> households, ChildFilter filter) {
        /// Copies the numbers; none = every child of the filter that the recipient sees a reason for.
        public Wanted {
            households = List.copyOf(households);
        }

        /// These households, or where there are none all children of the two upper marks.
        public Wanted(ReferralDraft.Kind kind, String recipient, List<String> households) {
            this(
                    kind,
                    recipient,
                    households,
                    ChildFilter.of(ChildFilter.View.MARKED).withTiers(EnumSet.of(Tier.FOCUS, Tier.PREVENTION)));
        }

        /// Says how many, never which.
        @Override
        public String toString() {
            return "Wanted[" + kind + ", " + recipient + ", " + households.size() + "]";
        }
    }

    /// The referrals of a store.
    public Referrals(Store store, Gate gate, Approvals approvals, Rooms rooms) {
        this.store = store;
        this.gate = gate;
        this.approvals = approvals;
        this.rooms = rooms;
    }

    /// The recipients.
    public Recipients recipients() {
        return rooms.recipients();
    }

    /// Proposes a list or sheets; NOT_ALLOWED where names may not go to the recipient, USAGE where nobody is meant.
    public Approval propose(Operator by, Wanted wanted) {
        Recipient recipient = rooms.recipients().get(wanted.recipient());
        recipient.mustMayReceiveNames();
        Grant grant = gate.grant(by, Permission.VIEW_LIST, Purpose.SCREENING, "propose " + wanted.recipient());
        ScreeningRun run = latest(grant);
        List<Long> persons = persons(grant, run, recipient, wanted);
        if (persons.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.nobody", Map.of()));
        }
        ReferralDraft draft = new ReferralDraft(wanted.kind(), recipient.id(), run.id(), run.day(), persons);
        return approvals.propose(by, ApprovalKind.EXPORT, draft.payload());
    }

    /// Proposes a list of people who are in no register, to be asked about (none named = all of whom some record is
    /// still
    /// nobody's); NOT_ALLOWED where names may not go to the recipient, USAGE where nobody is meant, or where the
    /// recipient
    /// is the children's schools: of which school such a person is, nobody knows.
    public Approval proposeUnregistered(Operator by, String to, List<Long> ids) {
        Recipient recipient = rooms.recipients().get(to);
        recipient.mustMayReceiveNames();
        if (recipient.terms().addressee() == Recipient.Addressee.SCHOOL) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("referral.unregistered-to-schools", Map.of()));
        }
        Grant grant = gate.grant(by, Permission.VIEW_LIST, Purpose.SCREENING, "propose " + to);
        List<Long> persons = (ids.isEmpty()
                        ? rooms.links().unregistered().people(grant)
                        : rooms.links().unregistered().people(grant, ids))
                .stream()
                        .filter(UnregisteredPerson::isOpen)
                        .map(UnregisteredPerson::id)
                        .toList();
        if (persons.isEmpty()) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE, Problem.error("referral.nobody-unregistered", Map.of()));
        }
        ReferralDraft draft = new ReferralDraft(
                ReferralDraft.Kind.UNREGISTERED, recipient.id(), 0, LocalDate.now(store.clock()), persons);
        return approvals.propose(by, ApprovalKind.EXPORT, draft.payload());
    }

    private ScreeningRun latest(Grant grant) {
        return rooms.screening()
                .latest(grant)
                .orElseThrow(() ->
                        new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.no-run", Map.of())));
    }

    private List<Long> persons(Grant grant, ScreeningRun run, Recipient recipient, Wanted wanted) {
        Subjects subjects = new Subjects(rooms.people(), rooms.screening(), recipient);
        boolean all = wanted.households().isEmpty();
        ChildFilter filter = all ? wanted.filter() : ChildFilter.of(ChildFilter.View.ALL);
        List<ChildLine> lines = rooms.screening()
                .children(grant, run, filter, ChildSort.TIER, 0, EVERYBODY)
                .lines();
        if (!all) {
            mustExist(grant, run, wanted.households());
            lines = lines.stream()
                    .filter(line -> wanted.households().contains(line.child().household()))
                    .toList();
        }
        return lines.stream()
                .filter(line -> subjects.concerns(grant, run, line))
                .map(line -> line.child().id())
                .toList();
    }

    private void mustExist(Grant grant, ScreeningRun run, List<String> households) {
        long unknown = households.stream()
                .filter(number ->
                        rooms.people().household(grant, number, run.day()).isEmpty())
                .count();
        if (unknown > 0) {
            throw new ProblemException(
                    ProblemException.Kind.NOT_ALLOWED,
                    Problem.error("referral.household-unknown", Map.of("count", unknown)));
        }
    }

    /// What an item says: kind, recipient, how many persons.
    public ReferralDraft draft(Approval item) {
        return ReferralDraft.of(item);
    }

    /// The sheets exactly as the recipient will see them, for the one who decides: a list's grant, recorded.
    public List<Sheet> preview(Grant grant, Approval item) {
        grant.demand(Permission.VIEW_LIST);
        ReferralDraft draft = ReferralDraft.of(item);
        gate.record(grant, "export.preview", List.of(String.valueOf(item.number())));
        return paper(grant, draft, item.number()).sheets();
    }

    private Paper paper(Grant grant, ReferralDraft draft, long item) {
        Map<String, Long> persons = new LinkedHashMap<>();
        if (draft.kind() == ReferralDraft.Kind.UNREGISTERED) {
            List<UnregisteredPerson> people = rooms.links().unregistered().people(grant, draft.persons());
            for (UnregisteredPerson one : people) {
                persons.put(Subjects.reference(item, persons.size() + 1), one.id());
            }
            return new Paper(List.of(layout(draft, item).unregistered(people, List.copyOf(persons.keySet()))), persons);
        }
        List<Subject> subjects = subjects(grant, draft, item);
        subjects.forEach(subject -> persons.put(subject.reference(), subject.person()));
        ReferralLayout layout = layout(draft, item);
        return new Paper(
                draft.kind() == ReferralDraft.Kind.LIST
                        ? layout.lists(subjects)
                        : subjects.stream().map(layout::sheet).toList(),
                persons);
    }

    private ReferralLayout layout(ReferralDraft draft, long item) {
        return new ReferralLayout(
                rooms.recipients().get(draft.recipient()),
                draft.day(),
                item,
                rooms.settings().office());
    }

    private List<Subject> subjects(Grant grant, ReferralDraft draft, long item) {
        Recipient recipient = rooms.recipients().get(draft.recipient());
        ScreeningRun run = rooms.screening()
                .find(grant, draft.run())
                .orElseThrow(() ->
                        new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.no-run", Map.of())));
        return new Subjects(rooms.people(), rooms.screening(), recipient).of(grant, run, item, draft.persons());
    }

    /// Writes an approved item as a workbook, once, and records it; NOT_ALLOWED without approval. The item is marked as
    /// used first, and the mark stands only if the file does: of two who write at once one is refused and touches no
    /// file, and a file that could not be written leaves the item as it was.
    public ReferralReceipt write(Operator by, long number, Path target) {
        Grant grant = gate.grant(by, Permission.PROPOSE_EXPORT, Purpose.SCREENING, "export " + number);
        Approval item = approvals.usable(number);
        ReferralDraft draft = ReferralDraft.of(item);
        Recipient recipient = rooms.recipients().get(draft.recipient());
        recipient.mustMayReceiveNames();
        Paper paper = paper(seeing(by, grant, draft, number), draft, number);
        if (paper.persons().isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.nobody", Map.of()));
        }
        // A kill between the file's name and the commit leaves a file that only this line tells of.
        gate.record(grant, "export.begun", List.of(String.valueOf(number)));
        return new Leaving(target)
                .unlessFailed(leaving -> store.write(session -> {
                    approvals.use(by, number);
                    writer.write(target, paper.sheets());
                    leaving.isNamed();
                    String hash = sha256(target);
                    ReferralReceipt receipt = table.keep(
                            session,
                            receipt(
                                    by,
                                    item,
                                    draft,
                                    recipient,
                                    hash,
                                    paper.persons().size()),
                            draft.run(),
                            paper.persons());
                    if (draft.kind() != ReferralDraft.Kind.UNREGISTERED) {
                        rooms.links().issuedIds().issueReferences(grant, paper.persons());
                    }
                    gate.record(grant, "export.written", List.of(String.valueOf(receipt.number()), hash));
                    return receipt;
                }));
    }

    /// What records say of people in no register is read as for a list.
    private Grant seeing(Operator by, Grant grant, ReferralDraft draft, long number) {
        return draft.kind() == ReferralDraft.Kind.UNREGISTERED
                ? gate.grant(by, Permission.VIEW_LIST, Purpose.SCREENING, "export " + number)
                : grant;
    }

    private ReferralReceipt receipt(
            Operator by, Approval item, ReferralDraft draft, Recipient recipient, String hash, int rows) {
        String fields =
                recipient.fields().stream().map(Recipient.Field::word).sorted().collect(Collectors.joining(","));
        return new ReferralReceipt(
                0,
                item.number(),
                new ReferralReceipt.Content(draft.kind().id(), recipient.id(), hash, rows, fields),
                new ReferralReceipt.Written(by.name(), Instant.now(store.clock())),
                new ReferralReceipt.Terms(
                        draft.day().plusDays(recipient.terms().returnWithin()),
                        draft.day().plusDays(recipient.terms().destroyWithin())));
    }

    /// The receipt of an item that was written.
    public Optional<ReferralReceipt> receiptOf(Approval item) {
        return store.read(session -> table.ofItem(session, item.number()));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
