package jp.yorisoi.flow.eligibility;

import java.util.ArrayList;
import java.util.List;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.eligibility.Asking.Ground;
import jp.yorisoi.flow.facts.GivenFacts;
import jp.yorisoi.vault.access.Personal;

/// Asks services about given facts, without a store: what their conditions say of each person, whatever 受給 says.
@Personal
public final class ServiceTrial {
    private final GivenFacts facts;

    /// Over these facts.
    public ServiceTrial(GivenFacts facts) {
        this.facts = facts;
    }

    /// What a service says of a person, counted from 0; a plain no for one who is not its subject.
    public Answer answer(ServiceDefinition service, int person) {
        if (!service.valid().on(facts.day()) || !asks(service, person)) {
            return Answer.no(Reason.NONE);
        }
        return new Evaluation(service).answer(ground(person));
    }

    private boolean asks(ServiceDefinition service, int person) {
        return service.claim().of() == ServiceDefinition.Of.PERSON
                || facts.claimant(facts.householdOf(person)) == person;
    }

    /// 見込み.SERVICE of a person: yes where the household (a personal service: the person) could have it and has not.
    public Truth likely(ServiceDefinition service, int person) {
        int claimant = service.claim().of() == ServiceDefinition.Of.PERSON
                ? person
                : facts.claimant(facts.householdOf(person));
        if (claimant < 0) {
            return Truth.NO;
        }
        Truth receives = new Evaluation(service).receives(ground(claimant));
        return answer(service, claimant).truth().and(receives.not());
    }

    private Ground ground(int person) {
        return new Ground(facts.person(person), facts.vocabulary(), facts::carried);
    }

    /// The examples of a service that come out otherwise than its file says.
    public static List<Failure> failures(ServiceDefinition service, jp.yorisoi.flow.facts.FactCatalogue catalogue) {
        List<Failure> failures = new ArrayList<>();
        for (ServiceDefinition.Example example : service.examples()) {
            GivenFacts given = GivenFacts.of(
                    catalogue,
                    example.given(),
                    example.day().orElse(service.valid().from()));
            ServiceTrial trial = new ServiceTrial(given);
            Answer answer = trial.answer(service, example.person().orElseGet(() -> trial.claimant(service)));
            if (!agrees(example, answer)) {
                failures.add(new Failure(service.id(), example.given().line(), expected(example), got(answer)));
            }
        }
        return failures;
    }

    /// An example that came out otherwise: the service, its line in the file, what was expected and what came out.
    public record Failure(String service, int line, String expected, String got) {}

    private int claimant(ServiceDefinition service) {
        return service.claim().of() == ServiceDefinition.Of.PERSON ? 0 : Math.max(0, facts.claimant(0));
    }

    private static boolean agrees(ServiceDefinition.Example example, Answer answer) {
        return answer.truth().id().equals(example.expect())
                && example.band().map(answer.band()::equals).orElse(true)
                && example.amount().map(answer.amount()::equals).orElse(true)
                && answer.missing().containsAll(example.missing())
                && answer.presumed().containsAll(example.presumed());
    }

    private static String expected(ServiceDefinition.Example example) {
        return String.join(
                " ",
                example.expect(),
                example.band().orElse(""),
                example.amount().orElse(""),
                example.missing().toString(),
                example.presumed().toString());
    }

    private static String got(Answer answer) {
        return String.join(
                " ",
                answer.truth().id(),
                answer.band(),
                answer.amount(),
                answer.missing().toString(),
                answer.presumed().toString());
    }

    @Override
    public String toString() {
        return "ServiceTrial[…]";
    }
}
