package jp.yorisoi.flow.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.vault.access.Personal;

/// The households whose linked records carry a telephone number; numbers of many households (a school's) tell nothing.
@Personal
final class Phones {
    private static final int MOST = 3;
    private static final Unnamed NONE = new Unnamed(List.of());

    private final Map<String, Set<Integer>> households = new HashMap<>();

    /// The telephones of linked batches.
    static Phones of(List<SourceBatch> batches, PersonIndex index) {
        Phones phones = new Phones();
        for (SourceBatch batch : batches) {
            if (batch.source().link() instanceof LinkWay.ByPerson way) {
                new RecordTexts(batch.reader(), batch.source(), way, NONE).phones(batch.rows(), index, phones);
            }
        }
        return phones;
    }

    void add(String phone, int household) {
        households.computeIfAbsent(phone, p -> new HashSet<>()).add(household);
    }

    Set<Integer> households(String phone) {
        Set<Integer> found = households.getOrDefault(phone, Set.of());
        return found.size() > MOST ? Set.of() : found;
    }

    @Override
    public String toString() {
        return "Phones[" + households.size() + "]";
    }
}
