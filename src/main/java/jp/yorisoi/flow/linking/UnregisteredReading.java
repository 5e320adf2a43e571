package jp.yorisoi.flow.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.store.ColumnChunk;
import jp.yorisoi.vault.store.LongChunk;

/// Reads what the records of people in no register say, batch by batch.
final class UnregisteredReading {
    private final LinkTools tools;
    private final Grant grant;
    private final Clocks clocks;

    UnregisteredReading(LinkTools tools, Grant grant, Clocks clocks) {
        this.tools = tools;
        this.grant = grant;
        this.clocks = clocks;
    }

    /// A record with what it says.
    private record Read(UnregisteredTable.Kept kept, UnregisteredPerson.Seen seen) {
        @Override
        public String toString() {
            return "Read[" + kept + "]";
        }
    }

    /// Those whose records stand, the most often and last seen first.
    List<UnregisteredPerson> people(List<UnregisteredTable.Kept> kept) {
        Map<Long, List<UnregisteredTable.Kept>> byBatch =
                kept.stream().collect(Collectors.groupingBy(one -> one.stand().batch()));
        Map<Long, List<Read>> byPerson = new LinkedHashMap<>();
        java.util.Set<Long> hidden = new java.util.HashSet<>();
        for (SourceDefinition source : tools.catalogue().sources()) {
            if (source.link() instanceof LinkWay.ByPerson) {
                for (Holding holding : tools.batches().holding(source, clocks)) {
                    List<UnregisteredTable.Kept> here =
                            byBatch.getOrDefault(holding.batch().id(), List.of());
                    read(source, holding, here, hidden)
                            .forEach(one -> byPerson.computeIfAbsent(one.kept().person(), id -> new ArrayList<>())
                                    .add(one));
                }
            }
        }
        byPerson.keySet().removeAll(hidden);
        return byPerson.entrySet().stream()
                .map(one -> person(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(
                                (UnregisteredPerson one) -> -one.records().size())
                        .thenComparing(UnregisteredPerson::last, Comparator.reverseOrder())
                        .thenComparing(UnregisteredPerson::id))
                .toList();
    }

    private List<Read> read(
            SourceDefinition source, Holding holding, List<UnregisteredTable.Kept> kept, java.util.Set<Long> hidden) {
        if (kept.isEmpty()) {
            return List.of();
        }
        BatchReader reader = tools.batches().reader(grant, holding.batch());
        BitSet held = reader.rowsOf(holding, source);
        Optional<LinkedRows> links = grant.mayNotSee().isEmpty()
                ? Optional.empty()
                : tools.kept(grant, source, holding).map(one -> one.batch().rows());
        List<UnregisteredTable.Kept> standing = kept.stream()
                .filter(one -> held.get(one.stand().ordinal()))
                .sorted(Comparator.comparing(one -> one.stand().ordinal()))
                .toList();
        Says says = new Says(reader, source);
        List<Read> read = new ArrayList<>();
        for (UnregisteredTable.Kept one : standing) {
            int ordinal = one.stand().ordinal();
            if (links.isPresent() && !ReviewQueue.isVisible(links.get(), ordinal, grant.mayNotSee())) {
                hidden.add(one.person());
            } else {
                read.add(new Read(
                        one,
                        new UnregisteredPerson.Seen(
                                one.identity(),
                                source,
                                holding.batch(),
                                says.row(ordinal),
                                one.day(),
                                one.stand().state(),
                                says.at(ordinal))));
            }
        }
        return read;
    }

    /// The values of a batch's rows, chunk by chunk.
    private static final class Says {
        private final BatchReader reader;
        private final List<String> items;
        private final Map<String, ColumnChunk> cells = new LinkedHashMap<>();
        private LongChunk rows = LongChunk.of();
        private int chunk = -1;

        Says(BatchReader reader, SourceDefinition source) {
            this.reader = reader;
            this.items = RecordPrints.items(source);
        }

        private void open(int ordinal) {
            if (ordinal / BatchReader.CHUNK != chunk) {
                chunk = ordinal / BatchReader.CHUNK;
                rows = reader.rowNumbers(chunk);
                cells.clear();
                for (String item : items) {
                    reader.cells(item, chunk).ifPresent(column -> cells.put(item, column));
                }
            }
        }

        int row(int ordinal) {
            open(ordinal);
            return (int) rows.get(ordinal % BatchReader.CHUNK);
        }

        Map<String, String> at(int ordinal) {
            open(ordinal);
            Map<String, String> says = new HashMap<>();
            cells.forEach((item, column) -> {
                String text = RecordKeys.text(column, ordinal % BatchReader.CHUNK);
                if (!text.isEmpty()) {
                    says.put(item, text);
                }
            });
            return says;
        }
    }

    private static UnregisteredPerson person(long id, List<Read> read) {
        List<UnregisteredPerson.Seen> records = read.stream()
                .map(Read::seen)
                .sorted(Comparator.comparing(UnregisteredPerson.Seen::day)
                        .reversed()
                        .thenComparing(seen -> seen.identity().key()))
                .toList();
        Function<List<String>, String> told = roles ->
                records.stream().flatMap(seen -> said(seen, roles)).findFirst().orElse("");
        return new UnregisteredPerson(
                id,
                new UnregisteredPerson.Told(
                        told.apply(List.of("kanji", "name")),
                        told.apply(List.of("kana")),
                        told.apply(List.of("birth")),
                        told.apply(List.of("age", "ageBand")),
                        told.apply(List.of("sex")),
                        told.apply(List.of("address", "area")),
                        told.apply(List.of("guardian"))),
                records,
                Unregistered.newest(read.stream().map(Read::kept).toList()));
    }

    private static Stream<String> said(UnregisteredPerson.Seen seen, List<String> roles) {
        return roles.stream().flatMap(role -> {
            String item = seen.source().link() instanceof LinkWay.ByPerson way
                    ? way.roles().getOrDefault(role, "")
                    : "";
            return Stream.ofNullable(seen.says().get(item));
        });
    }
}
