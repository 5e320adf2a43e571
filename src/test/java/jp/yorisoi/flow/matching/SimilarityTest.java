package jp.yorisoi.flow.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
    /// The examples of Winkler's own tables.
    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.961", "DWAYNE, DUANE, 0.840", "DIXON, DICKSONX, 0.813", "abc, xyz, 0"})
    void jaroWinklerIsAsPublished(String a, String b, double expected) {
        assertThat(Similarity.jaroWinkler(a, b)).isCloseTo(expected, within(0.001));
        assertThat(Similarity.jaroWinkler(b, a)).isCloseTo(expected, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"smith, smith, 0", "smith, smyth, 1", "smith, smiht, 1", "smith, mith, 1", "smith, jones, 3", "a, '', 1"
    })
    void slipsAreCountedUpToTheMost(String a, String b, int expected) {
        assertThat(Similarity.slips(a, b, 2)).isEqualTo(expected);
        assertThat(Similarity.slips(b, a, 2)).isEqualTo(expected);
    }

    @Test
    void theAssignmentIsTheBestOfAll() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(4);
            int columns = 1 + random.nextInt(4);
            double[][] gains = new double[rows][columns];
            for (double[] row : gains) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            int[] taken = Assignment.best(gains);
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += taken[row] < 0 ? 0 : gains[row][taken[row]];
            }
            assertThat(sum).isCloseTo(best(gains, 0, new boolean[columns]), within(1e-9));
        }
    }

    private static double best(double[][] gains, int row, boolean[] used) {
        if (row == gains.length) {
            return 0;
        }
        double best = best(gains, row + 1, used);
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                best = Math.max(best, gains[row][column] + best(gains, row + 1, used));
                used[column] = false;
            }
        }
        return best;
    }
}
