package jp.yorisoi.flow.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;

/// People whom records tell of and who are in no register (未連結の人): a finding of its own, kept until they appear. A run
/// notes them; people join two who are one, part a record that is another's, and take both back.
public final class Unregistered {
    private final Links links;
    private final LinkTools tools;
    private final Audit audit;
    private final UnregisteredTable table;

    Unregistered(Links links, LinkTools tools, Audit audit, UnregisteredTable table) {
        this.links = links;
        this.tools = tools;
        this.audit = audit;
        this.table = table;
    }

    /// What somebody joined or parted: which ids, who, when and why.
    public record Change(long number, Kind kind, long person, long other, String by, Instant at, String reason) {
        /// Joined or parted.
        public enum Kind {
            /// The records of `other` are of `person` now.
            MERGE,
            /// Some records of `person` are of `other` now.
            SPLIT
        }
    }

    /// Everybody whose records stand and were nobody's at some time: those found since too
    /// ([UnregisteredPerson#isOpen]).
    /// Whoever was found to be (or may be) a person whom the grant may not see is not among them. Most often seen
    /// first.
    /// Demands VIEW_LIST or REVIEW_LINKS.
    public List<UnregisteredPerson> people(Grant grant) {
        grant.demand(Permission.VIEW_LIST, Permission.REVIEW_LINKS);
        return read(grant, tools.store().read(table::all));
    }

    /// The same of these ids only, in their order; ids that stand for nobody (any more) are left out. Demands
    /// VIEW_LIST,
    /// REVIEW_LINKS or PROPOSE_EXPORT.
    public List<UnregisteredPerson> people(Grant grant, Collection<Long> ids) {
        grant.demand(Permission.VIEW_LIST, Permission.REVIEW_LINKS);
        Set<Long> wanted = new HashSet<>(ids);
        Map<Long, UnregisteredPerson> found = new HashMap<>();
        List<UnregisteredTable.Kept> all = tools.store().read(table::all).stream()
                .filter(one -> wanted.contains(one.person()))
                .toList();
        read(grant, all).forEach(person -> found.put(person.id(), person));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private List<UnregisteredPerson> read(Grant grant, List<UnregisteredTable.Kept> kept) {
        return new UnregisteredReading(tools, grant, links.clocks()).people(kept);
    }

    /// The changes that stand, the newest first. Demands REVIEW_LINKS.
    public List<Change> changes(Grant grant) {
        grant.demand(Permission.REVIEW_LINKS);
        return tools.store().read(table::changes);
    }

    /// Joins two who are one: the records of the other are of this person from now on, those to come too. Demands
    /// REVIEW_LINKS; ids that stand for nobody are a problem of kind USAGE.
    public long merge(Grant grant, long person, long other, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        return tools.store().write(session -> {
            List<UnregisteredTable.Kept> records = table.ofPerson(session, other);
            if (person == other
                    || records.isEmpty()
                    || table.ofPerson(session, person).isEmpty()
                    || people(grant, List.of(person, other)).size() < 2) {
                throw unknown();
            }
            return changed(
                    session, change(grant, Change.Kind.MERGE, person, other, reason), identities(records), person);
        });
    }

    /// Parts a record that is another's: it is of a person of its own from now on, whose id this gives. Demands
    /// REVIEW_LINKS; a record that is not of this person, or its only one, is a problem of kind USAGE.
    public long split(Grant grant, long person, RecordIdentity record, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        return tools.store().write(session -> {
            List<RecordIdentity> records = identities(table.ofPerson(session, person));
            if (records.size() < 2
                    || !records.contains(record)
                    || people(grant, List.of(person)).isEmpty()) {
                throw unknown();
            }
            long other = UnregisteredNotes.newId();
            changed(session, change(grant, Change.Kind.SPLIT, person, other, reason), List.of(record), other);
            return other;
        });
    }

    private static List<RecordIdentity> identities(List<UnregisteredTable.Kept> records) {
        return records.stream().map(UnregisteredTable.Kept::identity).toList();
    }

    private Change change(Grant grant, Change.Kind kind, long person, long other, String reason) {
        Instant now = Instant.now(tools.store().clock());
        return new Change(0, kind, person, other, grant.operator().name(), now, reason);
    }

    private long changed(jp.yorisoi.vault.store.Session session, Change change, List<RecordIdentity> moved, long to)
            throws java.sql.SQLException {
        for (RecordIdentity one : moved) {
            table.move(session, one, to);
        }
        long number = table.addChange(session, change, moved);
        audit.append(new Act(
                change.by(),
                "unregistered." + change.kind().name().toLowerCase(java.util.Locale.ROOT),
                List.of(Long.toString(number)),
                jp.yorisoi.vault.access.Purpose.ADMINISTRATION.id(),
                change.reason()));
        return number;
    }

    /// Takes a change back: its records are of whom they were of before. Demands REVIEW_LINKS; one that does not stand,
    /// or
    /// whose records were changed again since, is a problem of kind USAGE.
    public void undo(Grant grant, long number, String reason) {
        grant.demand(Permission.REVIEW_LINKS);
        tools.store().change(session -> {
            Change change = table.changes(session).stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(Unregistered::unknown);
            boolean merged = change.kind() == Change.Kind.MERGE;
            long now = merged ? change.person() : change.other();
            long before = merged ? change.other() : change.person();
            List<RecordIdentity> standing = identities(table.ofPerson(session, now));
            List<RecordIdentity> moved = new ArrayList<>(table.moved(session, number));
            if (!standing.containsAll(moved)) {
                throw new ProblemException(
                        ProblemException.Kind.USAGE, Problem.error("linking.changed-since", Map.of()));
            }
            for (RecordIdentity one : moved) {
                table.move(session, one, before);
            }
            table.undone(
                    session,
                    number,
                    grant.operator().name(),
                    Instant.now(tools.store().clock()));
            audit.append(new Act(
                    grant.operator().name(),
                    "unregistered.undo",
                    List.of(Long.toString(number)),
                    grant.purpose().id(),
                    reason));
        });
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemException.Kind.USAGE, Problem.error("linking.unregistered-unknown", Map.of()));
    }

    /// Takes down what a run left open.
    void note(Grant grant, Clocks clocks) {
        new UnregisteredNotes(tools, table).note(grant, clocks);
    }

    /// Whom a person of this id was found to be, the newest first; empty where nobody was.
    static Optional<UnregisteredPerson.Linked> newest(List<UnregisteredTable.Kept> records) {
        return records.stream()
                .flatMap(record -> record.linked().stream())
                .max(java.util.Comparator.comparing(UnregisteredPerson.Linked::on));
    }
}
