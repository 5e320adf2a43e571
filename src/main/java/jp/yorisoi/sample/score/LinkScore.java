package jp.yorisoi.sample.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.flow.workbench.Workbench;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.LongChunk;

/// How right the links of each source are: of those linked, how many to the right person; of those whom the register
/// has, how many found. What waits for review counts as neither, and is told beside it. `twins` counts the records
/// linked to
/// somebody who was born on the same day into the same household as the right one; `calibration` is empty where records
/// are not linked by who they say they are of.
public record LinkScore(
        String source,
        Share precision,
        Share recall,
        int review,
        int reviewRight,
        int records,
        int twins,
        List<Calibration.Bin> calibration) {

    /// Copies the list.
    public LinkScore {
        calibration = List.copyOf(calibration);
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
        double sum = precision.value() + recall.value();
        return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
    }

    /// The scores of all sources of which something is in force, in the order of the catalogue.
    static List<LinkScore> all(Workbench workbench, Grant grant, Truth truth) {
        Optional<Register> register = workbench.registers().everybody(grant);
        Map<String, Count> counts = new HashMap<>();
        for (Batch batch : workbench.batches().all()) {
            if (batch.state() == Batch.State.IN_FORCE) {
                Optional<LinkedRows> rows = workbench.links().rows(grant, batch);
                Optional<Truth.FileRows> known = truth.file(batch.file());
                if (known.isPresent()) {
                    counts.computeIfAbsent(batch.source(), source -> new Count())
                            .add(workbench.batches().reader(grant, batch), rows, known.get(), register);
                }
            }
        }
        List<LinkScore> scores = new ArrayList<>();
        for (SourceDefinition source : workbench.catalogue().sources()) {
            Count count = counts.get(source.id());
            if (count != null) {
                boolean told = source.link() instanceof LinkWay.ByPerson;
                scores.add(count.score(source.id(), told));
            }
        }
        return scores;
    }

    /// What one source's records came to.
    private static final class Count {
        private int records;
        private int inRegister;
        private int linked;
        private int right;
        private int review;
        private int reviewRight;
        private int twins;
        private final Calibration calibration = new Calibration();

        void add(BatchReader reader, Optional<LinkedRows> links, Truth.FileRows truth, Optional<Register> register) {
            for (int chunk = 0; chunk < reader.chunks(); chunk++) {
                LongChunk rows = reader.rowNumbers(chunk);
                int size = Math.min(BatchReader.CHUNK, reader.rows() - chunk * BatchReader.CHUNK);
                for (int place = 0; place < size; place++) {
                    Optional<String> resident = truth.resident(rows.get(place));
                    if (resident.isPresent()) {
                        one(links, chunk * BatchReader.CHUNK + place, resident.get(), register);
                    }
                }
            }
        }

        private void one(Optional<LinkedRows> links, int ordinal, String resident, Optional<Register> register) {
            records++;
            inRegister += resident.isEmpty() ? 0 : 1;
            LinkState state = links.map(rows -> rows.state(ordinal)).orElse(LinkState.UNLINKED);
            if (state == LinkState.UNLINKED || register.isEmpty()) {
                return;
            }
            Register people = register.get();
            int person = people.find(links.orElseThrow().person(ordinal)).orElse(-1);
            int truly = resident.isEmpty() ? -1 : people.findNumber(resident).orElse(-1);
            boolean same = truly >= 0 && truly == person;
            calibration.add(links.orElseThrow().probability(ordinal), same);
            if (state == LinkState.LINKED) {
                linked++;
                right += same ? 1 : 0;
                twins += !same && isTwin(people, person, truly) ? 1 : 0;
            } else {
                review++;
                reviewRight += same ? 1 : 0;
            }
        }

        private static boolean isTwin(Register people, int one, int other) {
            return one >= 0
                    && other >= 0
                    && people.birthDay(one) == people.birthDay(other)
                    && people.householdOf(one) == people.householdOf(other);
        }

        LinkScore score(String source, boolean told) {
            return new LinkScore(
                    source,
                    new Share(right, linked),
                    new Share(right, inRegister),
                    review,
                    reviewRight,
                    records,
                    twins,
                    told ? calibration.bins() : List.of());
        }
    }
}
