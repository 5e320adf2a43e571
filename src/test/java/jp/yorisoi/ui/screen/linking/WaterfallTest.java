package jp.yorisoi.ui.screen.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.yorisoi.flow.linking.ReviewItem;
import jp.yorisoi.flow.linking.ReviewReason;
import org.junit.jupiter.api.Test;

/// The bars end where the probability shown stands.
class WaterfallTest {
    private static final ReviewItem.Shown SHOWN = new ReviewItem.Shown("1", "1", "例田 花", "レイダ ハナ", null, "");

    private static ReviewItem.Candidate candidate(double probability) {
        return new ReviewItem.Candidate(
                1,
                SHOWN,
                probability,
                List.of(
                        new ReviewItem.Evidence("birth", "same", 8.0),
                        new ReviewItem.Evidence("family", "different", -5.0)));
    }

    @Test
    void startAndWeightsMakeTheProbability() {
        for (double probability : new double[] {0.001, 0.3, 0.972, 0.9999}) {
            Waterfall waterfall = Waterfall.of(candidate(probability));
            double odds = Math.pow(2, waterfall.start() + 8.0 - 5.0);
            assertThat(odds / (1 + odds)).isCloseTo(probability, within(1e-9));
            assertThat(waterfall.total()).isCloseTo(waterfall.start() + 3.0, within(1e-9));
        }
    }

    @Test
    void aLikelyChildOfAnotherGivenNameIsSaidToWaitForIt() {
        ReviewItem.Candidate baby = new ReviewItem.Candidate(
                1, SHOWN, 0.9999, List.of(new ReviewItem.Evidence("given", "different", -8.4)));
        assertThat(EvidencePanel.waitsForItsName(ReviewReason.DOUBTFUL, baby)).isTrue();
        assertThat(EvidencePanel.waitsForItsName(ReviewReason.AMBIGUOUS, baby)).isFalse();
        assertThat(EvidencePanel.waitsForItsName(ReviewReason.DOUBTFUL, candidate(0.9999)))
                .isFalse();
    }

    @Test
    void certaintyHasAnEnd() {
        assertThat(Waterfall.of(candidate(1)).total()).isEqualTo(30);
        assertThat(Waterfall.of(candidate(0)).total()).isEqualTo(-30);
    }
}
