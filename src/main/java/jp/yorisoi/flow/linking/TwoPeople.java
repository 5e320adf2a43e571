package jp.yorisoi.flow.linking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.setting.Settings;
import jp.yorisoi.vault.store.Session;
import jp.yorisoi.vault.store.Store;

/// The two-person rule: what one says of a record counts only when a second one says the same; where they disagree a
/// third
/// person who may settle links decides.
final class TwoPeople {
    private final Store store;
    private final Audit audit;
    private final OpinionTable table = new OpinionTable();

    TwoPeople(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    boolean isRule() {
        return new Settings(store, audit).linksNeedTwo();
    }

    /// All that is open, by record.
    Map<RecordIdentity, List<OpinionTable.Said>> open() {
        return store.read(session -> table.open(session));
    }

    /// Hears what somebody says: gives the names of those who said the same where it counts now, nothing where it
    /// waits.
    Optional<String> hear(Session session, Grant grant, DecisionTable.Kept decision, String reason)
            throws SQLException {
        String who = grant.operator().name();
        List<OpinionTable.Said> open = standing(session, decision);
        if (SecondOpinion.isDisputed(open)) {
            return settled(grant, open);
        }
        boolean mine = open.removeIf(one -> one.isBy(who));
        if (mine) {
            table.settle(session, decision.record(), 0, who);
        }
        if (!open.isEmpty() && open.stream().allMatch(one -> one.agrees(decision))) {
            return Optional.of(names(open));
        }
        table.add(
                session,
                new OpinionTable.Said(decision, new DecisionTable.Made(who, Instant.now(store.clock()), reason)));
        audit.append(new Act(
                who,
                open.isEmpty() ? "link.opinion" : "link.dispute",
                List.of(),
                grant.purpose().id(),
                reason));
        return Optional.empty();
    }

    /// What was said of the record as it is now; where it said something else then, it has to be asked anew.
    private List<OpinionTable.Said> standing(Session session, DecisionTable.Kept decision) throws SQLException {
        List<OpinionTable.Said> open = new ArrayList<>(table.open(session, decision.record()));
        if (open.stream().anyMatch(one -> !one.decision().recordPrint().equals(decision.recordPrint()))) {
            table.settle(session, decision.record(), 0, "");
            open.clear();
        }
        return open;
    }

    private static Optional<String> settled(Grant grant, List<OpinionTable.Said> open) {
        if (grant.permission() != Permission.SETTLE_LINKS) {
            throw refused("linking.disputed");
        }
        if (open.stream().anyMatch(one -> one.isBy(grant.operator().name()))) {
            throw refused("linking.own-dispute");
        }
        return Optional.of("");
    }

    private static ProblemException refused(String code) {
        return new ProblemException(ProblemException.Kind.NOT_ALLOWED, Problem.error(code, Map.of()));
    }

    private static String names(List<OpinionTable.Said> open) {
        return open.stream().map(one -> one.made().by()).distinct().collect(Collectors.joining(", "));
    }

    /// Closes what was said of a record by the decision of this number.
    void settle(Session session, RecordIdentity record, long number) throws SQLException {
        table.settle(session, record, number, "");
    }

    /// Takes back what somebody said of a record; false where there is nothing of theirs.
    boolean takeBack(Session session, Grant grant, RecordIdentity record) throws SQLException {
        String who = grant.operator().name();
        if (table.open(session, record).stream().noneMatch(one -> one.isBy(who))) {
            return false;
        }
        table.settle(session, record, 0, who);
        audit.append(
                new Act(who, "link.opinion-back", List.of(), grant.purpose().id(), ""));
        return true;
    }
}
