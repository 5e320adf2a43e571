package jp.yorisoi.flow.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.ItemType;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkState;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.linking.RecordRef;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.approval.Ground;
import jp.yorisoi.vault.approval.PurposeGrounds;

/// Reads the records of a household's people, source by source, where the purpose allows it.
final class RecordReading {
    /// Other people's names and numbers in a record, and the household they lead to, are not this household's to show.
    private static final List<String> OTHERS = List.of("世帯主氏名", "世帯番号");

    /// A month's payments and services are many and alike: the newest of a source are enough for a page.
    private static final int MOST_OF_A_SOURCE = 12;

    private final SourceCatalogue catalogue;
    private final Batches batches;
    private final Links links;
    private final PurposeGrounds grounds;

    RecordReading(SourceCatalogue catalogue, Batches batches, Links links, PurposeGrounds grounds) {
        this.catalogue = catalogue;
        this.batches = batches;
        this.links = links;
        this.grounds = grounds;
    }

    /// All records of a person that may be shown for the grant's purpose, the newest of each source first.
    List<RecordEntry> of(Grant grant, long person, Clocks clocks) {
        Map<String, List<RecordRef>> bySource = new HashMap<>();
        for (RecordRef ref : links.recordsOf(grant, person, clocks)) {
            if (ref.state() == LinkState.LINKED) {
                bySource.computeIfAbsent(ref.batch().source(), any -> new ArrayList<>())
                        .add(ref);
            }
        }
        List<RecordEntry> entries = new ArrayList<>();
        Map<Long, BatchReader> readers = new HashMap<>();
        for (SourceDefinition source : catalogue.sources()) {
            List<RecordRef> refs = bySource.getOrDefault(source.id(), List.of());
            if (refs.isEmpty() || !mayBeShown(grant, source)) {
                continue;
            }
            refs.stream()
                    .sorted(Comparator.comparing((RecordRef ref) -> ref.batch().asOf())
                            .thenComparing(RecordRef::ordinal)
                            .reversed())
                    .limit(MOST_OF_A_SOURCE)
                    .map(ref -> entry(
                            grant,
                            source,
                            person,
                            ref,
                            readers.computeIfAbsent(ref.batch().id(), id -> batches.reader(grant, ref.batch()))))
                    .forEach(entries::add);
        }
        return entries;
    }

    /// Whether a record waits for somebody to decide whether it is this person's.
    boolean waits(Grant grant, long person, Clocks clocks) {
        return links.recordsOf(grant, person, clocks).stream().anyMatch(ref -> ref.state() == LinkState.REVIEW);
    }

    /// How many imports that counted at a moment were taken back since.
    int withdrawnSince(Instant moment) {
        return batches.withdrawnSince(moment).size();
    }

    /// Of how many imports that held by these clocks the values are gone since.
    int purgedSince(Clocks clocks) {
        return batches.purgedSince(catalogue.sources(), clocks).size();
    }

    private boolean mayBeShown(Grant grant, SourceDefinition source) {
        return grounds.allowed(source.id(), grant.purpose()) instanceof Ground.Allowed;
    }

    private static RecordEntry entry(
            Grant grant, SourceDefinition source, long person, RecordRef ref, BatchReader reader) {
        Batch batch = ref.batch();
        Map<String, String> record = reader.record(grant, ref.ordinal());
        List<RecordEntry.ItemValue> values = source.items().stream()
                .filter(item -> !OTHERS.contains(item.name()) && record.containsKey(item.name()))
                .map(item -> new RecordEntry.ItemValue(item.name(), record.getOrDefault(item.name(), "")))
                .toList();
        int row = (int) reader.rowNumbers(ref.ordinal() / BatchReader.CHUNK).get(ref.ordinal() % BatchReader.CHUNK);
        RecordEntry.Origin origin = new RecordEntry.Origin(
                source.id(),
                source.shortName(),
                batch.id(),
                batch.file(),
                batch.place().sheet(),
                row,
                batch.asOf());
        return new RecordEntry(person, origin, new RecordEntry.Link(ref.state(), ref.probability()), values);
    }

    /// What the dated items of a record tell, up to a day: 家児相 受付日, 健診 1歳6か月健診.受診日 … Birthdays are on the
    /// diagram, and ends that lie ahead have not happened.
    List<TimelineEvent> events(RecordEntry entry, LocalDate day) {
        SourceDefinition source = catalogue.find(entry.origin().source()).orElseThrow();
        List<TimelineEvent> events = new ArrayList<>();
        for (RecordEntry.ItemValue value : entry.values()) {
            ItemDefinition item = source.item(value.item()).orElseThrow();
            boolean dated = TimelineItems.shows(item) && value.value().length() == 10;
            if (dated && !LocalDate.parse(value.value()).isAfter(day)) {
                events.add(new TimelineEvent(
                        LocalDate.parse(value.value()),
                        entry.person(),
                        source.shortName() + " " + item.name().replace('.', ' ') + what(source, entry),
                        source.shortName()));
            }
        }
        return events;
    }

    /// The first code of an event's record says what it was about (相談種別, 一次リスク判定 stays with its own mark).
    private static String what(SourceDefinition source, RecordEntry entry) {
        if (source.covers() != jp.yorisoi.flow.intake.Coverage.REPORTED) {
            return "";
        }
        return entry.values().stream()
                .filter(value -> source.item(value.item())
                        .filter(item ->
                                item.type() == ItemType.CODE && item.name().contains("区分")
                                        || item.name().contains("種別"))
                        .isPresent())
                .findFirst()
                .map(value -> "（" + value.value() + "）")
                .orElse("");
    }
}
