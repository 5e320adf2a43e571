package jp.yorisoi.flow.linking;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.Session;

/// Takes down after a run whose records were found in no register, and which of those known before have their person by
/// now. Sources whose links did not change are not read again.
final class UnregisteredNotes {
    private static final long ID_BOUND = 1L << 42;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final LinkTools tools;
    private final UnregisteredTable table;

    UnregisteredNotes(LinkTools tools, UnregisteredTable table) {
        this.tools = tools;
        this.table = table;
    }

    /// A record that nobody has noted yet.
    private record Fresh(
            RecordIdentity identity, UnregisteredKeys.Keys keys, LocalDate day, UnregisteredTable.Stand stand) {
        @Override
        public String toString() {
            return "Fresh[" + stand + "]";
        }
    }

    void note(Grant grant, Clocks clocks) {
        for (SourceDefinition source : tools.catalogue().sources()) {
            if (source.link() instanceof LinkWay.ByPerson way) {
                tools.store().change(session -> note(session, grant, source, way, clocks));
            }
        }
    }

    private void note(Session session, Grant grant, SourceDefinition source, LinkWay.ByPerson way, Clocks clocks)
            throws SQLException {
        List<Holding> holdings = tools.batches().holding(source, clocks);
        Map<Long, LinkTable.Kept> links = tools.table().ofSource(session, source.id());
        String basis = holdings.stream()
                .map(holding -> links.get(holding.batch().id()))
                .map(kept -> kept == null ? "-" : kept.batch() + ":" + kept.stamp())
                .sorted()
                .collect(Collectors.joining(" "));
        if (table.noted(session, source.id()).filter(basis::equals).isPresent()) {
            return;
        }
        Map<RecordIdentity, UnregisteredTable.Kept> known = table.ofSource(session, source.id());
        List<Fresh> fresh = new ArrayList<>();
        for (SourceBatch batch : tools.linked(grant, source, clocks)) {
            note(session, batch, way, known, fresh);
        }
        add(session, fresh);
        table.note(session, source.id(), basis);
    }

    private void note(
            Session session,
            SourceBatch batch,
            LinkWay.ByPerson way,
            Map<RecordIdentity, UnregisteredTable.Kept> known,
            List<Fresh> fresh)
            throws SQLException {
        BitSet held = batch.held();
        boolean any = false;
        for (int row = held.nextSetBit(0); row >= 0 && !any; row = held.nextSetBit(row + 1)) {
            any = batch.rows().state(row) == LinkState.UNLINKED;
        }
        if (!any && known.isEmpty()) {
            return;
        }
        RecordKeys keys = new RecordKeys(batch.reader(), batch.source());
        RecordTexts texts = new RecordTexts(batch.reader(), batch.source(), way, tools.model());
        for (int row = held.nextSetBit(0); row >= 0; row = held.nextSetBit(row + 1)) {
            UnregisteredTable.Kept before = known.get(keys.at(row));
            LinkState state = batch.rows().state(row);
            UnregisteredTable.Stand stand =
                    new UnregisteredTable.Stand(batch.holding().batch().id(), row, state);
            if (before != null) {
                table.keep(session, moved(before, stand, batch.rows().person(row)));
            } else if (state == LinkState.UNLINKED) {
                RecordText text = texts.at(row);
                if (text.hasName() || !text.nickname.isEmpty()) {
                    fresh.add(new Fresh(
                            keys.at(row),
                            UnregisteredKeys.of(batch.source().id(), text),
                            LocalDate.ofEpochDay(text.day),
                            stand));
                }
            }
        }
    }

    /// The same record where it stands now; linked from today on, where it was nobody's before.
    private UnregisteredTable.Kept moved(UnregisteredTable.Kept before, UnregisteredTable.Stand stand, long person) {
        Optional<UnregisteredPerson.Linked> linked = switch (stand.state()) {
            case UNLINKED -> Optional.empty();
            case REVIEW -> before.linked();
            case LINKED ->
                Optional.of(new UnregisteredPerson.Linked(
                        before.linked().map(UnregisteredPerson.Linked::on).orElseGet(this::today), person));
        };
        return new UnregisteredTable.Kept(
                before.identity(), before.person(), before.day(), before.notedAt(), stand, linked);
    }

    private LocalDate today() {
        return LocalDate.now(tools.store().clock());
    }

    /// Those that tell most first, so that others find them, whatever their order in the file.
    private void add(Session session, List<Fresh> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.sort(Comparator.comparing((Fresh one) -> -one.keys().own().size())
                .thenComparing(Fresh::day)
                .thenComparing(one -> one.identity().key()));
        Map<String, Long> persons = new HashMap<>(table.keys(session));
        Map<Long, Long> joined = table.changes(session).stream()
                .filter(change -> change.kind() == Unregistered.Change.Kind.MERGE)
                .collect(Collectors.toMap(Unregistered.Change::other, Unregistered.Change::person, (a, b) -> a));
        Instant now = Instant.now(tools.store().clock());
        for (Fresh one : fresh) {
            long person = person(one.keys(), persons, joined);
            for (String key : one.keys().own()) {
                if (persons.putIfAbsent(key, person) == null) {
                    table.addKey(session, key, person);
                }
            }
            table.keep(
                    session,
                    new UnregisteredTable.Kept(one.identity(), person, one.day(), now, one.stand(), Optional.empty()));
        }
    }

    private long person(UnregisteredKeys.Keys keys, Map<String, Long> persons, Map<Long, Long> joined) {
        List<String> all = new ArrayList<>(keys.own());
        all.addAll(keys.near());
        for (String key : all) {
            Long found = persons.get(key);
            if (found != null) {
                long person = found;
                for (int steps = 0; steps <= joined.size() && joined.containsKey(person); steps++) {
                    person = joined.getOrDefault(person, person);
                }
                return person;
            }
        }
        return newId();
    }

    /// An id like those of residents, by chance none that anybody has.
    static long newId() {
        return RANDOM.nextLong(1, ID_BOUND);
    }
}
