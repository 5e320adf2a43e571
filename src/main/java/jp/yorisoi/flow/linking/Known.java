package jp.yorisoi.flow.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.vault.access.Personal;

/// What linked records tell of households beside the register: their telephone numbers, and addresses that the register
/// does not have (any more). What many households have in common (a school's number) tells nothing.
@Personal
final class Known {
    private static final int MOST = 3;
    private static final double SURE = 0.99;

    private final Map<String, Set<Integer>> phones = new HashMap<>();
    private final Map<String, Set<Integer>> places = new HashMap<>();

    /// What the linked rows of batches tell.
    static Known of(List<SourceBatch> batches, PersonIndex index, LinkModel model) {
        Known known = new Known();
        for (SourceBatch batch : batches) {
            if (batch.source().link() instanceof LinkWay.ByPerson way) {
                RecordTexts texts = new RecordTexts(batch.reader(), batch.source(), way, model);
                for (int chunk = 0; chunk < batch.reader().chunks(); chunk++) {
                    int first = chunk * jp.yorisoi.flow.intake.BatchReader.CHUNK;
                    texts.each(chunk, (record, row) -> known.add(record, batch.rows(), first + row, index));
                }
            }
        }
        return known;
    }

    private void add(RecordText record, LinkedRows rows, int ordinal, PersonIndex index) {
        boolean sure = rows.state(ordinal) == LinkState.LINKED
                && (rows.isDecided(ordinal) || rows.probability(ordinal) >= SURE);
        if (sure) {
            index.register().find(rows.person(ordinal)).ifPresent(person -> add(record, person, index));
        }
    }

    /// Takes up what a record tells of a person.
    void add(RecordText record, int person, PersonIndex index) {
        int household = index.register().householdOf(person);
        if (!record.phone.isEmpty()) {
            phones.computeIfAbsent(record.phone, text -> new HashSet<>()).add(household);
        }
        String place = record.place.full();
        boolean known = place.equals(index.place(person)) || place.equals(index.formerPlace(person));
        if (!known && record.place.block().length() > record.place.town().length()) {
            places.computeIfAbsent(place, text -> new HashSet<>()).add(household);
        }
    }

    /// What both tell.
    Known and(Known other) {
        Known both = new Known();
        for (Known one : List.of(this, other)) {
            one.phones.forEach((text, of) ->
                    both.phones.computeIfAbsent(text, t -> new HashSet<>()).addAll(of));
            one.places.forEach((text, of) ->
                    both.places.computeIfAbsent(text, t -> new HashSet<>()).addAll(of));
        }
        return both;
    }

    /// The households with a telephone number.
    Set<Integer> byPhone(String phone) {
        return few(phones, phone);
    }

    /// The households whose records carry an address.
    Set<Integer> byPlace(String place) {
        return few(places, place);
    }

    private static Set<Integer> few(Map<String, Set<Integer>> households, String text) {
        Set<Integer> found = text.isEmpty() ? Set.of() : households.getOrDefault(text, Set.of());
        return found.size() > MOST ? Set.of() : found;
    }

    @Override
    public String toString() {
        return "Known[" + phones.size() + ", " + places.size() + "]";
    }
}
