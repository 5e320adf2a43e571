package jp.yorisoi.flow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
    @Test
    void equalSharesLieNowhereApart() {
        assertThat(Distance.stability(Map.of("a", 100, "b", 300), Map.of("a", 1000, "b", 3000)))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void indexIsTheSumOverTheValues() {
        double expected = (0.5 - 0.8) * Math.log(0.5 / 0.8) + (0.5 - 0.2) * Math.log(0.5 / 0.2);

        assertThat(Distance.stability(Map.of("a", 50_000, "b", 50_000), Map.of("a", 80_000, "b", 20_000)))
                .isCloseTo(expected, within(1e-4));
    }

    @Test
    void samplesOfOneDistributionAreNeverCalledMoved() {
        Random random = new Random(7);
        for (int size : new int[] {5, 20, 60, 400, 5000}) {
            int moved = 0;
            for (int round = 0; round < 200; round++) {
                Map<String, Integer> before = sample(random, size);
                Map<String, Integer> now = sample(random, size);
                moved += Distance.isLarge(Distance.stability(before, now), before, now) ? 1 : 0;
            }
            assertThat(moved).as("size %d", size).isLessThanOrEqualTo(2);
        }
    }

    private static Map<String, Integer> sample(Random random, int size) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            counts.merge(Integer.toString((int) Math.abs(random.nextGaussian() * 2)), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void otherSharesInManyRowsAreMoved() {
        Map<String, Integer> before = Map.of("a", 900, "b", 100);
        Map<String, Integer> now = Map.of("a", 400, "b", 600);

        assertThat(Distance.isLarge(Distance.stability(before, now), before, now))
                .isTrue();
        assertThat(Distance.differ(0.1, 1000, 0.6, 1000, 0.2)).isTrue();
        assertThat(Distance.differ(0.1, 5, 0.6, 5, 0.2)).isFalse();
    }
}
