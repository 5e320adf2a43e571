package jp.yorisoi.flow.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.linking.IssuedIds;
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
    public record Rooms(
            People people, Screening screening, Recipients recipients, Settings settings, IssuedIds issued) {}

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
        return sheets(draft, item.number(), subjects(grant, draft, item.number()));
    }

    private List<Subject> subjects(Grant grant, ReferralDraft draft, long item) {
        Recipient recipient = rooms.recipients().get(draft.recipient());
        ScreeningRun run = rooms.screening()
                .find(grant, draft.run())
                .orElseThrow(() ->
                        new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.no-run", Map.of())));
        return new Subjects(rooms.people(), rooms.screening(), recipient).of(grant, run, item, draft.persons());
    }

    private List<Sheet> sheets(ReferralDraft draft, long item, List<Subject> subjects) {
        ReferralLayout layout = new ReferralLayout(
                rooms.recipients().get(draft.recipient()),
                draft.day(),
                item,
                rooms.settings().office());
        return switch (draft.kind()) {
            case LIST -> layout.lists(subjects);
            case SHEET -> subjects.stream().map(layout::sheet).toList();
        };
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
        List<Subject> subjects = subjects(grant, draft, number);
        if (subjects.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("referral.nobody", Map.of()));
        }
        List<Sheet> sheets = sheets(draft, number, subjects);
        return store.write(session -> {
            approvals.use(by, number);
            writer.write(target, sheets);
            String hash = sha256(target);
            ReferralReceipt receipt = table.keep(
                    session, receipt(by, item, draft, recipient, hash, subjects.size()), draft.run(), subjects);
            rooms.issued()
                    .issueReferences(
                            grant, subjects.stream().collect(Collectors.toMap(Subject::reference, Subject::person)));
            gate.record(grant, "export.written", List.of(String.valueOf(receipt.number()), hash));
            return receipt;
        });
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
