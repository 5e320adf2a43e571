package jp.yorisoi.flow.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.yorisoi.flow.intake.Batch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How right the links of a messy town are, and what no order of rows may change.
class LinkQualityTest {
    private static final long SEED = 20261120;

    @TempDir
    Path folder;

    /// How many links are right, wrong and missing.
    private record Score(int right, int wrong, int missed, int review) {
        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }
    }

    private static Score score(LinkingOffice office, Batch batch, List<String> lines, Map<String, String> truth) {
        LinkedRows rows = office.rows(batch);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int review = 0;
        for (int row = 0; row < rows.rows(); row++) {
            String person = truth.get(lines.get(row).substring(0, lines.get(row).indexOf(',')));
            boolean linked = rows.state(row) == LinkState.LINKED;
            review += rows.state(row) == LinkState.REVIEW ? 1 : 0;
            if (linked && office.number(rows.person(row)).equals(person)) {
                right++;
            } else {
                wrong += linked ? 1 : 0;
                missed += person.isEmpty() ? 0 : 1;
            }
        }
        return new Score(right, wrong, missed, review);
    }

    @Test
    void messyFilesFindTheirChildren() {
        MessyTown town = new MessyTown(SEED, 1200);
        try (LinkingOffice office = new LinkingOffice(folder)) {
            office.read("住民基本台帳_20261031.csv", town.register.toString());
            Batch pupils = office.read("教育_中小_20261031.csv", town.pupilFile());
            Batch cases = office.read("家児相_20261031.csv", town.caseFile());
            LinkReport report = office.link();

            Score school = score(office, pupils, town.pupils, town.truth);
            Score desk = score(office, cases, town.cases, town.truth);

            assertThat(school.f1()).as("%s", school).isGreaterThan(0.99);
            assertThat(school.precision()).as("%s", school).isGreaterThan(0.998);
            assertThat(desk.f1()).as("%s", desk).isGreaterThan(0.97);
            assertThat(desk.precision()).as("%s", desk).isGreaterThan(0.99);
            assertThat(school.review()).as("%s", school).isLessThan(pupils.rows() / 50);
            told(report, "kyoiku", school);
            told(report, "kajiso", desk);
        }
    }

    /// What a run says of itself must come near to what is so.
    private static void told(LinkReport report, String source, Score score) {
        LinkReport.Learned learned = report.learned().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
        LinkReport.Expected expected = learned.expected().stream()
                .filter(one -> one.from() == 0.95)
                .findFirst()
                .orElseThrow();

        assertThat(learned.notes()).isEmpty();
        assertThat(learned.pairsPerRecord()).isLessThan(30);
        assertThat(learned.blockingRecall()).isGreaterThan(0.98);
        assertThat(expected.linked()).isEqualTo(score.right() + score.wrong());
        assertThat(expected.precision()).isCloseTo(score.precision(), within(0.01));
        assertThat(expected.recall())
                .isCloseTo(score.right() / (double) (score.right() + score.wrong() + score.missed()), within(0.03));
    }

    @Test
    void orderOfRowsAndThreadsChangesNothing() throws Exception {
        Map<String, String> first = links("a", new Random(1), false);
        assertThat(first).isNotEmpty();
        assertThat(links("b", new Random(2), false)).isEqualTo(first);
        assertThat(links("c", new Random(3), true)).isEqualTo(first);
    }

    private Map<String, String> links(String name, Random random, boolean threads) throws Exception {
        MessyTown town = new MessyTown(SEED + 1, 300);
        Collections.shuffle(town.pupils, random);
        Path own = Files.createDirectory(folder.resolve(name));
        Map<String, String> found = new HashMap<>();
        try (java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
                LinkingOffice office = threads ? new LinkingOffice(own, pool) : new LinkingOffice(own)) {
            office.read("住民基本台帳_20261031.csv", town.register.toString());
            Batch pupils = office.read("教育_中小_20261031.csv", town.pupilFile());
            office.link("kyoiku");
            for (int row = 0; row < pupils.rows(); row++) {
                String line = town.pupils.get(row);
                found.put(line.substring(0, line.indexOf(',')), office.of(pupils, row));
            }
        }
        return found;
    }
}
