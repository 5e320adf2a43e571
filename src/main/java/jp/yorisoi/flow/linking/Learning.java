package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import jp.yorisoi.flow.matching.LookupModel;
import jp.yorisoi.flow.matching.LookupPairs;
import jp.yorisoi.flow.matching.LookupTraining;
import jp.yorisoi.flow.people.RegisterItem;

/// Learns by what the records of a source are weighed, from the records themselves: how anybody else compares (u) from
/// people drawn at random, how their own persons do (m) by [LookupTraining], and which keys find candidates within the
/// budget of pairs. Goes by what records say, not by where they stand.
final class Learning {
    private static final int RECORDS_FOR_U = 800;
    private static final int PEOPLE_FOR_U = 100;
    /// For how many random pairs the shipped shares count.
    private static final double DRAWN_U = 2000;
    /// Who fits a record better than this (in bits, with the prior) may be its own person.
    private static final double OWN = -5;
    private static final double FEW = 30;
    private static final double TURNED = 0.5;
    private static final int SLICE = 128;
    /// The decided ones are at most the fourth part as many as the others.
    private static final int LABELS = 4;

    private final LinkModel model;
    private final PersonIndex index;
    private final Populace populace;
    private final Known known;
    private final String source;
    private final Executor executor;

    Learning(LinkModel model, PersonIndex index, Populace populace, Known known, String source, Executor executor) {
        this.model = model;
        this.index = index;
        this.populace = populace;
        this.known = known;
        this.source = source;
        this.executor = executor;
    }

    /// Learns from all records of a source, or as many of them as the model says; from those that people decided in
    /// any case.
    Weights learn(List<RecordText> all) {
        List<RecordText> open = new ArrayList<>();
        List<RecordText> decided = new ArrayList<>();
        for (RecordText record : all) {
            if (record.held) {
                (record.decided == RecordText.OPEN ? open : decided).add(record);
            }
        }
        List<RecordText> some = sample(open, model.training().records());
        // Decided ones count in the share in which the others were drawn: they are the hard ones.
        double share = open.isEmpty() ? 1 : some.size() / (double) open.size();
        List<RecordText> labels = sample(decided, model.training().records() / LABELS);
        some.addAll(labels);
        inOrder(some);
        Weights shipped = model.weights(source);
        if (some.isEmpty()) {
            return shipped;
        }
        Weights begin = new Weights(shipped.model(), u(some, shipped), shipped.settings(), shipped.figures());
        LookupPairs pairs = pairs(some, begin, share);
        LookupTraining training = new LookupTraining(
                pairs,
                begin.model(),
                Level.comparisons(),
                Level.shared(),
                model.training().drawn());
        LookupTraining.Learned learned = training.train();
        List<String> notes = new ArrayList<>();
        LookupModel sound = sound(begin, training, learned, notes);
        return chosen(
                new Weights(sound, begin.u(), begin.settings(), begin.figures()),
                training,
                new Taught(some.size(), labels.size(), learned.steps()),
                notes);
    }

