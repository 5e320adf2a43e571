package jp.yorisoi.flow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.notation.FiscalYear;
import jp.yorisoi.flow.consent.Consents;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.Batches;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.intake.FreshnessReport;
import jp.yorisoi.flow.intake.Holding;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.flow.linking.Links;
import jp.yorisoi.flow.people.Register;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.approval.Ground;
import jp.yorisoi.vault.approval.PurposeGrounds;
import jp.yorisoi.vault.store.Store;
import org.jspecify.annotations.Nullable;

/// The sources of a store by one pair of clocks, for one purpose: each is indexed when it is first asked for. Safe for
/// several threads.
final class FactSources {
    /// The rooms below that tell of records.
    record Rooms(Store store, Batches batches, Links links, PurposeGrounds grounds, Consents consents) {
        @Override
        public String toString() {
            return "Rooms";
        }
    }

    private final Rooms rooms;
    private final FactCatalogue catalogue;
    private final Grant grant;
    private final Clocks clocks;
    private final Register register;
    private final Map<String, IntPredicate> covered;
    private final Map<String, SourceRows> now = new ConcurrentHashMap<>();
    private final Map<String, SourceRows> before = new ConcurrentHashMap<>();
    private final Map<String, SourceRows> earlier = new ConcurrentHashMap<>();
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    /// Why a source says nothing here: to all (`consents` null), or to all but those who consented.
    private record Refusal(
            @Nullable Reading reading, @Nullable BitSet consents) {
        static final Refusal NONE = new Refusal(null, null);

        @Override
        public String toString() {
            return "Refusal";
        }
    }

    FactSources(Rooms rooms, FactCatalogue catalogue, Grant grant, Clocks clocks, Register register) {
        this.rooms = rooms;
        this.catalogue = catalogue;
        this.grant = grant;
        this.clocks = clocks;
        this.register = register;
        Ages ages = new Ages(register);
        this.covered = Map.of(
                Subject.CHILD.label(), ages::mayBeChild,
                Subject.PUPIL.label(), ages::mayBePupil,
                Subject.ADULT.label(), ages::mayBeAdult);
    }

    /// The rows in force on the day.
    SourceRows rows(SourceDefinition source) {
        SourceRows known = now.get(source.id());
        return known == null ? now.computeIfAbsent(source.id(), id -> load(source, clocks, true)) : known;
    }

    /// The rows of the last files of the fiscal year before.
    SourceRows lastYear(SourceDefinition source) {
        return before.computeIfAbsent(source.id(), id -> {
            LocalDate end = FiscalYear.of(register.day()).previous().lastDay();
            return load(source, new Clocks(end, clocks.knownAt()), false);
        });
    }

    /// The rows of the deliveries before those in force; none of a source whose older rows are in force too.
    SourceRows earlier(SourceDefinition source) {
        return earlier.computeIfAbsent(
                source.id(), id -> indexed(source, rooms.batches().before(source, clocks), clocks.asOf(), null));
    }

    /// The rows by an older day, for what only a history tells.
    SourceRows rowsOn(SourceDefinition source, LocalDate day) {
        return load(source, new Clocks(day, clocks.knownAt()), false);
    }

    List<Batch> batchesOf(SourceDefinition source) {
        return rooms.batches().all().stream()
                .filter(batch -> batch.source().equals(source.id()))
                .filter(batch -> batch.state() == Batch.State.IN_FORCE)
                .filter(batch -> !batch.imported().at().isAfter(clocks.knownAt()))
                .toList();
    }

    private SourceRows load(SourceDefinition source, Clocks on, boolean current) {
        FiscalYear last = FiscalYear.of(register.day()).previous();
        boolean ofLastYear = !current && on.asOf().equals(last.lastDay());
        List<Holding> holdings = rooms.batches().holding(source, on).stream()
                .filter(holding -> !ofLastYear || last.contains(holding.batch().asOf()))
                .toList();
        return indexed(source, holdings, on.asOf(), current ? freshness(source) : null);
    }

    private SourceRows indexed(
            SourceDefinition source, List<Holding> holdings, LocalDate day, @Nullable Freshness freshness) {
        return rooms.store().read(session -> {
            List<SourceRows.Piece> pieces = new ArrayList<>();
            List<BitSet> holds = new ArrayList<>();
            int base = 0;
            for (Holding holding : holdings) {
                BatchReader reader = rooms.batches().reader(grant, holding.batch());
                LinkedRows links = rooms.links().rows(grant, holding.batch()).orElse(null);
                pieces.add(new SourceRows.Piece(holding.batch(), reader, links, base));
                holds.add(reader.rowsOf(holding, source));
                base += reader.rows();
            }
            Set<String> lost = freshness == null
                    ? Set.of()
                    : new HashSet<>(freshness.partitions().missing());
            return new SourceRows(
                    source,
                    pieces,
                    standing(freshness, pieces),
                    new RowIndexer(source, register, day, base).index(pieces, holds, lost),
                    covers(source),
                    item -> catalogue.reading(item.form(), source.shortName() + "." + item.name()));
        });
    }

    private Freshness freshness(SourceDefinition source) {
        return new FreshnessReport(rooms.store(), catalogue.sources()).source(source, clocks, register.day());
    }

    private static SourceRows.Standing standing(@Nullable Freshness freshness, List<SourceRows.Piece> pieces) {
        if (pieces.isEmpty()) {
            return SourceRows.Standing.MISSING;
        }
        boolean old = freshness != null && freshness.grade() == Freshness.Grade.UNKNOWN;
        return old ? SourceRows.Standing.TOO_OLD : SourceRows.Standing.USABLE;
    }

    private IntPredicate covers(SourceDefinition source) {
        String of = source.meaning().coversOf();
        return of == null ? any -> true : covered.getOrDefault(of, any -> true);
    }

    /// Why a source says nothing of a person for this purpose; nothing where it may.
    Optional<Reading> refusal(SourceDefinition source, int person) {
        Refusal refusal = refusal(source);
        Reading reading = refusal.reading();
        BitSet consents = refusal.consents();
        return reading == null || (consents != null && consents.get(person)) ? Optional.empty() : Optional.of(reading);
    }

    /// Whether a source may be used of some at least.
    private Refusal refusal(SourceDefinition source) {
        return refusals.computeIfAbsent(source.id(), id -> switch (rooms.grounds()
                .allowed(id, grant.purpose())) {
            case Ground.Allowed allowed -> Refusal.NONE;
            case Ground.NotAllowed not -> new Refusal(Reading.missing(source.shortName() + "の利用の根拠"), null);
            case Ground.NeedsConsent needs ->
                new Refusal(Reading.missing("同意(" + needs.consent() + ")"), consenting(needs.consent()));
        });
    }

    private BitSet consenting(String kind) {
        BitSet consenting = new BitSet();
        for (long id : rooms.consents().givers(grant, kind, clocks)) {
            register.find(id).ifPresent(consenting::set);
        }
        return consenting;
    }

    @Override
    public String toString() {
        return "FactSources";
    }
}
