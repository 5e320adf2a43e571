package jp.yorisoi.flow.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.Outcome;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Band;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Clause;
import jp.yorisoi.flow.eligibility.ServiceDefinition.Manner;

/// Goes once through the conditions of a service: the first that fails decides. Not for several threads.
final class Pass {
    private final Asking asking;
    private final ServiceScope claimant;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> presumed = new LinkedHashSet<>();
    private final List<Band> possible = new ArrayList<>();
    private Truth truth = Truth.YES;
    private Reason reason = Reason.NONE;

    private Pass(Asking asking) {
        this.asking = asking;
        this.claimant = asking.claimant();
    }

    static Pass through(Asking asking) {
        Pass pass = new Pass(asking);
        pass.run();
        return pass;
    }

    private void run() {
        ServiceDefinition.Conditions conditions = asking.service().conditions();
        for (Clause clause : conditions.require()) {
            if (!holds(clause, test(clause), "not-required")) {
                return;
            }
        }
        for (Clause clause : conditions.exclude()) {
            Outcome outcome = test(clause);
            Outcome turned = new Outcome(outcome.truth().not(), outcome.missing(), outcome.presumed());
            if (!holds(clause, turned, "excluded")) {
                return;
            }
        }
        if (!conditions.bands().isEmpty() && !bands(conditions.bands())) {
            return;
        }
        conditions.confirm().forEach(this::confirm);
        presumed.addAll(asking.presumedOfGroups());
        if (truth == Truth.UNKNOWN && reason.equals(Reason.NONE)) {
            reason = Reason.of("missing", String.join("、", missing));
        }
    }

    private Outcome test(Clause clause) {
        asking.presume(clause.manner() == Manner.PRESUME);
        Outcome outcome = clause.when().test(claimant);
        asking.presume(false);
        return outcome;
    }

    private boolean holds(Clause clause, Outcome outcome, String kind) {
        if (outcome.truth() == Truth.NO) {
            truth = Truth.NO;
            reason = Reason.of(kind, clause.words());
            return false;
        }
        note(outcome);
        return true;
    }

    private void note(Outcome outcome) {
        truth = truth.and(outcome.truth());
        missing.addAll(outcome.missing());
        presumed.addAll(outcome.presumed());
    }

    /// The first band that holds counts; those before it of which it cannot be told stay possible.
    private boolean bands(List<Band> bands) {
        List<Outcome> open = new ArrayList<>();
        for (Band band : bands) {
            asking.forgetComparisons();
            Outcome outcome = band.when().test(claimant);
            if (outcome.truth() == Truth.NO) {
                continue;
            }
            possible.add(band);
            if (outcome.truth() == Truth.YES) {
                presumed.addAll(outcome.presumed());
                return true;
            }
            open.add(outcome);
        }
        if (open.isEmpty()) {
            truth = Truth.NO;
            reason = overLimit(bands.getLast());
            return false;
        }
        open.forEach(this::note);
        return true;
    }

    private Reason overLimit(Band last) {
        BigDecimal most =
                asking.excesses().stream().max(Comparator.naturalOrder()).orElse(null);
        return most == null
                ? Reason.of("not-required", last.words())
                : new Reason("over-limit", last.words(), most.longValue());
    }

    /// What turns a yes into something to find out first, never into a no.
    private void confirm(Clause clause) {
        Outcome outcome = test(clause);
        presumed.addAll(outcome.presumed());
        if (outcome.truth() == Truth.YES) {
            truth = truth.and(Truth.UNKNOWN);
            missing.add(clause.missing());
            reason = Reason.of("confirm", clause.words());
        } else if (outcome.truth() == Truth.UNKNOWN) {
            truth = truth.and(Truth.UNKNOWN);
            missing.addAll(outcome.missing());
        }
    }

    Truth truth() {
        return truth;
    }

    Set<String> missing() {
        return missing;
    }

    Set<String> presumed() {
        return presumed;
    }

    Reason reason() {
        return reason;
    }

    Asking asking() {
        return asking;
    }

    /// The band, where one alone is possible.
    Optional<String> band() {
        return possible.size() == 1 ? Optional.of(possible.getFirst().band()) : Optional.empty();
    }

    /// The amount over all bands that are possible.
    Optional<AmountRange> amount() {
        List<String> bands = possible.isEmpty()
                ? List.of("")
                : possible.stream().map(Band::band).toList();
        Optional<AmountRange> all = AmountRange.of(asking, bands.getFirst());
        for (String band : bands.subList(1, bands.size())) {
            Optional<AmountRange> more = AmountRange.of(asking, band);
            all = all.flatMap(range -> more.map(range::or));
        }
        return all;
    }
}
