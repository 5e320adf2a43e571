package jp.yorisoi.vault.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import jp.yorisoi.vault.store.Store;

/// The audit of one store. Appending joins the caller's write transaction where there is one: the line and what it
/// tells stand or fall together.
public final class Audit {
    private final Store store;
    private final AuditTable table = new AuditTable();

    /// The audit of this store.
    public Audit(Store store) {
        this.store = store;
    }

    /// Appends an act; the clock of the store dates it.
    public AuditEntry append(Act act) {
        return store.write(session -> {
            AuditTable.Line last = table.last(session).orElse(null);
            long number = last == null ? 1 : last.entry().number() + 1;
            byte[] before = last == null ? Chain.start(store.id()) : last.hash();
            AuditEntry entry = new AuditEntry(number, Instant.now(store.clock()), plain(act));
            table.insert(session, entry, Chain.next(before, entry));
            return entry;
        });
    }

    /// Appends an act that must stay even if the caller's transaction is rolled back: a refusal.
    public void appendEvenSo(Act act) {
        store.change(session -> {
            append(act);
            session.afterRollback(fresh -> append(act));
        });
    }

    /// Reads the whole chain and says where it first breaks: a changed, missing or added line.
    public Verification verify() {
        return store.read(session -> table.verify(session, Chain.start(store.id())));
    }

    /// Whether the chain still holds an anchor that was kept elsewhere.
    public boolean holds(Anchor anchor) {
        return anchor.number() == 0
                || store.read(session -> table.find(session, anchor.number()))
                        .map(line -> HexFormat.of().formatHex(line.hash()).equals(anchor.hash()))
                        .orElse(false);
    }

    /// The end of the chain now, to be kept elsewhere.
    public Anchor anchor() {
        return store.read(session -> table.last(session))
                .map(line -> new Anchor(line.entry().number(), HexFormat.of().formatHex(line.hash())))
                .orElse(new Anchor(0, ""));
    }

    /// At most `limit` entries from a number on, in order.
    public List<AuditEntry> entries(long from, int limit) {
        return store.read(session -> table.from(session, from, limit));
    }

    /// The newest entries, the newest first.
    public List<AuditEntry> newest(int limit) {
        return store.read(session -> table.newest(session, limit));
    }

    /// Ids stand in one field, one space apart: white space inside an id would make two of it.
    private static Act plain(Act act) {
        List<String> ids = act.subjects().stream()
                .map(id -> id.strip().replaceAll("\\s+", "_"))
                .filter(id -> !id.isEmpty())
                .toList();
        return new Act(act.who(), act.what(), ids, act.purpose(), act.reason());
    }
}
