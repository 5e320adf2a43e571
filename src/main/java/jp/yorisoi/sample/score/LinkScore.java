package jp.yorisoi.sample.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.people.RegisterItem;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.LongChunk;

/// How right the links of each source are: of those linked, how many to the right person; of those whom the register
/// has, how many found. What waits for review counts as neither, and is told beside it.
public record LinkScore(String source, Share precision, Share recall, int review, int reviewRight, int records) {

    /// The harmonic mean of precision and recall.
    public double f1() {
        double sum = precision.value() + recall.value();
        return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
    }

    /// The scores of all sources of which something is in force, in the order of the catalogue.
    static List<LinkScore> all(Workbench workbench, Grant grant, Truth truth) {
        Map<Long, String> numbers = numbers(workbench, grant);
        Map<String, Count> counts = new HashMap<>();
        for (Batch batch : workbench.batches().all()) {
            if (batch.state() == Batch.State.IN_FORCE) {
                Optional<LinkedRows> rows = workbench.links().rows(grant, batch);
                Optional<Truth.FileRows> known = truth.file(batch.file());
                if (known.isPresent()) {
                    counts.computeIfAbsent(batch.source(), source -> new Count())
                            .add(workbench.batches().reader(grant, batch), rows, known.get(), numbers);
                }
            }
        }
        List<LinkScore> scores = new ArrayList<>();
        for (SourceDefinition source : workbench.catalogue().sources()) {
            Count count = counts.get(source.id());
            if (count != null) {
                scores.add(count.score(source.id()));
            }
        }
        return scores;
    }

    private static Map<Long, String> numbers(Workbench workbench, Grant grant) {
        Map<Long, String> numbers = new HashMap<>();
        Optional<Register> everybody = workbench.registers().everybody(grant);
        everybody.ifPresent(register -> {
            for (int i = 0; i < register.size(); i++) {
                numbers.put(register.id(i), register.text(RegisterItem.NUMBER, i));
            }
        });
        return numbers;
    }

    /// What one source's records came to.
    private static final class Count {
        private int records;
        private int inRegister;
        private int linked;
        private int right;
        private int review;
        private int reviewRight;

        void add(BatchReader reader, Optional<LinkedRows> links, Truth.FileRows truth, Map<Long, String> numbers) {
            for (int chunk = 0; chunk < reader.chunks(); chunk++) {
                LongChunk rows = reader.rowNumbers(chunk);
                int size = Math.min(BatchReader.CHUNK, reader.rows() - chunk * BatchReader.CHUNK);
                for (int place = 0; place < size; place++) {
                    Optional<String> resident = truth.resident(rows.get(place));
                    if (resident.isPresent()) {
                        one(links, chunk * BatchReader.CHUNK + place, resident.get(), numbers);
                    }
                }
            }
        }

        private void one(Optional<LinkedRows> links, int ordinal, String resident, Map<Long, String> numbers) {
            records++;
            inRegister += resident.isEmpty() ? 0 : 1;
            LinkState state = links.map(rows -> rows.state(ordinal)).orElse(LinkState.UNLINKED);
            if (state == LinkState.UNLINKED) {
                return;
            }
            long person = links.orElseThrow().person(ordinal);
            boolean same = !resident.isEmpty() && resident.equals(numbers.get(person));
            if (state == LinkState.LINKED) {
                linked++;
                right += same ? 1 : 0;
            } else {
                review++;
                reviewRight += same ? 1 : 0;
            }
        }

        LinkScore score(String source) {
            return new LinkScore(
                    source, new Share(right, linked), new Share(right, inRegister), review, reviewRight, records);
        }
    }
}
