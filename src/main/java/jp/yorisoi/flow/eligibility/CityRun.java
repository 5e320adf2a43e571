package jp.yorisoi.flow.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.base.progress.Shared;
import jp.yorisoi.flow.eligibility.Asking.Ground;
import jp.yorisoi.flow.facts.FactTable;
import jp.yorisoi.flow.people.Register;

/// Asks services about everybody of a day.
final class CityRun {
    private static final int BLOCK = 4096;

    private final FactTable facts;
    private final Register register;
    private final Executor executor;
    private final Progress progress;

    CityRun(FactTable facts, Executor executor, Progress progress) {
        this.facts = facts;
        this.register = facts.register();
        this.executor = executor;
        this.progress = progress;
    }

    /// Some claimants of one service, and what was found of them.
    private static final class Block {
        private final Evaluation evaluation;
        private final int[] ordinals;
        private final List<Integer> asked = new ArrayList<>();
        private final List<Prospect> found = new ArrayList<>();

        Block(Evaluation evaluation, int[] ordinals) {
            this.evaluation = evaluation;
            this.ordinals = ordinals;
        }

        void gather(Prospects.Gathering gathering) {
            for (int i = 0; i < found.size(); i++) {
                gathering.add(evaluation.service(), asked.get(i), found.get(i));
            }
        }
    }

    Prospects all(List<ServiceDefinition> services) {
        List<ServiceDefinition> inForce = services.stream()
                .filter(service -> service.valid().on(facts.day()))
                .toList();
        int[] claimants = claimants();
        int[] everybody = IntStream.range(0, register.size()).toArray();
        List<Block> blocks = new ArrayList<>();
        for (ServiceDefinition service : inForce) {
            Evaluation evaluation = new Evaluation(service);
            int[] ordinals = service.claim().of() == ServiceDefinition.Of.PERSON ? everybody : claimants;
            for (int from = 0; from < ordinals.length; from += BLOCK) {
                int to = Math.min(ordinals.length, from + BLOCK);
                blocks.add(new Block(evaluation, Arrays.copyOfRange(ordinals, from, to)));
            }
        }
        List<Runnable> pieces = new ArrayList<>();
        blocks.forEach(block -> pieces.add(() -> ask(block)));
        new Shared(executor).run(pieces, progress);
        // Gathered in the order of the services, so that a run gives the same whoever worked on it.
        Prospects.Gathering gathering = new Prospects.Gathering(register);
        inForce.forEach(service ->
                gathering.begin(service, household -> facts.claimant(household).isPresent()));
        blocks.forEach(block -> block.gather(gathering));
        return gathering.all(facts.day());
    }

    /// The claimants of all households, but of those where nobody is old enough.
    private int[] claimants() {
        return IntStream.range(0, register.households())
                .map(household -> facts.claimant(household).orElse(-1))
                .filter(ordinal -> ordinal >= 0)
                .toArray();
    }

    private void ask(Block block) {
        for (int ordinal : block.ordinals) {
            ask(facts, block.evaluation, ordinal).ifPresent(prospect -> {
                block.asked.add(ordinal);
                block.found.add(prospect);
            });
        }
    }

    /// What a service is for a possible claimant; nothing for whom it does not mean.
    static Optional<Prospect> ask(FactTable facts, Evaluation evaluation, int ordinal) {
        Ground ground = new Ground(facts.person(ordinal), facts.vocabulary(), facts::carried);
        Truth receives = evaluation.receives(ground);
        return receives == Truth.YES || evaluation.subject(ground) != Truth.NO
                ? Optional.of(
                        prospect(facts.register(), evaluation.service(), ordinal, evaluation.answer(ground), receives))
                : Optional.empty();
    }

    private static Prospect prospect(
            Register register, ServiceDefinition service, int ordinal, Answer answer, Truth receives) {
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
