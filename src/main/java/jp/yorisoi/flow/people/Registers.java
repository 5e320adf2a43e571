package jp.yorisoi.flow.people;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.yorisoi.base.notation.Digits;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// The registers of a store: takes extracts in, gives every 宛名番号 its person id once and for all, and answers who lives
/// here on a day.
/// Safe for use by several threads; registers read lately are kept in memory.
public final class Registers {
    /// Ids have 42 bits: exact in JSON, and small when sorted and packed by their differences.
    private static final long ID_BOUND = 1L << 42;

    private static final int CACHED = 3;

    private final Store store;
    private final InForce inForce;
    private final RandomGenerator random = new SecureRandom();
    private final RegisterTable table = new RegisterTable();
    private final Shelters shelters = new Shelters(table);
    private final Deque<Made> cache = new ArrayDeque<>();
    private final Deque<Whole> wholes = new ArrayDeque<>();
    private final JoinTable joins = new JoinTable();
    private volatile @Nullable Joined joined;

    /// The residents of a day without some.
    private record Made(Register register, Set<Long> hidden) {
        @Override
        public String toString() {
            return "Made[" + register + "]";
        }
    }

    /// All rows of one kept register.
    private record Whole(RegisterTable.Kept kept, RegisterColumns columns) {
        @Override
        public String toString() {
            return "Whole[" + kept.batch() + "]";
        }
    }

    /// Which batches of the register count by a moment, and in which order: told by the room that knows batches, which
    /// stands above this one.
    @FunctionalInterface
    public interface InForce {
        /// The batches that were imported and not withdrawn by then, the one that holds first.
        List<Long> newestFirst(Instant knownAt);
    }

