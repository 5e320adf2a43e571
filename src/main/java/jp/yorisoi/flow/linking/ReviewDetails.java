package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final LinkTools tools;
    private final PersonIndex index;
    private final Phones phones;

    ReviewDetails(LinkTools tools, PersonIndex index, Phones phones) {
        this.tools = tools;
        this.index = index;
        this.phones = phones;
    }

    ReviewItem of(SourceBatch batch, int ordinal, RecordIdentity identity) {
        BatchReader reader = batch.reader();
        int row = (int) reader.rowNumbers(ordinal / BatchReader.CHUNK).get(ordinal % BatchReader.CHUNK);
        return new ReviewItem(
                identity,
                new ReviewItem.Place(batch.holding().batch(), ordinal, row),
                batch.rows().reason(ordinal),
                says(batch, ordinal),
                candidates(batch, ordinal));
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
        PersonLinking linking = new PersonLinking(tools.model(), index, phones);
        PersonMatcher matcher = linking.matcher(batch.source());
        RecordTexts texts = new RecordTexts(
                batch.reader(),
                batch.source(),
                way(batch.source()),
                tools.model().unnamed());
        PersonMatcher.Match match = matcher.match(texts.at(ordinal));
        Map<Integer, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < match.people().length; i++) {
            probabilities.put(match.people()[i], match.probabilities()[i]);
        }
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
