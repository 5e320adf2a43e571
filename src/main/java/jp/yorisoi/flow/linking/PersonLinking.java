package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;

/// Links the records of a source by who they say they are about: learns by what they are weighed, weighs each, looks
/// again
/// at the doubtful ones with what the sure ones tell of households, and lets the records of the source speak for each
/// other.
final class PersonLinking {
    private static final double SURE = 0.99;
    private static final int SLICE = 512;

    private final LinkModel model;
    private final PersonIndex index;
    private final Known known;
    private final SourceDefinition source;
    private final LinkWay.ByPerson way;
    private final Executor executor;
    private final Progress progress;

    PersonLinking(
            LinkModel model,
            PersonIndex index,
            Known known,
            SourceDefinition source,
            Executor executor,
            Progress progress) {
        this.model = model;
        this.index = index;
        this.known = known;
        this.source = source;
        this.way = (LinkWay.ByPerson) source.link();
        this.executor = executor;
        this.progress = progress;
    }

    /// The links of batches, and by what they were weighed.
    record Made(List<LinkedRows> rows, Weights weights) {
        @Override
        public String toString() {
            return "Made[" + rows.size() + "]";
        }
    }

    /// Links batches by themselves, or by weights learned before.
    Made link(
            List<SourceBatch> batches,
            Map<RecordIdentity, DecisionTable.Kept> decisions,
            java.util.Optional<Weights> learned) {
        List<RecordText> records = new ArrayList<>();
        for (SourceBatch batch : batches) {
            List<RecordText> read = read(batch.reader());
            mark(batch, decisions, read);
            records.addAll(read);
        }
        Populace populace = populace(records);
        progress.checkCancelled();
        Weights weights = learned.orElseGet(
                () -> new Learning(model, index, populace, known, source.id(), executor).learn(records));
        progress.checkCancelled();
        Candidates[] candidates = new Candidates[records.size()];
        int[] all = new int[records.size()];
        Arrays.setAll(all, i -> i);
        match(records, all, new PersonMatcher.Sight(model, weights, populace, known), candidates);
        again(records, weights, populace, candidates);
        OtherRecords others = new OtherRecords(weights.model(), model.about(source.id()), records, candidates);
        Expectation expectation = new Expectation();
        List<LinkedRows> rows = decide(batches, records, new Weighed(candidates, others), expectation);
        return new Made(rows, told(weights, others.returningShare(), candidates, expectation));
    }

    /// With what only linking tells.
    private static Weights told(Weights weights, double returning, Candidates[] candidates, Expectation expectation) {
        double pairs =
                Arrays.stream(candidates).mapToInt(Candidates::pairs).average().orElse(0);
        Weights.Figures figures = weights.figures();
        return weights.with(
                new Weights.Settings(weights.settings().keys(), returning),
                new Weights.Figures(
                        figures.records(),
                        figures.labels(),
                        pairs,
                        figures.recall(),
                        figures.steps(),
                        isSound(figures.notes()) ? expectation.told(figures.recall()) : List.of(),
                        figures.notes()));
    }

    private List<RecordText> read(BatchReader batch) {
        RecordText[] records = new RecordText[batch.rows()];
        RecordTexts texts = new RecordTexts(batch, source, way, model);
        Crew.each(executor, batch.chunks(), chunk -> {
            progress.checkCancelled();
            texts.each(chunk, (record, row) -> records[chunk * BatchReader.CHUNK + row] = record);
        });
        return Arrays.asList(records);
    }

    /// Tells the records which of them stand, and what people decided of them as long as it holds.
    private void mark(SourceBatch batch, Map<RecordIdentity, DecisionTable.Kept> decisions, List<RecordText> records) {
        BitSet held = batch.held();
        for (int row = 0; row < records.size(); row++) {
            records.get(row).held = held.get(row);
        }
        if (decisions.isEmpty()) {
            return;
        }
        RecordKeys keys = new RecordKeys(batch.reader(), source);
        for (int row = 0; row < records.size(); row++) {
            DecisionTable.Kept decision = decisions.get(keys.at(row));
            if (decision != null && holds(decision, batch.reader(), row)) {
                records.get(row).decided = decision.kind() == DecisionTable.Kind.SAME
                        ? index.register().find(decision.person()).orElse(RecordText.OPEN)
                        : RecordText.NOBODY;
            }
        }
    }

