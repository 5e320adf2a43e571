package jp.yorisoi.flow.eligibility;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Personal;
import jp.yorisoi.vault.store.Session;

/// What every service is for every possible claimant of a day. Immutable; safe for several threads.
@Personal
public final class Prospects {
    private final LocalDate day;
    private final Map<String, Map<Verdict, Integer>> counts;
    private final List<Prospect> sorted;
    private final Map<String, byte[]> likely;

    private Prospects(LocalDate day, List<Prospect> sorted, Map<String, byte[]> likely) {
        this.day = day;
        this.sorted = sorted;
        this.likely = likely;
        this.counts = new LinkedHashMap<>();
        likely.keySet().forEach(service -> counts.put(service, new EnumMap<>(Verdict.class)));
        for (Prospect one : sorted) {
            counts.computeIfAbsent(one.service(), k -> new EnumMap<>(Verdict.class))
                    .merge(one.verdict(), 1, Integer::sum);
        }
    }

    /// None at all, for a day on which no service was asked.
    public static Prospects none(LocalDate day) {
        return new Prospects(day, List.of(), Map.of());
    }

    /// The day that they hold for.
    public LocalDate day() {
        return day;
    }

    /// How many possible claimants there are of each verdict, by service: complete, also those left out of lists.
    public Map<String, Map<Verdict, Integer>> counts() {
        Map<String, Map<Verdict, Integer>> copy = new LinkedHashMap<>();
        counts.forEach((service, verdicts) -> copy.put(service, Map.copyOf(verdicts)));
        return copy;
    }

    /// The prospects of a household, in the order of the services.
    public List<Prospect> ofHousehold(Grant grant, String household) {
        return sorted.stream()
                .filter(one ->
                        one.household().equals(household) && !grant.mayNotSee().contains(one.person()))
                .toList();
    }

    /// Everybody's, sorted by household: for a run over the whole city.
    public List<Prospect> all(Grant grant) {
        return sorted.stream()
                .filter(one -> !grant.mayNotSee().contains(one.person()))
                .toList();
    }

    /// 見込み.SERVICE of a person (ordinal of the register): yes where somebody of the household could have it and has
    /// not (a personal service: the person), no where it is received or does not fit, unknown where it cannot be told.
    public Truth likely(String service, int ordinal) {
        byte[] marks = likely.get(service);
        return marks == null ? Truth.UNKNOWN : Truth.values()[marks[ordinal]];
    }

    /// Keeps them in the store with a run.
    public void keep(Session session, long run) throws SQLException {
        ProspectTable table = new ProspectTable();
        table.keep(session, run, sorted);
        table.keepCounts(session, run, counts);
    }

    @Override
    public String toString() {
        return "Prospects[" + day + ", " + sorted.size() + "]";
    }

    /// Gathers prospects; not for several threads.
    static final class Gathering {
        private final Register register;
        private final List<Prospect> found = new ArrayList<>();
        private final Map<String, byte[]> likely = new LinkedHashMap<>();

        Gathering(Register register) {
            this.register = register;
        }

        /// Begins a service: until something is found it is no for everybody, but for the households of which it cannot
        /// be told who would claim.
        void begin(ServiceDefinition service, IntPredicate hasClaimant) {
            byte[] marks = new byte[register.size()];
            java.util.Arrays.fill(marks, (byte) Truth.NO.ordinal());
            for (int household = 0;
                    service.claim().of() == ServiceDefinition.Of.CLAIMANT && household < register.households();
                    household++) {
                if (!hasClaimant.test(household)) {
                    for (int member : register.members(household)) {
                        marks[member] = (byte) Truth.UNKNOWN.ordinal();
                    }
                }
            }
            likely.put(service.id(), marks);
        }

        void add(ServiceDefinition service, int ordinal, Prospect prospect) {
            found.add(prospect);
            Truth truth = prospect.verdict().likely();
            byte[] marks = likely.getOrDefault(service.id(), new byte[register.size()]);
            int[] whose = service.claim().of() == ServiceDefinition.Of.PERSON
                    ? new int[] {ordinal}
                    : register.members(register.householdOf(ordinal));
            for (int one : whose) {
                marks[one] = (byte) Truth.values()[marks[one]].or(truth).ordinal();
            }
        }

        Prospects all(LocalDate day) {
            Map<String, Integer> places = new HashMap<>();
            likely.keySet().forEach(service -> places.put(service, places.size()));
            found.sort(Comparator.comparing(Prospect::household)
                    .thenComparing(one -> places.getOrDefault(one.service(), 0))
                    .thenComparing(Prospect::person));
            return new Prospects(day, List.copyOf(found), likely);
        }
    }
}