    /// The records whose prints are lowest: whatever their order, the same ones.
    private static List<RecordText> sample(List<RecordText> all, int most) {
        if (all.size() <= most) {
            return inOrder(new ArrayList<>(all));
        }
        long[] prints = new long[all.size()];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = all.get(i).print();
        }
        long[] sorted = prints.clone();
        Arrays.sort(sorted);
        long last = sorted[most];
        List<RecordText> some = new ArrayList<>(most);
        for (int i = 0; i < prints.length; i++) {
            if (prints[i] < last) {
                some.add(all.get(i));
            }
        }
        return inOrder(some);
    }

    /// By their prints, so that no order of rows shows in what is learned.
    private static List<RecordText> inOrder(List<RecordText> records) {
        records.sort(Comparator.comparingLong(RecordText::print));
        return records;
    }

    /// The shares of levels among records and people drawn at random.
    private double[] u(List<RecordText> records, Weights shipped) {
        int[] people = shuffled();
        int size = Math.min(RECORDS_FOR_U, records.size());
        long[][] counts = new long[(size + SLICE - 1) / SLICE][];
        Crew.each(executor, counts.length, slice -> {
            counts[slice] = new long[Level.COUNT];
            PersonMatcher matcher = matcher(shipped);
            for (int i = slice * SLICE; i < Math.min(size, (slice + 1) * SLICE); i++) {
                count(matcher, shipped, records.get(i), people, counts[slice]);
            }
        });
        return drawn(shipped, counts);
    }

    private void count(PersonMatcher matcher, Weights shipped, RecordText record, int[] people, long[] counts) {
        SplittableRandom random = new SplittableRandom(record.print());
        for (int i = 0; i < PEOPLE_FOR_U; i++) {
            Outcomes outcomes = matcher.compare(record, people[random.nextInt(people.length)]);
            boolean own = outcomes.bits(shipped.model(), false) - LookupModel.log2(people.length) > OWN;
            for (int at = 0; !own && at < outcomes.size(); at++) {
                counts[outcomes.levels()[at]]++;
            }
        }
    }

    private static double[] drawn(Weights shipped, long[][] counts) {
        int[] comparisons = Level.comparisons();
        double[] of = new double[Level.COUNT];
        double[] seen = new double[Level.COUNT];
        for (long[] slice : counts) {
            for (int level = 0; level < Level.COUNT; level++) {
                seen[level] += slice[level];
                of[comparisons[level]] += slice[level];
            }
        }
        double[] u = shipped.u();
        for (int level = 0; level < Level.COUNT; level++) {
            if (!Double.isNaN(u[level])) {
                u[level] = (seen[level] + DRAWN_U * u[level]) / (of[comparisons[level]] + DRAWN_U);
            }
        }
        return u;
    }

    /// Those whom the records may be about, in an order that goes by their numbers alone.
    private int[] shuffled() {
        long[] order = new long[populace.size()];
        for (int i = 0; i < order.length; i++) {
            int person = populace.person(i);
            long print = Blocks.key('N', index.register().text(RegisterItem.NUMBER, person), "");
            order[i] = print & 0xFFFFFFFF00000000L | person;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(one -> (int) one).toArray();
    }

    private PersonMatcher matcher(Weights weights) {
        return new PersonMatcher(new PersonMatcher.Sight(model, weights, populace, known), index, source);
    }

    private LookupPairs pairs(List<RecordText> records, Weights weights, double share) {
        LookupPairs[] slices = new LookupPairs[(records.size() + SLICE - 1) / SLICE];
        Crew.each(executor, slices.length, slice -> {
            LookupPairs pairs = new LookupPairs();
            PersonMatcher matcher = matcher(weights);
            for (int i = slice * SLICE; i < Math.min(records.size(), (slice + 1) * SLICE); i++) {
                into(pairs, matcher, records.get(i), share);
            }
            slices[slice] = pairs;
        });
        LookupPairs all = new LookupPairs();
        for (LookupPairs slice : slices) {
            all.addAll(slice);
        }
        return all;
    }

    private static void into(LookupPairs pairs, PersonMatcher matcher, RecordText record, double share) {
        int[] place = {0, -1};
        matcher.each(record, new PersonMatcher.Pairs() {
            @Override
            public void begin(int people, int asked) {
                pairs.record(people, asked);
            }

            @Override
            public void candidate(int person, Outcomes outcomes, int ways) {
                add(pairs, outcomes, ways);
                place[1] = person == record.decided ? place[0] : place[1];
                place[0]++;
            }
        });
        if (record.decided == RecordText.OPEN) {
            return;
        }
        if (record.decided >= 0 && place[1] < 0) {
            // No key found whom people decided for.
            add(pairs, matcher.compare(record, record.decided), 0);
            place[1] = place[0];
        }
        pairs.settle(place[1], share);
    }

    private static void add(LookupPairs pairs, Outcomes outcomes, int ways) {
        pairs.candidate(outcomes.levels(), outcomes.size(), outcomes.rarity(false), outcomes.rarity(true), ways);
    }

    /// What was learned, where it makes sense; else what is shipped. Where their own persons mostly had another given
    /// name or birth date, learning took others for them: then nothing of it is kept but how many are in the register.
    private LookupModel sound(
            Weights begin, LookupTraining training, LookupTraining.Learned learned, List<String> notes) {
        if (!learned.settled()) {
            notes.add("unsettled");
            return begin.model();
        }
        if (learned.expected() < FEW) {
            notes.add("few");
            return training.trainShareInRegister().model();
        }
        int[] comparisons = Level.comparisons();
        double[] m = learned.model().shares();
        boolean others = false;
        for (int level = 0; level < m.length; level++) {
            boolean last = level + 1 == m.length || comparisons[level + 1] != comparisons[level];
            if (last && isTurned(Level.at(level), m[level], begin.u(Level.at(level)))) {
                notes.add("turned-" + Level.at(level).comparison());
                others |= Level.at(level).tellsOne();
                for (int of = 0; of < m.length; of++) {
                    m[of] = comparisons[of] == comparisons[level]
                            ? begin.model().share(of)
                            : m[of];
                }
            }
        }
        return others
                ? training.trainShareInRegister().model()
                : new LookupModel(
                        m, learned.model().inRegister(), learned.model().kin());
    }

    private static boolean isTurned(Level worst, double m, double u) {
        return m > (worst.tellsOne() || Double.isNaN(u) ? TURNED : Math.max(TURNED, u));
    }

    /// From how many records was learned, how many of them people had decided, and in how many steps.
    private record Taught(int records, int labels, int steps) {}

    /// All keys, less those that bring least for their pairs until the budget is kept.
    private Weights chosen(Weights weights, LookupTraining training, Taught taught, List<String> notes) {
        int keys = SearchKey.ALL;
        double budget = model.training().budget() * taught.records;
        LookupTraining.Ways ways = training.ways(weights.model(), keys, SearchKey.COUNT);
        while (training.pairs(weights.model(), keys, SearchKey.NARROW, PersonMatcher.SURE) > budget
                && Integer.bitCount(keys) > 1) {
            int worst = -1;
            for (int key = 0; key < SearchKey.COUNT; key++) {
                boolean used = (keys & ~SearchKey.NARROW & 1 << key) != 0 && ways.pairs()[key] > 0;
                if (used && (worst < 0 || worth(ways, key) < worth(ways, worst))) {
                    worst = key;
                }
            }
            if (worst < 0) {
                break;
            }
            keys &= ~(1 << worst);
            ways = training.ways(weights.model(), keys, SearchKey.COUNT);
        }
        double pairs = training.pairs(weights.model(), keys, SearchKey.NARROW, PersonMatcher.SURE);
        if (pairs > budget) {
            notes.add("budget");
        }
        return weights.with(
                new Weights.Settings(keys, weights.settings().returning()),
                new Weights.Figures(
                        taught.records,
                        taught.labels,
                        pairs / taught.records,
                        ways.recall(),
                        taught.steps,
                        List.of(),
                        notes));
    }

    private static double worth(LookupTraining.Ways ways, int key) {
        return ways.matches()[key] / ways.pairs()[key];
    }
}
