package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.yorisoi.flow.matching.LookupModel;
import org.junit.jupiter.api.Test;

/// Whether weights come back from the store as they went in, and what is shipped makes sense.
class WeightsTest {
    private final LinkModel model = LinkModel.shipped();

    @Test
    void weightsComeBackAsTheyWereKept() {
        Weights shipped = model.weights("kyoiku");
        Weights.Figures figures = new Weights.Figures(
                4000,
                12,
                11.5,
                0.9975,
                7,
                List.of(new LinkReport.Expected(0.95, 3900, 0.9999, 0.985, 3950)),
                List.of("few"));
        Weights kept = new Weights(
                new LookupModel(shipped.model().shares(), 0.91, 0.004),
                shipped.u(),
                new Weights.Settings(SearchKey.NARROW, 0.25),
                figures);

        Weights back = Weights.of(kept.text(), shipped);

        assertThat(back.figures()).isEqualTo(figures);
        assertThat(back.settings()).isEqualTo(kept.settings());
        assertThat(back.text()).isEqualTo(kept.text());
    }

    @Test
    void shippedSharesOfEachComparisonAddUpAndDifferenceSpeaksAgainst() {
        Weights shipped = model.weights("kyoiku");
        double[] sums = new double[Level.COUNT];
        for (Level level : Level.values()) {
            sums[Level.comparisons()[level.ordinal()]] += shipped.model().share(level.ordinal());
            if (level.outcome().equals("different") && !Double.isNaN(shipped.u(level))) {
                double weight = shipped.model().bits(level.ordinal()) - LookupModel.log2(shipped.u(level));
                assertThat(weight).as(level.id()).isNegative();
            }
        }
        for (Level level : Level.values()) {
            assertThat(sums[Level.comparisons()[level.ordinal()]])
                    .as(level.id())
                    .isBetween(0.999, 1.001);
        }
    }
}
