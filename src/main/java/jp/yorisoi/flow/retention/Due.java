package jp.yorisoi.flow.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Clocks;
import jp.yorisoi.flow.intake.Delivery;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.retention.PurgePlan.DueBatch;
import jp.yorisoi.flow.retention.PurgePlan.DueRun;
import jp.yorisoi.flow.retention.PurgePlan.Why;
import jp.yorisoi.flow.screening.ScreeningRun;

/// Finds what retention ended for on a day.
final class Due {
    private final Purges.Rooms rooms;
    private final Retention retention;
    private final LocalDate today;
    private final ZoneId zone;

    Due(Purges.Rooms rooms, Retention retention, LocalDate today, ZoneId zone) {
        this.rooms = rooms;
        this.retention = retention;
        this.today = today;
        this.zone = zone;
    }

    List<DueBatch> batches() {
        Set<Long> holding = holding(Clocks.on(LocalDate.MAX));
        Map<Long, Instant> withdrawals = rooms.batches().withdrawals();
        Optional<Long> register = rooms.registers().newestBatch();
        List<DueBatch> due = new ArrayList<>();
        for (Batch batch : rooms.batches().all()) {
            Optional<DueBatch> end = switch (batch.state()) {
                case PURGED -> Optional.empty();
                case WITHDRAWN ->
                    Optional.of(new DueBatch(
                            batch,
                            Why.WITHDRAWN,
                            retention.endOfWithdrawn(withdrawals
                                    .getOrDefault(batch.id(), Instant.MAX)
                                    .atZone(zone)
                                    .toLocalDate())));
                case IN_FORCE ->
                    register.filter(newest -> newest == batch.id()).isPresent()
                            ? Optional.empty()
                            : inForce(batch, holding.contains(batch.id()));
            };
            end.filter(one -> !today.isBefore(one.since())).ifPresent(due::add);
        }
        return due;
    }

    /// The batches in force that are due today.
    Set<Long> mayGo() {
        Set<Long> ids = new HashSet<>();
        batches().forEach(due -> ids.add(due.batch().id()));
        return ids;
    }

    private Optional<DueBatch> inForce(Batch batch, boolean holds) {
        SourceDefinition source = rooms.catalogue().find(batch.source()).orElse(null);
        boolean superseded = source != null && source.delivery() != Delivery.EVENTS && !holds;
        if (source != null && holds && !today.isAfter(batch.asOf().plusDays(2L * source.staleAfter()))) {
            return Optional.empty();
        }
        Why why = superseded ? Why.SUPERSEDED : Why.AGE;
        return Optional.of(new DueBatch(batch, why, retention.endOf(batch, superseded)));
    }

    /// The batches that hold by these clocks.
    Set<Long> holding(Clocks clocks) {
        Set<Long> ids = new HashSet<>();
        for (SourceDefinition source : rooms.catalogue().sources()) {
            rooms.batches()
                    .holding(source, clocks)
                    .forEach(holding -> ids.add(holding.batch().id()));
        }
        return ids;
    }

    /// Not the run that lists and pages show, nor the one that the next run is compared with.
    List<DueRun> runs() {
        List<ScreeningRun> kept = rooms.screening().kept();
        Comparator<ScreeningRun> order = Comparator.comparing(ScreeningRun::day).thenComparing(ScreeningRun::id);
        List<ScreeningRun> full = kept.stream()
                .filter(run -> run.kind() == ScreeningRun.Kind.FULL)
                .sorted(order.reversed())
                .toList();
        Set<Long> shown = new HashSet<>();
        full.stream().findFirst().ifPresent(newest -> {
            shown.add(newest.id());
            full.stream()
                    .filter(run -> run.day().isBefore(newest.day()))
                    .findFirst()
                    .ifPresent(before -> shown.add(before.id()));
        });
        return kept.stream()
                .filter(run -> !shown.contains(run.id()))
                .map(run -> new DueRun(run.id(), run.day(), retention.endOfRun(run.day())))
                .filter(due -> !today.isBefore(due.since()))
                .toList();
    }

    /// The runs that rest on one of these batches.
    List<Long> restingOn(Set<Long> batches) {
        return rooms.screening().kept().stream()
                .filter(run -> holding(clocks(run)).stream().anyMatch(batches::contains))
                .map(ScreeningRun::id)
                .toList();
    }

    static Clocks clocks(ScreeningRun run) {
        return new Clocks(run.day(), run.clock().knownAt());
    }
}
