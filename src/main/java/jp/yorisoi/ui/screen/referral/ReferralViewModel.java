package jp.yorisoi.ui.screen.referral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import jp.yorisoi.flow.referral.Recipient;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.flow.referral.ReferralReceipt;
import jp.yorisoi.flow.referral.Referrals;
import jp.yorisoi.flow.workbook.Sheet;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.task.Job;
import jp.yorisoi.ui.task.LatestOnly;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.approval.Approval;
import jp.yorisoi.vault.approval.ApprovalKind;
import org.jspecify.annotations.Nullable;

/// What is on its way out: proposed, looked at, approved or given back, written.
final class ReferralViewModel {
    private static final List<Approval.State> ORDER = List.of(
            Approval.State.PROPOSED,
            Approval.State.APPROVED,
            Approval.State.RETURNED,
            Approval.State.DONE,
            Approval.State.DRAFT);

    private final Desk desk;
    private final LatestOnly previews;
    /// What the user's roles allow is asked once, not with every change on the window's thread.
    private final boolean sees;

    private final boolean proposes;
    private final boolean approves;
    private final List<Item> items = new ArrayList<>();
    /// Counts every change, so that whoever shows the whole needs one signal only.
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    private @Nullable Item selected;
    private List<Sheet> sheets = List.of();
    private Optional<ReferralReceipt> receipt = Optional.empty();
    private Optional<String> unread = Optional.empty();
    private boolean loaded;
    private boolean busy;

    /// What is read of an item: its sheets or why there are none, and its receipt.
    private record Read(List<Sheet> sheets, Optional<String> unread, Optional<ReferralReceipt> receipt) {}

