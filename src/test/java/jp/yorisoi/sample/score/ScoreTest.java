package jp.yorisoi.sample.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.yorisoi.base.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The arithmetic of scores, on numbers worked out by hand.
class ScoreTest {
    private static final double UNKNOWN = Double.NaN;

    @Test
    void theIntervalOfAShareIsWilsons() {
        Share share = new Share(8, 10);

        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(share.high()).isCloseTo(0.9433, within(0.0001));
    }

    @Test
    void ofNothingNothingIsWrongAndNothingIsSure() {
        Share share = new Share(0, 0);

        assertThat(share.value()).isEqualTo(1);
        assertThat(share.low()).isZero();
        assertThat(share.high()).isEqualTo(1);
    }

    @Test
    void theF1IsTheHarmonicMean() {
        LinkScore score = new LinkScore("kyoiku", new Share(9, 10), new Share(9, 18), 2, 1, 18, 0, List.of());

        assertThat(score.f1()).isCloseTo(2 * 0.9 * 0.5 / 1.4, within(1e-12));
        assertThat(new LinkScore("x", new Share(0, 3), new Share(0, 3), 0, 0, 3, 0, List.of()).f1())
                .isZero();
    }

    @Test
    void aListIsReadFromItsHighestValue() {
        Ranking ranking = new Ranking(new boolean[] {true, false, true, false});

        double[] found = ranking.found(new double[] {5, 1, 3, -2}, new int[] {1, 2, 3, 9});

        assertThat(found).containsExactly(1, 2, 2, 2);
    }

    @Test
    void childrenWhomAListCannotTellApartCountWithTheirShare() {
        Ranking ranking = new Ranking(new boolean[] {true, false, false, true, true});

        double[] found = ranking.found(new double[] {1, 1, UNKNOWN, 1, UNKNOWN}, new int[] {1, 3, 4});

        assertThat(found[0]).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found[1]).isEqualTo(2);
        assertThat(found[2]).isEqualTo(2.5);
    }

    @Test
    void theTruthIsReadByFileAndRow(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("persons.csv"), "resident,household,birthDate,sex\n01,H1,2016-05-03,女\n");
        Files.writeString(
                folder.resolve("links.csv"),
                "source,file,row,resident\ncsw,a.csv,3,01\ncsw,a.csv,5,\ncsw,b.csv,2,01\n");
        Files.writeString(
                folder.resolve("needs.csv"), "resident,hardship,hard,known,youngCarer\n01,0.9000,yes,no,no\n");
        Files.writeString(
                folder.resolve("services.csv"), "resident,service,eligible,receiving\n01,jido-teate,yes,no\n");

        Truth truth = Truth.read(folder);

        assertThat(truth.file("a.csv").orElseThrow().resident(3)).contains("01");
        assertThat(truth.file("a.csv").orElseThrow().resident(5)).contains("");
        assertThat(truth.file("a.csv").orElseThrow().resident(4)).isEmpty();
        assertThat(truth.file("c.csv")).isEmpty();
        assertThat(truth.needs().get("01")).isEqualTo(new Truth.Need(0.9, true, false));
        assertThat(truth.services()).containsExactly(new Truth.Service("01", "jido-teate", true, false));
    }

    @Test
    void whatIsNoTruthIsSaidSo(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Truth.read(folder))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        missing -> assertThat(missing.problem().code()).isEqualTo("sample.truth-missing"));
        Files.writeString(folder.resolve("persons.csv"), "resident,household,birthDate,sex\n");
        Files.writeString(folder.resolve("links.csv"), "source,file,row,resident\ncsw,a.csv,three,01\n");
        assertThatThrownBy(() -> Truth.read(folder)).isInstanceOfSatisfying(ProblemException.class, unreadable -> {
            assertThat(unreadable.problem().code()).isEqualTo("sample.truth-unreadable");
            assertThat(unreadable.problem().place().row()).isEqualTo(2);
        });
    }
}
