package jp.yorisoi.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.GivenFacts;
import jp.yorisoi.sample.city.City;
import org.junit.jupiter.api.Test;

class TrueServicesTest {
    private static final City CITY = City.of(3000, 7, LocalDate.of(2026, 11, 20));

    @Test
    void every_fact_is_one_that_the_catalogue_can_read() {
        List<Map<String, String>> facts = new ArrayList<>();
        for (int person = 0; person < 300; person++) {
            facts.add(TrueFacts.of(CITY, person));
        }
        Set<String> found = new TreeSet<>();
        GivenFacts.of(
                FactCatalogue.shipped(), facts, CITY.asOf(), (code, item, person) -> found.add(code + " " + item));

        assertThat(found).isEmpty();
    }

    @Test
    void some_receive_some_could_and_a_few_receive_who_should_not() {
        Map<String, int[]> counts = new TreeMap<>();
        new TrueServices(CITY).all((person, service, eligible, receiving) -> {
            int[] count = counts.computeIfAbsent(service, one -> new int[3]);
            count[eligible ? receiving ? 0 : 1 : 2]++;
        });

        for (String service : List.of("jido-teate", "jido-fuyo-teate", "kodomo-iryo", "shugaku-enjo")) {
            int[] count = counts.getOrDefault(service, new int[3]);
            assertThat(count[0]).as(service + " received").isPositive();
            assertThat(count[2]).as(service + " received wrongly").isLessThan(count[0]);
        }
        int waiting = counts.values().stream().mapToInt(count -> count[1]).sum();
        assertThat(waiting).as("could and do not").isPositive();
    }
}
