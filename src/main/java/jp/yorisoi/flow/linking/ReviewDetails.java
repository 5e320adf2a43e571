package jp.yorisoi.flow.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;

/// Tells of a record in review what it says, who it could be, and what speaks for and against each.
final class ReviewDetails {
    /// How sources that carry a number call what else they tell of the person.
    private static final Map<String, String> USUAL =
            Map.of("kanji", "氏名", "kana", "カナ", "birth", "生年月日", "sex", "性別", "address", "住所", "guardian", "保護者氏名");

    private static final double WORTH = 0.02;

    private final LinkTools tools;
    private final PersonIndex index;
    private final Function<SourceDefinition, Known> known;
    private final Map<String, PersonMatcher> matchers = new HashMap<>();

    ReviewDetails(LinkTools tools, PersonIndex index, Function<SourceDefinition, Known> known) {
        this.tools = tools;
        this.index = index;
        this.known = known;
    }

    ReviewItem of(SourceBatch batch, int ordinal, RecordIdentity identity) {
        BatchReader reader = batch.reader();
        int row = (int) reader.rowNumbers(ordinal / BatchReader.CHUNK).get(ordinal % BatchReader.CHUNK);
        return new ReviewItem(
                identity,
                new ReviewItem.Place(batch.holding().batch(), ordinal, row),
                batch.rows().reason(ordinal),
                says(batch, ordinal),
                candidates(batch, ordinal),
                SecondOpinion.NONE);
    }

    private static Map<String, String> says(SourceBatch batch, int ordinal) {
        Map<String, String> says = new LinkedHashMap<>();
        for (String item : RecordPrints.items(batch.source())) {
            batch.reader().cells(item, ordinal / BatchReader.CHUNK).ifPresent(cells -> {
                String text = RecordKeys.text(cells, ordinal % BatchReader.CHUNK);
                if (!text.isEmpty()) {
                    says.put(item, text);
                }
            });
        }
        return says;
    }

    private List<ReviewItem.Candidate> candidates(SourceBatch batch, int ordinal) {
        PersonMatcher matcher = matchers.computeIfAbsent(batch.source().id(), id -> matcher(batch));
        RecordTexts texts = new RecordTexts(batch.reader(), batch.source(), way(batch.source()), tools.model());
        Map<Integer, Double> probabilities = probabilities(batch, ordinal, matcher, texts.at(ordinal));
        Set<Integer> people = new LinkedHashSet<>();
        LinkedRows rows = batch.rows();
        index.register().find(rows.person(ordinal)).ifPresent(people::add);
        people.addAll(probabilities.keySet());
        if (!(batch.source().link() instanceof LinkWay.ById)) {
            for (int which = 0; which < rows.others(); which++) {
                index.register().find(rows.other(ordinal, which)).ifPresent(people::add);
            }
        }
        List<ReviewItem.Candidate> candidates = new ArrayList<>();
        for (int person : people) {
            candidates.add(new ReviewItem.Candidate(
                    index.register().id(person),
                    shown(person),
                    probabilities.getOrDefault(person, 0.0),
                    matcher.tell(texts.at(ordinal), person)));
        }
        return candidates;
    }

    private PersonMatcher matcher(SourceBatch batch) {
        LocalDate day = batch.holding().batch().asOf();
        String source = batch.source().id();
        Populace populace = PersonLinking.populace(tools.model(), index, source, day, day);
        return new PersonMatcher(
                new PersonMatcher.Sight(tools.model(), tools.weights(source), populace, known.apply(batch.source())),
                index,
                source);
    }

    /// How probable each candidate is. Of the first the run knew more than this record tells: its probability is the
    /// kept one, and what it leaves is the others'.
    private Map<Integer, Double> probabilities(
            SourceBatch batch, int ordinal, PersonMatcher matcher, RecordText record) {
        Candidates candidates = matcher.match(record);
        OtherRecords alone = new OtherRecords(
                tools.weights(batch.source().id()).model(), LinkModel.ALONE, List.of(record), new Candidates[] {
                    candidates
                });
        double[] of = alone.probabilities(0);
        LinkedRows rows = batch.rows();
        int first = index.register().find(rows.person(ordinal)).orElse(-1);
        int at = first < 0 ? -1 : candidates.find(first);
        double kept = rows.probability(ordinal);
        double scale = at < 0 || of[at] >= 1 ? 1 : (1 - kept) / (1 - of[at]);
        Map<Integer, Double> probabilities = new LinkedHashMap<>();
        if (first >= 0) {
            probabilities.put(first, kept);
        }
        for (int i = 0; i < of.length; i++) {
            double probability = Math.min(of[i] * scale, first < 0 ? 1 : kept);
            if (i != at && (probability >= WORTH || isOther(rows, ordinal, candidates.person(i)))) {
                probabilities.put(candidates.person(i), probability);
            }
        }
        return probabilities;
    }

    private boolean isOther(LinkedRows rows, int ordinal, int person) {
        for (int which = 0; which < rows.others(); which++) {
            if (rows.other(ordinal, which) == index.register().id(person)) {
                return true;
            }
        }
        return false;
    }

    private static LinkWay.ByPerson way(SourceDefinition source) {
        if (source.link() instanceof LinkWay.ByPerson way) {
            return way;
        }
        Map<String, String> roles = new HashMap<>(USUAL);
        roles.values().removeIf(item -> source.item(item).isEmpty());
        return new LinkWay.ByPerson(roles);
    }

    private ReviewItem.Shown shown(int person) {
        Register register = index.register();
        return new ReviewItem.Shown(
                register.text(RegisterItem.NUMBER, person),
                register.text(RegisterItem.HOUSEHOLD, person),
                register.text(RegisterItem.NAME, person),
                register.text(RegisterItem.KANA, person),
                register.birth(person).orElse(null),
                register.address(person));
    }
}
