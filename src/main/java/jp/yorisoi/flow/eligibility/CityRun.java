package jp.yorisoi.flow.eligibility;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.eligibility.Asking.Ground;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.people.Register;

/// Asks services about everybody of a day.
final class CityRun {
    private static final int BLOCK = 1024;

    private final FactTable facts;
    private final Register register;
    private final Progress progress;

    CityRun(FactTable facts, Progress progress) {
        this.facts = facts;
        this.register = facts.register();
        this.progress = progress;
    }

    Prospects all(List<ServiceDefinition> services) {
        Prospects.Gathering gathering = new Prospects.Gathering(register);
        List<Evaluation> inForce = services.stream()
                .filter(service -> service.valid().on(facts.day()))
                .map(Evaluation::new)
                .toList();
        int[] claimants = claimants();
        for (Evaluation evaluation : inForce) {
            progress.step(evaluation.service().head().label());
            gathering.begin(evaluation.service());
            boolean personal = evaluation.service().claim().of() == ServiceDefinition.Of.PERSON;
            int all = personal ? register.size() : claimants.length;
            for (int i = 0; i < all; i++) {
                if (i % BLOCK == 0) {
                    progress.checkCancelled();
                    progress.done(i, all);
                }
                int ordinal = personal ? i : claimants[i];
                if (ordinal >= 0) {
                    ask(evaluation, ordinal, gathering);
                }
            }
        }
        return gathering.all(facts.day());
    }

    /// The claimant of each household; −1 where nobody is old enough.
    private int[] claimants() {
        int[] claimants = new int[register.households()];
        for (int household = 0; household < claimants.length; household++) {
            claimants[household] = facts.claimant(household).orElse(-1);
        }
        return claimants;
    }

    private void ask(Evaluation evaluation, int ordinal, Prospects.Gathering gathering) {
        Ground ground = new Ground(facts.person(ordinal), facts.vocabulary(), facts::carried);
        Truth receives = evaluation.receives(ground);
        if (receives != Truth.YES && evaluation.subject(ground) == Truth.NO) {
            return;
        }
        Answer answer = evaluation.answer(ground);
        gathering.add(evaluation.service(), ordinal, prospect(evaluation.service(), ordinal, answer, receives));
    }

    private Prospect prospect(ServiceDefinition service, int ordinal, Answer answer, Truth receives) {
        Verdict verdict = verdict(answer.truth(), receives);
        boolean untold = answer.truth() == Truth.YES && receives == Truth.UNKNOWN;
        String receiving = "受給." + service.id();
        Reason reason = verdict == Verdict.RECEIVING
                ? Reason.of("received", "")
                : untold ? Reason.of("missing", receiving) : answer.reason();
        boolean shown = verdict == Verdict.ELIGIBLE || verdict == Verdict.RECEIVING;
        return new Prospect(
                service.id(),
                register.id(ordinal),
                register.householdNumber(register.householdOf(ordinal)),
                verdict,
                answer.band(),
                shown ? answer.low() : OptionalLong.empty(),
                shown ? answer.high() : OptionalLong.empty(),
                untold ? Set.of(receiving) : verdict == Verdict.UNKNOWN ? answer.missing() : Set.of(),
                answer.confirm(),
                reason);
    }

    private static Verdict verdict(Truth conditions, Truth receives) {
        if (receives == Truth.YES) {
            return Verdict.RECEIVING;
        }
        return switch (conditions) {
            case YES -> receives == Truth.NO ? Verdict.ELIGIBLE : Verdict.UNKNOWN;
            case NO -> Verdict.NOT_ELIGIBLE;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }
}
