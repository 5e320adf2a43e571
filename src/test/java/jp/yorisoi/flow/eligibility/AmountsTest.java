package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.flow.facts.FactCatalogue;
import jp.yorisoi.flow.facts.GivenFacts;
import org.junit.jupiter.api.Test;

/// Amounts of 児童扶養手当 over random families: whole tens of yen within what the law pays, never more with more income,
/// and none from the limit on.
class AmountsTest {
    private static final FactCatalogue FACTS = FactCatalogue.shipped();
    private static final ServiceDefinition SERVICE =
            ServiceCatalogue.shipped().find("jido-fuyo-teate").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void moreIncomeIsNeverMoreMoney() {
        Random random = new Random(20261120);
        for (int family = 0; family < 60; family++) {
            int children = 1 + random.nextInt(5);
            int dependants = random.nextInt(13);
            long before = Long.MAX_VALUE;
            long income = 0;
            for (int step = 0; step < 12; step++) {
                Answer answer = answer(income, dependants, children);
                long amount = answer.low().orElse(0);
                boolean under = income < 2_080_000L + 380_000L * dependants;
                assertThat(answer.truth()).isEqualTo(under ? Truth.YES : Truth.NO);
                if (under) {
                    assertThat(answer.high()).isEqualTo(answer.low());
                    assertThat(amount % 10).isZero();
                    assertThat(amount).isBetween(11_340L + 5_680L * (children - 1), 48_050L + 11_350L * (children - 1));
                }
                assertThat(amount).isLessThanOrEqualTo(before);
                before = amount;
                income += random.nextLong(700_000);
            }
        }
    }

    @Test
    void anUnknownFactGivesARangeThatHoldsWhateverItIs() {
        Random random = new Random(7);
        for (int family = 0; family < 40; family++) {
            int dependants = random.nextInt(6);
            long income = random.nextLong(2_000_000);
            Answer known = answer(income, dependants, 2);
            Answer open = answer(income, -1, 2);
            assertThat(open.truth()).isEqualTo(Truth.YES);
            assertThat(known.low().orElseThrow())
                    .isBetween(open.low().orElseThrow(), open.high().orElseThrow());
        }
    }

    private static Answer answer(long income, int dependants, int children) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(Map.of(
                "世帯番号",
                "1",
                "続柄",
                "世帯主",
                "年齢",
                "40",
                "ひとり親",
                "はい",
                "所得",
                Long.toString(income),
                "扶養人数",
                dependants < 0 ? "" : Integer.toString(dependants)));
        for (int child = 0; child < children; child++) {
            lines.add(Map.of("世帯番号", "1", "続柄", "子", "年齢", Integer.toString(3 + child)));
        }
        GivenFacts facts = GivenFacts.of(FACTS, lines, DAY, (code, item, person) -> {});
        return new ServiceTrial(facts).answer(SERVICE, 0);
    }
}