    /// The registers of a store.
    public Registers(Store store, InForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    /// Takes an extract in: new numbers get ids, known ones keep theirs. A run's work: demands RUN_LINKS or IMPORT.
    public void keep(Grant grant, RegisterExtract extract) {
        grant.demand(Permission.RUN_LINKS, Permission.IMPORT);
        Map<RegisterItem, @Nullable String[]> texts = RegisterColumns.read(extract.columns());
        @Nullable String[] numbers = Objects.requireNonNull(texts.get(RegisterItem.NUMBER));
        store.change(session -> {
            Map<String, Long> known = new HashMap<>();
            table.numbers(session).forEach((number, id) -> known.put(Digits.key(number), id));
            Set<Long> taken = new HashSet<>(known.values());
            Map<String, Long> added = new LinkedHashMap<>();
            long[] ids = new long[numbers.length];
            for (int i = 0; i < ids.length; i++) {
                String number = Objects.requireNonNullElse(numbers[i], "");
                // One extract writes leading zeros, a workbook drops them: the person is the same.
                Long id = known.get(Digits.key(number));
                if (id == null && !number.isEmpty()) {
                    id = newId(taken);
                    known.put(Digits.key(number), id);
                    added.put(number, id);
                }
                ids[i] = id == null ? 0 : id;
            }
            table.addPersons(session, added);
            table.keep(session, extract, ids, Instant.now(store.clock()));
            shelters.take(session, extract.batch(), new RegisterColumns(ids, texts));
        });
        forget();
    }

    /// Takes a register's rows away, in the caller's transaction; whom it sheltered stays known, since a shelter lasts
    /// until a later register ends it. Demands PURGE
    /// or, for a plan that is only tried out, APPROVE_PURGE.
    public void purge(Grant grant, long batch) {
        grant.demand(Permission.PURGE, Permission.APPROVE_PURGE);
        store.change(session -> table.purge(session, batch));
        forget();
    }

    private long newId(Set<Long> taken) {
        long id = random.nextLong(1, ID_BOUND);
        while (!taken.add(id)) {
            id = random.nextLong(1, ID_BOUND);
        }
        return id;
    }

    /// The day of the newest register that stands (基準日), if there is one.
    public Optional<LocalDate> newestDay() {
        return standing().stream().findFirst().map(RegisterTable.Kept::asOf);
    }

    /// The residents of a day, from the newest register of that day or before. Runs over the whole city (links,
    /// screening, import) get everybody; under any other grant those whom it may not see are not in it.
    public Optional<Register> on(Grant grant, LocalDate day) {
        return on(grant, day, Instant.MAX);
    }

    /// The same by what was known at a moment.
    public Optional<Register> on(Grant grant, LocalDate day, Instant knownAt) {
        return on(day, knownAt).map(kept -> register(kept, day, hidden(grant)));
    }

    private Optional<RegisterTable.Kept> on(LocalDate day, Instant knownAt) {
        return withPurged(knownAt).stream()
                .filter(one -> !one.asOf().isAfter(day))
                .findFirst()
                .filter(one -> !one.purged());
    }

    private static Set<Long> hidden(Grant grant) {
        return grant.isRun() ? Set.of() : grant.mayNotSee();
    }

    /// The batch of the newest register that stands.
    public Optional<Long> newestBatch() {
        return standing().stream().findFirst().map(RegisterTable.Kept::batch);
    }

    /// Everyone in the newest register that stands, also those who have left, one row a person: for finding out whose
    /// record something is. Runs get everybody, as [#on].
    public Optional<Register> everybody(Grant grant) {
        Set<Long> hidden = hidden(grant);
        return standing().stream()
                .findFirst()
                .map(kept -> new Register(
                        kept.batch(),
                        kept.asOf(),
                        kept.asOf(),
                        whole(kept).columns().persons(kept.asOf(), id -> !hidden.contains(id))));
    }

    /// The person of every 宛名番号 that was ever seen, by the number without leading zeros.
    public Map<String, Long> numbers(Grant grant) {
        Set<Long> hidden = hidden(grant);
        Map<String, Long> numbers = store.read(table::numbers);
        Map<String, Long> seen = HashMap.newHashMap(numbers.size());
        numbers.forEach((number, id) -> {
            if (!hidden.contains(id)) {
                seen.put(Digits.key(number), joined().of(id));
            }
        });
        return seen;
    }

    /// The 宛名番号 of every person, as first seen.
    public Map<Long, String> numbersById(Grant grant) {
        Set<Long> hidden = hidden(grant);
        Map<Long, String> numbers = new HashMap<>();
        store.read(table::numbers).forEach((number, id) -> {
            if (!hidden.contains(id)) {
                numbers.put(id, number);
            }
        });
        return numbers;
    }

    /// The residents of a day, all of them.
    Optional<Register> on(LocalDate day) {
        return on(day, Instant.MAX).map(kept -> register(kept, day, Set.of()));
    }

    /// The batches of the registers that stand, the newest first.
    List<Long> batches() {
        return withPurged(Instant.MAX).stream().map(RegisterTable.Kept::batch).toList();
    }

    /// Whom the registers of these batches shelter, the newest first.
    List<Shelters.Group> shelters(List<Long> batches) {
        if (store.read(shelters::anyMissing)) {
            store.change(shelters::takeMissing);
        }
        Joined now = joined();
        return store.read(session -> shelters.groups(session, batches)).stream()
                .map(group -> now.isEmpty() ? group : wholly(group, now))
                .toList();
    }

    /// With all the ids of its members: what is hidden of one number is hidden of the person.
    private static Shelters.Group wholly(Shelters.Group group, Joined joined) {
        Set<Long> members = new HashSet<>();
        group.members().forEach(member -> members.addAll(joined.all(member)));
        return new Shelters.Group(group.batch(), group.household(), members);
    }

    /// Ids that are no persons of their own any more, each with the one it stands under: of numbers that are one
    /// person.
    public Map<Long, Long> joinedIds() {
        return joined().map();
    }

    private Joined joined() {
        Joined now = joined;
        if (now == null) {
            now = new Joined(store.read(joins::standing));
            joined = now;
        }
        return now;
    }

    /// Somebody joined two numbers, or took it back.
    void joinsChanged() {
        joined = null;
        forget();
    }

    /// The residents of the newest register's own day.
    Optional<Register> current() {
        return standing().stream().findFirst().map(kept -> register(kept, kept.asOf(), Set.of()));
    }

    private List<RegisterTable.Kept> standing() {
        return withPurged(Instant.MAX).stream().filter(one -> !one.purged()).toList();
    }

    private List<RegisterTable.Kept> withPurged(Instant knownAt) {
        Map<Long, RegisterTable.Kept> kept = store.read(table::kept);
        return inForce.newestFirst(knownAt).stream()
                .map(kept::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private synchronized Register register(RegisterTable.Kept kept, LocalDate day, Set<Long> hidden) {
        for (Made one : cache) {
            if (one.register.batch() == kept.batch() && one.register.day().equals(day) && one.hidden.equals(hidden)) {
                cache.remove(one);
                cache.addFirst(one);
                return one.register;
            }
        }
        RegisterColumns columns =
                whole(kept).columns().persons(day, id -> !hidden.contains(id)).residents(day);
        Register register = new Register(kept.batch(), kept.asOf(), day, columns);
        cache.addFirst(new Made(register, hidden));
        while (cache.size() > CACHED) {
            cache.removeLast();
        }
        return register;
    }

    private synchronized Whole whole(RegisterTable.Kept kept) {
        for (Whole one : wholes) {
            if (one.kept.equals(kept)) {
                return one;
            }
        }
        RegisterColumns columns = store.read(session -> table.columns(session, kept.batch()));
        Joined now = joined();
        Whole read = new Whole(kept, now.isEmpty() ? columns : columns.under(now::of));
        wholes.clear();
        wholes.addFirst(read);
        return read;
    }

    private synchronized void forget() {
        cache.clear();
        wholes.clear();
    }

    /// The 宛名番号 of a person.
    public Optional<String> numberOf(Grant grant, long id) {
        return grant.mayNotSee().contains(id) ? Optional.empty() : store.read(session -> table.numberOf(session, id));
    }

    /// The person of a 宛名番号, if one was ever seen under it.
    Optional<Long> idOf(String number) {
        return store.read(session -> table.idOf(session, number)).map(id -> joined().of(id));
    }
}
