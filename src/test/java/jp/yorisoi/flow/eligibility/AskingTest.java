package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.GivenFacts;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void noAmountIsToldWherePeopleOfAnotherHouseholdTookPart() {
        Asking asking = asking();
        asking.income(asking.ground().claimant(), BigDecimal.valueOf(300));
        asking.limit(asking.ground().claimant(), BigDecimal.valueOf(100));
        assertThat(asking.excesses()).containsExactly(BigDecimal.valueOf(200));
        asking.noteOutsiders();
        assertThat(asking.excesses()).isEmpty();
        asking.forgetComparisons();
        asking.income(asking.ground().claimant(), BigDecimal.valueOf(300));
        asking.limit(asking.ground().claimant(), BigDecimal.valueOf(100));
        assertThat(asking.excesses()).isEmpty();
    }

    private static Asking asking() {
        GivenFacts facts =
                GivenFacts.of(FactCatalogue.shipped(), List.of(Map.of("年齢", "40")), DAY, (code, item, person) -> {});
        ServiceDefinition service =
                ServiceCatalogue.shipped().find("shugaku-enjo").orElseThrow();
        Asking.Ground ground = new Asking.Ground(facts.person(0), facts.vocabulary(), facts::carried);
        return new Asking(service, ground, DAY, Asking.Assume.HIGHEST);
    }
}
