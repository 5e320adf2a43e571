package jp.yorisoi.sample.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.yorisoi.base.notation.Age;
import org.junit.jupiter.api.Test;

class CityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final City CITY = City.of(20_000, 5, DAY);

    @Test
    void has_exactly_its_people_with_numbers_of_their_own() {
        Set<String> numbers = new HashSet<>();
        CITY.people().forEach(one -> numbers.add(one.number()));
        Set<String> households = new HashSet<>();
        CITY.homes().forEach(home -> households.add(home.number()));

        assertThat(CITY.people()).hasSize(20_000);
        assertThat(numbers).hasSize(20_000);
        assertThat(households).hasSize(CITY.homes().size());
        for (int i = 0; i < CITY.people().size(); i++) {
            assertThat(CITY.person(i).index()).isEqualTo(i);
            assertThat(CITY.homeOf(i).members()).contains(i);
        }
    }

    @Test
    void every_household_has_one_head_and_relations_that_fit() {
        for (Home home : CITY.homes()) {
            long heads = home.members().stream()
                    .filter(one -> "世帯主".equals(CITY.person(one).relation()))
                    .count();
            assertThat(heads).as(home.number()).isEqualTo(1);
            for (int one : home.members()) {
                Citizen person = CITY.person(one);
                int mother = person.kin().mother();
                boolean older = mother < 0
                        || CITY.person(mother).birth().isBefore(person.birth().minusYears(15));
                assertThat(older).as(person.relation()).isTrue();
                assertThat(person.birth()).isBeforeOrEqualTo(DAY);
                assertThat(person.stay().since()).isBeforeOrEqualTo(DAY);
            }
        }
    }

    @Test
    void is_shaped_as_its_rates_say() {
        List<Home> families = CITY.homes().stream()
                .filter(home -> home.family() != Home.Family.WITHOUT_CHILDREN)
                .toList();
        double lone =
                share(families, home -> home.family() == Home.Family.MOTHER || home.family() == Home.Family.FATHER);
        double minors = CITY.people().stream()
                .filter(one -> Age.on(one.birth(), DAY) < 18)
                .count();
        double aided = CITY.schools().pupils().stream()
                .filter(one -> CITY.receipts().receives("shugaku-enjo", one))
                .count();
        double away = CITY.schools().pupils().stream()
                .filter(one -> CITY.schools().daysAway(one) >= 30)
                .count();

        assertThat(minors).isCloseTo(30_000 * 20_000 / 185_000.0, within(3.0));
        assertThat(lone).isCloseTo(0.13, within(0.03));
        assertThat(share(CITY.homes(), home -> CITY.fortunes().taxExempt(home.index())))
                .isCloseTo(0.237, within(0.03));
        assertThat(share(families, home -> CITY.fortunes().taxExempt(home.index())))
                .isCloseTo(0.12, within(0.03));
        assertThat(aided / CITY.schools().pupils().size()).isCloseTo(0.17, within(0.04));
        assertThat(away / CITY.schools().pupils().size()).isCloseTo(0.037, within(0.008));
    }

    private static double share(List<Home> homes, java.util.function.Predicate<Home> those) {
        return homes.stream().filter(those).count() / (double) homes.size();
    }

    @Test
    void a_quarter_of_the_hardest_tenth_is_known_to_nobody() {
        List<Need> hard = CITY.needs().stream().filter(Need::hard).toList();
        double unknown = hard.stream().filter(need -> !need.known()).count();

        assertThat(hard.size() / (double) CITY.needs().size()).isCloseTo(0.1, within(0.002));
        assertThat(unknown / hard.size()).isCloseTo(0.24, within(0.04));
    }

    @Test
    void known_are_those_households_that_came_and_no_others() {
        Set<Integer> came = new HashSet<>(CITY.consultations().csw());
        CITY.consultations()
                .kajiso()
                .forEach(child -> came.add(CITY.person(child).home()));
        for (Need need : CITY.needs()) {
            assertThat(came.contains(CITY.person(need.person()).home())).isEqualTo(need.known());
        }
    }

    @Test
    void receiving_is_not_a_function_of_being_entitled() {
        long without = CITY.people().stream()
                .filter(one -> CITY.fortunes().loneParent(one.index()))
                .filter(one -> !"停止".equals(CITY.receipts().grade(one.index())))
                .filter(one -> !CITY.receipts().receives("jido-fuyo-teate", one.index()))
                .count();
        long entitled = CITY.people().stream()
                .filter(one -> CITY.fortunes().loneParent(one.index()))
                .filter(one -> !"停止".equals(CITY.receipts().grade(one.index())))
                .count();

        assertThat(without / (double) entitled).isBetween(0.12, 0.35);
    }

    @Test
    void addresses_are_shared_only_by_those_who_live_under_one_roof() {
        Set<String> seen = new HashSet<>();
        int shared = 0;
        for (Home home : CITY.homes()) {
            boolean whole = !home.place().building().isEmpty();
            shared += whole && !seen.add(home.place().full()) ? 1 : 0;
        }
        assertThat(shared).isLessThan(CITY.homes().size() / 100);
    }
}