    ReferralViewModel(Desk desk) {
        this.desk = desk;
        this.previews = new LatestOnly(desk.tasks());
        this.sees = desk.allows(Permission.VIEW_LIST);
        this.proposes = desk.allows(Permission.PROPOSE_EXPORT);
        this.approves = desk.allows(Permission.APPROVE_EXPORT);
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void signal() {
        changes.set(changes.get() + 1);
    }

    /// What waits first, then what is approved, given back and gone; the newest first among equals.
    List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    long waiting() {
        return items.stream()
                .filter(item -> item.approval().state() == Approval.State.PROPOSED)
                .count();
    }

    Optional<Item> selected() {
        return Optional.ofNullable(selected);
    }

    /// The sheets as the recipient will see them; empty while they are read.
    List<Sheet> sheets() {
        return sheets;
    }

    /// Why the sheets cannot be shown.
    Optional<String> unread() {
        return unread;
    }

    Optional<ReferralReceipt> receipt() {
        return receipt;
    }

    boolean loaded() {
        return loaded;
    }

    boolean busy() {
        return busy;
    }

    private Referrals referrals() {
        return desk.workbench().referrals();
    }

    List<Recipient> recipients() {
        return referrals().recipients().all();
    }

    /// Reads the items anew and goes to the one of this number; 0 = stays, or goes to the first.
    void load(long number) {
        desk.tasks().ask(this::read, found -> {
            loaded = true;
            items.clear();
            items.addAll(found);
            long wanted = number > 0
                    ? number
                    : selected().map(item -> item.approval().number()).orElse(0L);
            select(items.stream()
                    .filter(item -> item.approval().number() == wanted)
                    .findFirst()
                    .orElse(items.isEmpty() ? null : items.getFirst()));
        });
    }

    private List<Item> read() {
        List<Item> found = new ArrayList<>();
        for (Approval approval : desk.workbench().approvals().list(ApprovalKind.EXPORT)) {
            ReferralDraft draft = referrals().draft(approval);
            found.add(new Item(approval, draft, referrals().recipients().get(draft.recipient())));
        }
        found.sort(Comparator.comparing(
                        (Item item) -> ORDER.indexOf(item.approval().state()))
                .thenComparing(item -> -item.approval().number()));
        return found;
    }

    /// Brings an item to the front and reads its sheets.
    void select(@Nullable Item item) {
        selected = item;
        sheets = List.of();
        unread = Optional.empty();
        receipt = Optional.empty();
        signal();
        if (item != null) {
            previews.ask(() -> read(item), this::show);
        }
    }

    private Read read(Item item) {
        Optional<ReferralReceipt> written = referrals().receiptOf(item.approval());
        if (!sees) {
            return new Read(List.of(), Optional.of(desk.say("outgoing.no-list")), written);
        }
        try {
            return new Read(
                    referrals().preview(desk.grant(Permission.VIEW_LIST), item.approval()), Optional.empty(), written);
        } catch (RuntimeException failure) {
            return new Read(List.of(), Optional.of(desk.tasks().words().of(failure)), written);
        }
    }

    private void show(Read read) {
        sheets = read.sheets();
        unread = read.unread();
        receipt = read.receipt();
        signal();
    }

    /// Why the user may not approve or return the item in front; empty = may.
    Optional<String> whyNotDecide() {
        Item item = selected;
        if (item == null || item.approval().state() != Approval.State.PROPOSED) {
            return Optional.of(desk.say("outgoing.why.not-waiting"));
        }
        if (!approves) {
            return Optional.of(desk.say("outgoing.why.role"));
        }
        return item.approval()
                        .proposed()
                        .by()
                        .equals(desk.workbench().operator().name())
                ? Optional.of(desk.say("outgoing.why.own"))
                : Optional.empty();
    }

    /// Whether the item in front is approved and the user may write it.
    boolean mayWrite() {
        return selected()
                        .filter(item -> item.approval().state() == Approval.State.APPROVED)
                        .isPresent()
                && proposes;
    }

    boolean mayPropose() {
        return proposes;
    }

    /// Approves the item in front.
    void approve() {
        decide(
                "outgoing.approved",
                number -> desk.workbench().approvals().approve(desk.workbench().operator(), number));
    }

    /// Gives the item in front back, saying why.
    void giveBack(String comment) {
        decide(
                "outgoing.returned",
                number -> desk.workbench().approvals().giveBack(desk.workbench().operator(), number, comment));
    }

    private interface Deciding {
        Approval on(long number);
    }

    private void decide(String told, Deciding deciding) {
        Item item = selected;
        if (item == null || busy || whyNotDecide().isPresent()) {
            return;
        }
        long number = item.approval().number();
        ask(() -> deciding.on(number), desk.say(told, Map.of("number", number)));
    }

    /// Proposes a list or sheets; without households for all marked children of whom the recipient sees a reason.
    void propose(Recipient recipient, ReferralDraft.Kind kind, List<String> households) {
        Referrals.Wanted wanted = new Referrals.Wanted(kind, recipient.id(), households);
        ask(() -> referrals().propose(desk.workbench().operator(), wanted), desk.say("outgoing.proposed"));
    }

    private void ask(java.util.function.Supplier<Approval> act, String told) {
        busy = true;
        signal();
        desk.tasks()
                .ask(
                        act,
                        item -> {
                            busy = false;
                            desk.notices().done(told);
                            load(item.number());
                        },
                        failure -> {
                            busy = false;
                            desk.notices().failed(desk.tasks().words().of(failure));
                            load(0);
                        });
    }

    /// The name that is offered for the file: it names nobody.
    String fileName() {
        return selected()
                .map(item -> desk.say(
                        "outgoing.file",
                        Map.of(
                                "kind", desk.say(item.kindKey()),
                                "recipient", item.recipient().id(),
                                "number", Long.toString(item.approval().number()))))
                .orElse("");
    }

    /// Writes the item in front as a workbook and tells where it stands and its hash.
    void write(Path target) {
        Item item = selected;
        if (item == null || busy || !mayWrite()) {
            return;
        }
        long number = item.approval().number();
        busy = true;
        signal();
        desk.tasks()
                .start(Job.of(
                                desk.say("outgoing.job"),
                                progress -> referrals().write(desk.workbench().operator(), number, target),
                                written -> sentence(written, target),
                                written -> {
                                    busy = false;
                                    desk.notices().done(sentence(written, target));
                                    load(number);
                                })
                        .otherwise(() -> {
                            busy = false;
                            load(number);
                        }));
    }

    private String sentence(ReferralReceipt written, Path target) {
        return desk.say(
                "outgoing.written",
                Map.of(
                        "file", target.toString(),
                        "hash", written.content().sha256().substring(0, 12)));
    }
}
