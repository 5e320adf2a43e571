package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Scope;
import jp.yorisoi.base.expression.Vocabulary;

/// One service asked about one claimant, on one day, under one assumption about what is not known of incomes. Notes
/// what
/// was read on the way. Not for several threads.
final class Asking {
    /// What to assume of deductions, additions and dependants that are unknown. Less income is never worse, so an
    /// answer
    /// that is the same at both ends holds.
    enum Assume {
        /// No deduction, no dependants: the highest income that it can be.
        HIGHEST,
        /// Every deduction that may be.
        LOWEST
    }

    /// The facts: who is asked, on what, which names they have, and which items anything carries.
    record Ground(Scope claimant, Vocabulary vocabulary, Predicate<ItemName> carried) {}

    private final ServiceDefinition service;
    private final Ground ground;
    private final LocalDate day;
    private final Assume assume;

    private final Set<String> ranged = new LinkedHashSet<>();
    private final Set<String> harmless = new LinkedHashSet<>();
    private final Set<String> presumedOfGroups = new LinkedHashSet<>();
    private final Map<Scope, BigDecimal> incomes = new IdentityHashMap<>();
    private final Map<Scope, BigDecimal> limits = new IdentityHashMap<>();
    private boolean outsiders;
    private boolean presuming;

    Asking(ServiceDefinition service, Ground ground, LocalDate day, Assume assume) {
        this.service = service;
        this.ground = ground;
        this.day = day;
        this.assume = assume;
    }

    ServiceDefinition service() {
        return service;
    }

    Ground ground() {
        return ground;
    }

    LocalDate day() {
        return day;
    }

    boolean assumesHighest() {
        return assume == Assume.HIGHEST;
    }

    /// The claimant, as the service's conditions see it.
    ServiceScope claimant() {
        return new ServiceScope(this, ground.claimant());
    }

    /// From now on, whether an item that nothing carries counts as no, 0 or none.
    void presume(boolean yes) {
        presuming = yes;
    }

    boolean presumes() {
        return presuming;
    }

    /// Whether a group of the service holds a person.
    Outcome test(ServiceDefinition.Group group, Scope person) {
        boolean before = presuming;
        presuming = before || group.manner() == ServiceDefinition.Manner.PRESUME;
        Outcome outcome = group.when().test(person);
        presuming = before;
        return outcome;
    }

    boolean carried(ItemName item) {
        return ground.vocabulary().item(item, "").isPresent()
                && ground.carried().test(item);
    }

    /// Notes that this item is unknown and that the income or limit could be another with it.
    void range(String item) {
        ranged.add(item);
    }

    Set<String> ranged() {
        return ranged;
    }

    /// Notes a presumption that can only have made the answer worse: a deduction, a surcharge to a limit.
    void harmless(String item) {
        harmless.add(item);
    }

    Set<String> harmless() {
        return harmless;
    }

    /// Notes what was presumed of those whom a group holds.
    void notePresumed(Set<String> items) {
        presumedOfGroups.addAll(items);
    }

    Set<String> presumedOfGroups() {
        return presumedOfGroups;
    }

    void income(Scope of, BigDecimal amount) {
        incomes.put(of, amount);
    }

    void limit(Scope of, BigDecimal amount) {
        limits.put(of, amount);
    }

    /// Notes that people of another household took part. Who opens the claimant's may not be allowed to see them
    /// (支援措置),
    /// so no amount may tell of theirs.
    void noteOutsiders() {
        outsiders = true;
    }

    /// Forgets which incomes and limits were compared so far.
    void forgetComparisons() {
        incomes.clear();
        limits.clear();
    }

    /// By how much the income of anybody is above the limit it was compared with; nothing where none is, and where
    /// people
    /// of another household took part (empty list).
    List<BigDecimal> excesses() {
        List<BigDecimal> found = new ArrayList<>();
        if (outsiders) {
            return found;
        }
        incomes.forEach((who, income) -> {
            BigDecimal limit = limits.get(who);
            if (limit != null && income.compareTo(limit) >= 0) {
                found.add(income.subtract(limit));
            }
        });
        return found;
    }
}
