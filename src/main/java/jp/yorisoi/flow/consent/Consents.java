package jp.yorisoi.flow.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.ColumnChunk;
import org.jspecify.annotations.Nullable;

/// Who gave which consent: the answers of the source `consent`, found by the id that the office issued. The newest
/// answer of a kind counts on the day it is asked for; whoever never answered gave none. Safe for several threads.
public final class Consents {
    private static final String SOURCE = "consent";
    private static final String GIVEN = "同意";
    private static final Set<String> NO_ANSWER = Set.of("", "未回答", "-", "－", "ー", "―", "‐", "—");

    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Links links;
    private @Nullable Known known;

    /// One answer: of whom, what kind, what it says, on which day, and the batch it came in.
    private record Answer(long person, String kind, String says, String date, long batch) {
        /// The newer of two. Of two of one day the later batch; in one file nobody knows which came later, and any
        /// other
        /// answer goes before a consent.
        Answer orNewer(Answer other) {
            int order = Comparator.comparing(Answer::date)
                    .thenComparingLong(Answer::batch)
                    .thenComparing(answer -> !answer.says().equals(GIVEN))
                    .compare(this, other);
            return order >= 0 ? this : other;
        }

        @Override
        public String toString() {
            return "Answer[" + kind + "]";
        }
    }

    /// Who gave which kind, by clocks and the state of batches and links.
    private record Known(Object state, Map<String, Set<Long>> givers) {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /// The consents of a store.
    public Consents(SourceCatalogue catalogue, Batches batches, Links links) {
        this.catalogue = catalogue;
        this.batches = batches;
        this.links = links;
    }

    /// Whether a person's consent of a kind (課税台帳, お知らせ) stands on a day.
    public boolean given(Grant grant, long person, String kind, LocalDate day) {
        return givers(grant, kind, Clocks.on(day)).contains(person);
    }

    /// The ids of all persons whose consent of a kind stands by these clocks.
    public Set<Long> givers(Grant grant, String kind, Clocks clocks) {
        return known(grant, clocks).givers().getOrDefault(kind, Set.of());
    }

    private synchronized Known known(Grant grant, Clocks clocks) {
        SourceDefinition source = catalogue.find(SOURCE).orElse(null);
        if (source == null) {
            return new Known("", Map.of());
        }
        List<Holding> holdings = batches.holding(source, clocks);
        List<Long> ids = holdings.stream().map(holding -> holding.batch().id()).toList();
        Object state = List.of(clocks.asOf(), links.stamp(), ids);
        Known kept = known;
        if (kept == null || !kept.state().equals(state)) {
            kept = new Known(state, read(grant, holdings, clocks.asOf()));
            known = kept;
        }
        return kept;
    }

    private Map<String, Set<Long>> read(Grant grant, List<Holding> holdings, LocalDate day) {
        Map<String, Map<Long, Answer>> newest = new HashMap<>();
        for (Holding holding : holdings) {
            Batch batch = holding.batch();
            Optional<LinkedRows> rows = links.rows(grant, batch);
            if (rows.isPresent()) {
                read(batches.reader(grant, batch), rows.get(), day, newest);
            }
        }
        Map<String, Set<Long>> givers = new HashMap<>();
        newest.forEach((kind, answers) -> answers.values().forEach(answer -> {
            if (answer.says().equals(GIVEN)) {
                givers.computeIfAbsent(kind, any -> new HashSet<>()).add(answer.person());
            }
        }));
        return givers;
    }

    private static void read(
            BatchReader reader, LinkedRows links, LocalDate day, Map<String, Map<Long, Answer>> newest) {
        for (int chunk = 0; chunk < reader.chunks(); chunk++) {
            ColumnChunk kinds = reader.cells("種別", chunk).orElse(null);
            ColumnChunk says = reader.cells("同意区分", chunk).orElse(null);
            ColumnChunk dates = reader.cells("日時", chunk).orElse(null);
            if (kinds == null || says == null || dates == null) {
                continue;
            }
            for (int row = 0; row < kinds.rows(); row++) {
                int ordinal = chunk * BatchReader.CHUNK + row;
                String date = text(dates, row);
                boolean past = !date.isEmpty() && date.compareTo(day.toString()) <= 0;
                if (!past || links.state(ordinal) != LinkState.LINKED || NO_ANSWER.contains(answer(says, row))) {
                    continue;
                }
                Answer answer = new Answer(
                        links.person(ordinal),
                        text(kinds, row),
                        answer(says, row),
                        date,
                        reader.batch().id());
                newest.computeIfAbsent(answer.kind(), any -> new HashMap<>())
                        .merge(answer.person(), answer, Answer::orNewer);
            }
        }
    }

    /// What an answer says; one that is not understood is an answer, and no consent.
    private static String answer(ColumnChunk cells, int row) {
        return cells.cell(row)
                .map(entry ->
                        Objects.requireNonNullElse(entry.value(), entry.raw().strip()))
                .orElse("");
    }

    private static String text(ColumnChunk cells, int row) {
        return cells.cell(row)
                .map(entry -> entry.value() == null ? "" : entry.value())
                .orElse("");
    }
}
