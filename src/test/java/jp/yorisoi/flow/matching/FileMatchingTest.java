package jp.yorisoi.flow.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is learned from messy files alone, without labels and at the probability that the program itself gives.
class FileMatchingTest {
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private static final String PEOPLE = """
            columns:
              - { kind: given-name, left: given_name }
              - { kind: family-name, left: surname }
              - { kind: code, left: street_number }
              - { kind: address, left: street }
              - { kind: text, left: suburb }
              - { kind: postcode, left: postcode }
              - { kind: text, left: state }
              - { kind: date, left: date_of_birth, format: yyyyMMdd }
              - { kind: phone, left: phone }
            """;
    private static final String THINGS = """
            columns:
              - { kind: text, left: title }
              - { kind: text, left: maker }
              - { kind: number, left: price }
            oneToOne: true
            """;

    @AfterAll
    static void end() {
        TWO.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void peopleOfTwoFilesAreFoundAmongTheirFamilies(long seed) {
        MessyRecords records = new MessyRecords(seed);
        List<List<String>> people = records.people(1200);
        MessyRecords.Rows left = records.copies(people, 0, 1000);
        MessyRecords.Rows right = records.copies(people, 200, 1200);
        Judged open = judged(PEOPLE, left, right);
        assertThat(open.f1(0.95)).as(open.toString()).isGreaterThan(0.95);
        Judged assigned = judged(PEOPLE + "oneToOne: true\n", left, right);
        assertThat(assigned.f1(0.95)).as(assigned.toString()).isGreaterThan(0.985);
        assertThat(assigned.precision(0.95)).isGreaterThan(0.99);
        assertThat(assigned.calibrationError(0.5, 1.01)).isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void duplicatesWithinAFileAreClustered(long seed) {
        MessyRecords records = new MessyRecords(seed);
        MessyRecords.Rows rows = records.duplicates(records.people(500), 4);
        Judged judged = judged(PEOPLE, rows, rows);
        assertThat(judged.f1(0.95)).as(judged.toString()).isGreaterThan(0.91);
        assertThat(judged.precision(0.95)).as(judged.toString()).isGreaterThan(0.87);
    }

    @Test
    void thingsAreFoundByTheRarestOfTheirWords() {
        MessyRecords records = new MessyRecords(1);
        List<List<String>> things = records.things(700);
        Judged judged = judged(THINGS, records.things(things, 0, 550, false), records.things(things, 150, 700, true));
        assertThat(judged.f1(0.95)).as(judged.toString()).isGreaterThan(0.93);
    }

    @Test
    void neitherTheOrderOfRowsNorTheNumberOfThreadsShows() {
        MessyRecords records = new MessyRecords(3);
        List<List<String>> people = records.people(1800);
        MessyRecords.Rows left = records.copies(people, 0, 1500);
        MessyRecords.Rows right = records.copies(people, 300, 1800);
        MatchResult first = matched(PEOPLE, left, right, TWO);
        assertThat(first.keys()).as("more rows than are compared in full").isNotEmpty();
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < right.cells().size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(7));
        MessyRecords.Rows shuffled = new MessyRecords.Rows(
                right.header(),
                order.stream().map(right.cells()::get).toList(),
                order.stream().map(right.about()::get).toList());
        MatchResult second = matched(PEOPLE, left, shuffled, Runnable::run);
        assertThat(second.pairs()).hasSameSizeAs(first.pairs());
        TreeSet<String> before = new TreeSet<>();
        first.pairs().forEach(pair -> before.add(pair.left() + " " + pair.right()));
        TreeSet<String> after = new TreeSet<>();
        second.pairs().forEach(pair -> after.add(pair.left() + " " + order.get(pair.right())));
        assertThat(after).isEqualTo(before);
    }

    @Test
    @Tag("soak")
    void nearlyAllMatchesAreAmongTheCandidatesAndTheProgramKnowsIt() {
        MessyRecords records = new MessyRecords(4);
        List<List<String>> people = records.people(1800);
        MatchResult result = matched(PEOPLE, records.copies(people, 0, 1500), records.copies(people, 300, 1800), TWO);
        assertThat(result.candidates()).isLessThan(600_000);
        assertThat(result.learned().recall()).isBetween(0.98, 1.0);
        assertThat(result.learned().expected()).isCloseTo(1200, within(360.0));
    }

    @Test
    void filesThatHaveNothingInCommonAreToldAndLinkNothing() {
        MessyRecords records = new MessyRecords(5);
        List<List<String>> people = records.people(600);
        List<List<String>> strangers = new MessyRecords(99).people(300);
        MatchResult result =
                matched(PEOPLE, records.copies(people, 0, 300), new MessyRecords(98).copies(strangers, 0, 300), TWO);
        assertThat(result.learned().trained()).isFalse();
        assertThat(result.learned().warnings()).contains("matching.few-matches");
        assertThat(result.pairs().stream().filter(pair -> pair.probability() >= 0.95))
                .isEmpty();
    }

    private static Judged judged(String spec, MessyRecords.Rows left, MessyRecords.Rows right) {
        return new Judged(matched(spec, left, right, TWO), left, right);
    }

    private static MatchResult matched(
            String spec, MessyRecords.Rows left, MessyRecords.Rows right, java.util.concurrent.Executor executor) {
        Faults faults = new Faults();
        MatchSpec read = MatchSpec.read(new DefinitionText("spec.yaml", spec), faults);
        faults.throwFirst();
        MatchTable lefts = MatchTable.of(left.header(), left.cells());
        MatchTable rights = left == right ? lefts : MatchTable.of(right.header(), right.cells());
        return new FileMatching(read, lefts, rights, executor).run(Progress.NONE);
    }
}
