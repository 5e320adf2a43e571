package jp.yorisoi.sample.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.eligibility.Answer;
import jp.yorisoi.flow.eligibility.ServiceCatalogue;
import jp.yorisoi.flow.eligibility.ServiceDefinition;
import jp.yorisoi.flow.eligibility.ServiceTrial;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.GivenFacts;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Home;

/// Who may truly have which service, and who receives it: the shipped catalogue over the city's true facts. Only
/// services
/// of which some source shows who receives them; of the others nobody could be said not to.
public final class TrueServices {
    private static final int AT_ONCE = 50;

    private final City city;
    private final List<ServiceDefinition> services;
    private final FactCatalogue catalogue = FactCatalogue.shipped();

    /// Over a city, with the services in force on its day.
    public TrueServices(City city) {
        this.city = city;
        Set<String> shown = city.receipts().services();
        this.services = ServiceCatalogue.shipped().on(city.asOf()).stream()
                .filter(service -> shown.contains(service.id()))
                .toList();
    }

    /// Takes the truth about one claimant and service.
    @FunctionalInterface
    public interface Sink {
        /// `person` is the claimant's index in the city's people.
        void service(int person, String service, boolean eligible, boolean receiving);
    }

    /// Every claimant of every household and service of which either is true, in the order of the households.
    public void all(Sink sink) {
        List<Home> some = new ArrayList<>();
        for (Home home : city.homes()) {
            if (!concerned(home)) {
                continue;
            }
            some.add(home);
            if (some.size() == AT_ONCE) {
                households(some, sink);
                some.clear();
            }
        }
        households(some, sink);
    }

    /// All services that ask for children say so by their subject; nobody else need be asked about them.
    private boolean concerned(Home home) {
        boolean young = home.members().stream()
                .anyMatch(one -> city.person(one).birth().isAfter(city.asOf().minusYears(22)));
        return young
                || services.stream()
                        .anyMatch(service -> service.claim().subject().isEmpty());
    }

    private void households(List<Home> homes, Sink sink) {
        List<Integer> people = new ArrayList<>();
        List<Map<String, String>> facts = new ArrayList<>();
        for (Home home : homes) {
            for (int one : home.members()) {
                if (city.person(one).lives()) {
                    people.add(one);
                    facts.add(TrueFacts.of(city, one));
                }
            }
        }
        GivenFacts given = GivenFacts.of(catalogue, facts, city.asOf(), (code, item, person) -> {});
        ServiceTrial trial = new ServiceTrial(given);
        for (int household = 0; household < given.households(); household++) {
            int claimant = given.claimant(household);
            if (claimant >= 0) {
                List<Integer> members = new ArrayList<>();
                given.members(household).forEach(line -> members.add(people.get(line)));
                claimant(trial, claimant, people.get(claimant), members, sink);
            }
        }
    }

    /// Whether the conditions hold; where they hang on an item that no file of the city carries, on its truth.
    private boolean holds(Answer answer, List<Integer> members) {
        if (answer.truth() != Truth.UNKNOWN) {
            return answer.truth() == Truth.YES;
        }
        return answer.missing().stream().allMatch(item -> switch (item) {
            case "住居の別" -> city.rented(city.person(members.getFirst()).home());
            case "医師の意見" -> members.stream().anyMatch(one -> city.receipts().receives("hokago-day", one));
            default -> false;
        });
    }

    private void claimant(ServiceTrial trial, int line, int person, List<Integer> members, Sink sink) {
        for (ServiceDefinition service : services) {
            boolean eligible = holds(trial.answer(service, line), members);
            boolean any = members.stream().anyMatch(one -> city.receipts().receives(service.id(), one));
            // a household that has it for one child only may still have it for another
            boolean receiving = eligible ? any && trial.likely(service, line) != Truth.YES : any;
            if (eligible || receiving) {
                sink.service(person, service.id(), eligible, receiving);
            }
        }
    }
}
