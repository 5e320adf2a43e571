package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.yorisoi.flow.matching.LookupModel;
import jp.yorisoi.flow.people.RegisterItem;

/// Weighs whom a record is about: the candidates that its keys find, with their weights. For one thread.
final class PersonMatcher {
    private static final int MOST = 8;
    private static final int MOST_REGULARS = 60;
    /// How far below the best a candidate no longer counts, in bits.
    private static final double WORTH = 14;

    static final double SURE = 0.999;

    private static final int MOTHER_FROM = 14;
    private static final int MOTHER_TO = 55;

    private static final int OLDEST_RECORD = 20;

    private final Weights weights;
    private final PersonIndex index;
    private final LinkModel.About about;
    private final Comparisons comparisons;
    private final CandidateSearch search;
    private double[] bits = new double[64];
    private double[] shared = new double[64];
    private int[] people = new int[64];
    private boolean[] unsure = new boolean[64];
    private long youngest;
    private long oldest;
    private int population = 1;

    /// What a source is weighed by.
    record Sight(LinkModel model, Weights weights, Populace populace, Known known) {
        @Override
        public String toString() {
            return "Sight[" + weights + "]";
        }
    }

    PersonMatcher(Sight sight, PersonIndex index, String source) {
        this.weights = sight.weights;
        this.index = index;
        this.about = sight.model.about(source);
        this.comparisons = new Comparisons(sight.model, sight.weights, index, sight.populace, sight.known);
        this.search = new CandidateSearch(index, sight.known);
    }

    /// The days of birth that the records of some days may tell of, as first and last.
    static long[] births(LinkModel.About about, LocalDate first, LocalDate last) {
        return new long[] {
            first.minusYears(about.oldest() + 1L).plusDays(1).toEpochDay(),
            last.minusYears(about.youngest()).toEpochDay()
        };
    }

    /// Weighs a record: candidates by falling weight. Where few keys find somebody who is surely right, the others are
    /// not asked.
    Candidates match(RecordText record) {
        prepare(record);
        int keys = weights.settings().keys();
        Candidates narrow = weigh(record, keys & SearchKey.NARROW, 0);
        return narrow.isSure(weights.model(), SURE) ? narrow : weigh(record, keys, narrow.pairs());
    }

    private Candidates weigh(RecordText record, int keys, int before) {
        search.search(record, oldest, youngest, keys);
        int size = 0;
        room(search.size());
        for (int i = 0; i < search.size(); i++) {
            int person = search.person(i);
            if (comparisons.compare(person)) {
                people[size] = person;
                bits[size] = comparisons.outcomes().bits(weights.model(), false);
                shared[size] = comparisons.outcomes().bits(weights.model(), true);
                unsure[size++] = comparisons.isForPeople();
            }
        }
        Candidates candidates = sorted(size);
        candidates.pairs(Math.max(before, search.size()));
        return candidates;
    }

    private Candidates sorted(int size) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        // Equal weights in the order of the register's numbers, so that no order of rows or threads shows.
        Arrays.sort(
                order,
                (a, b) -> bits[a] != bits[b]
                        ? Double.compare(bits[b], bits[a])
                        : number(people[a]).compareTo(number(people[b])));
        int kept = 0;
        int most = about.regulars().isEmpty() ? MOST : MOST_REGULARS;
        while (kept < Math.min(most, size) && bits[order[kept]] > bits[order[0]] - WORTH) {
            kept++;
        }
        Candidates candidates = new Candidates(kept, population);
        for (int i = 0; i < size; i++) {
            if (i < kept) {
                candidates.set(i, people[order[i]], bits[order[i]], unsure[order[i]]);
            } else {
                candidates.rest(bits[order[i]]);
            }
            candidates.shared(shared[order[i]]);
        }
        return candidates;
    }

    /// Compares a record with all its candidates, for training.
    void each(RecordText record, Pairs pairs) {
        prepare(record);
        search.search(record, oldest, youngest, weights.settings().keys());
        pairs.begin(population, search.asked());
        for (int i = 0; i < search.size(); i++) {
            if (comparisons.compare(search.person(i))) {
                pairs.candidate(search.person(i), comparisons.outcomes(), search.ways(i));
            }
        }
    }

    /// Takes up the pairs of a record.
    interface Pairs {
        void begin(int people, int asked);

        void candidate(int person, Outcomes outcomes, int ways);
    }

    /// Compares a record with one person, whoever it is.
    Outcomes compare(RecordText record, int person) {
        prepare(record);
        comparisons.compareAll(person);
        return comparisons.outcomes();
    }

    /// What speaks for and against a person of the register.
    List<ReviewItem.Evidence> tell(RecordText record, int person) {
        Outcomes outcomes = compare(record, person);
        List<ReviewItem.Evidence> evidence = new ArrayList<>();
        LookupModel model = weights.model();
        for (int i = 0; i < outcomes.size(); i++) {
            Level level = outcomes.level(i);
            evidence.add(new ReviewItem.Evidence(level.comparison(), level.outcome(), outcomes.bits(model, i)));
        }
        return evidence;
    }

    private void prepare(RecordText record) {
        int from = about.youngest();
        int to = about.oldest();
        if (about.mother() && !record.hasName() && record.birth == 0 && !record.guardian.isEmpty()) {
            record.kanji = record.guardian;
            record.guardian = NameText.NONE;
            record.sex = 'F';
            record.isMother = true;
        }
        if (record.isMother) {
            from = MOTHER_FROM;
            to = MOTHER_TO;
        }
        LocalDate day =
                plausible(LocalDate.ofEpochDay(record.day), index.register().asOf());
        oldest = day.minusYears(to + 1L).toEpochDay();
        youngest = day.minusYears(from).plusDays(1).toEpochDay();
        population = Math.max(1, index.bornBetween(oldest, youngest));
        comparisons.take(record, population);
    }

    /// A record's day long before the register's, or after it, is a slip of the pen: ages are taken of the register's.
    private static LocalDate plausible(LocalDate day, LocalDate asOf) {
        return day.isBefore(asOf.minusYears(OLDEST_RECORD)) || day.isAfter(asOf.plusYears(1)) ? asOf : day;
    }

    private String number(int person) {
        return index.register().text(RegisterItem.NUMBER, person);
    }

    private void room(int size) {
        if (size > bits.length) {
            bits = new double[size * 2];
            shared = new double[size * 2];
            people = new int[size * 2];
            unsure = new boolean[size * 2];
        }
    }
}