    private boolean holds(DecisionTable.Kept decision, BatchReader reader, int row) {
        boolean decided = decision.kind() == DecisionTable.Kind.SAME || decision.kind() == DecisionTable.Kind.DIFFERENT;
        return decided
                && decision.recordPrint().equals(RecordPrints.ofRecord(reader, source, row))
                && decision.personPrint().equals(RecordPrints.ofPerson(index.register(), decision.person()));
    }

    private Populace populace(List<RecordText> records) {
        long first = records.stream().mapToLong(record -> record.day).min().orElse(0);
        long last = records.stream().mapToLong(record -> record.day).max().orElse(0);
        return populace(model, index, source.id(), LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }

    static Populace populace(LinkModel model, PersonIndex index, String source, LocalDate first, LocalDate last) {
        long[] births = PersonMatcher.births(model.about(source), first, last);
        return new Populace(index, births[0], births[1]);
    }

    private void match(List<RecordText> records, int[] which, PersonMatcher.Sight sight, Candidates[] into) {
        Crew.each(executor, (which.length + SLICE - 1) / SLICE, slice -> {
            progress.checkCancelled();
            PersonMatcher matcher = new PersonMatcher(sight, index, source.id());
            for (int i = slice * SLICE; i < Math.min(which.length, (slice + 1) * SLICE); i++) {
                into[which[i]] = matcher.match(records.get(which[i]));
            }
        });
    }

    /// Weighs the doubtful records once more with the telephones and addresses of the sure ones.
    private void again(List<RecordText> records, Weights weights, Populace populace, Candidates[] candidates) {
        if (!way.roles().containsKey("phone") && !way.roles().containsKey("address")) {
            return;
        }
        Known own = new Known();
        int[] doubtful = new int[candidates.length];
        int size = 0;
        for (int record = 0; record < candidates.length; record++) {
            RecordText text = records.get(record);
            if (text.decided >= 0) {
                own.add(text, text.decided, index);
            } else if (text.decided == RecordText.OPEN && candidates[record].isSure(weights.model(), SURE)) {
                own.add(text, candidates[record].person(0), index);
            } else {
                doubtful[size++] = record;
            }
        }
        PersonMatcher.Sight sight = new PersonMatcher.Sight(model, weights, populace, known.and(own));
        match(records, Arrays.copyOf(doubtful, size), sight, candidates);
    }

    /// The candidates of all records, and what the records say of each other's.
    private record Weighed(Candidates[] candidates, OtherRecords others) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "Weighed[" + candidates.length + "]";
        }
    }

    private List<LinkedRows> decide(
            List<SourceBatch> batches, List<RecordText> records, Weighed weighed, Expectation expectation) {
        Candidates[] candidates = weighed.candidates;
        OtherRecords others = weighed.others;
        LinkDecision decision = new LinkDecision(model.limits(source.id()));
        List<LinkedRows> all = new ArrayList<>();
        int record = 0;
        for (SourceBatch batch : batches) {
            LinkedRows rows = new LinkedRows(batch.reader().rows());
            for (int row = 0; row < rows.rows(); row++, record++) {
                double[] probabilities = others.probabilities(record);
                int at = record;
                expect(
                        expectation,
                        records.get(at),
                        candidates[at],
                        probabilities,
                        likeliest -> others.isWhoIsLeft(at, likeliest));
                keep(
                        decision.of(candidates[record], probabilities, likeliest -> others.isWhoIsLeft(at, likeliest)),
                        row,
                        rows);
            }
            all.add(rows);
        }
        return all;
    }

    /// A model that did not learn what it should does not know how right it is; one of few records rests on what is
    /// shipped and says so.
    private static boolean isSound(List<String> notes) {
        return notes.stream().noneMatch(note -> note.equals("unsettled") || note.startsWith("turned-"));
    }

    private static void expect(
            Expectation expectation,
            RecordText record,
            Candidates candidates,
            double[] probabilities,
            IntPredicate isWhoIsLeft) {
        if (record.held && record.decided >= 0) {
            expectation.addDecided();
        } else if (record.held && record.decided == RecordText.OPEN) {
            expectation.add(probabilities, at -> candidates.isForPeople(at) || isWhoIsLeft.test(at));
        }
    }

    private void keep(LinkDecision.Match match, int ordinal, LinkedRows rows) {
        if (match.people().length == 0) {
            return;
        }
        rows.set(ordinal, index.register().id(match.people()[0]), match.mark());
        for (int which = 1; which < match.people().length; which++) {
            rows.setOther(ordinal, which - 1, index.register().id(match.people()[which]));
        }
    }
}
