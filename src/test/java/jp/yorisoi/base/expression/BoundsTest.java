package jp.yorisoi.base.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reckoning with bounds: what comes of two numbers between them lies between the bounds that come of them.
class BoundsTest {
    private final Random random = new Random(16);

    private Bounds bounds(int low, int width) {
        return new Bounds(
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(low),
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(low + width));
    }

    private static boolean holds(Bounds bounds, BigDecimal value) {
        return (bounds.low() == null || bounds.low().compareTo(value) <= 0)
                && (bounds.high() == null || bounds.high().compareTo(value) >= 0);
    }

    @Test
    void theResultLiesBetweenTheBounds() {
        for (int i = 0; i < 20_000; i++) {
            int low = random.nextInt(9) - 5;
            int width = random.nextInt(3);
            int otherLow = random.nextInt(9) - 5;
            int otherWidth = random.nextInt(3);
            Bounds one = bounds(low, width);
            Bounds other = bounds(otherLow, otherWidth);
            BigDecimal x = BigDecimal.valueOf(low + random.nextInt(width + 1));
            BigDecimal y = BigDecimal.valueOf(otherLow + random.nextInt(otherWidth + 1));
            assertThat(holds(one.plus(other), x.add(y))).isTrue();
            assertThat(holds(one.minus(other), x.subtract(y))).isTrue();
            assertThat(holds(one.times(other), x.multiply(y))).isTrue();
            assertThat(holds(one.most(other), x.max(y))).isTrue();
            assertThat(holds(one.least(other), x.min(y))).isTrue();
            if (y.signum() != 0) {
                assertThat(holds(one.over(other), x.divide(y, java.math.MathContext.DECIMAL128)))
                        .isTrue();
            }
            for (Relation relation : Relation.values()) {
                Truth truth = one.compare(relation, other);
                if (truth != Truth.UNKNOWN) {
                    assertThat(relation.holds(x.compareTo(y))).isEqualTo(truth == Truth.YES);
                }
            }
        }
    }

    @Test
    void aThirdThreeTimesIsOne() {
        Bounds three = Bounds.exact(BigDecimal.valueOf(3));
        Bounds one = Bounds.exact(BigDecimal.ONE).over(three).times(three);
        assertThat(one.compare(Relation.EQUAL, Bounds.exact(BigDecimal.ONE))).isEqualTo(Truth.YES);
    }
}
