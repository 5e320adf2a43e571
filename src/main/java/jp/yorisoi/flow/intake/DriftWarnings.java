package jp.yorisoi.flow.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.text.Problem;

/// Says when a file looks like another one than it is taken for: another month or year, another city, another school,
/// or cut off. Counts only. Said before anything is kept (a dry run, the window's look at a file) and with the import;
/// it refuses nothing, since a person knows why.
final class DriftWarnings {
    private static final int FEW = 20;
    private static final int MANY = 100;
    private static final double FEWER = 0.7;
    private static final double MORE = 2;
    private static final double HALF = 0.5;
    private static final double STRANGERS = 0.3;
    private static final double KEPT = 0.3;
    private static final double LATER = 0.2;
    /// A month that should have had so many records and has none: chance makes that once in three thousand (Poisson).
    private static final double SURELY = 8;
    private static final int MOST_ITEMS = 5;
    private static final double PERCENT = 100;

    private final TablePlan plan;
    private final Batch batch;
    private final TableEnd end;
    private final List<Problem> warnings = new ArrayList<>();

    DriftWarnings(TablePlan plan, Batch batch, TableEnd end) {
        this.plan = plan;
        this.batch = batch;
        this.end = end;
    }

    /// All warnings of a batch, against the one before it where there is one, the towns of the register, and the
    /// partition that files of this name usually bring.
    List<Problem> against(
            Optional<DriftBasis> before, BatchQuality quality, Map<String, Integer> towns, Optional<String> usual) {
        cut();
        usual.ifPresent(partition -> warn("intake.drift-partition", 0, Map.of("usual", partition)));
        before.ifPresent(basis -> rows(basis));
        months(before, quality);
        years(before, quality);
        town(
                quality,
                before.flatMap(basis -> basis.quality().find(DriftBasis.ADDRESS))
                        .map(ItemQuality::shares),
                towns);
        strangers(quality);
        before.ifPresent(basis -> items(basis.quality(), quality));
        return warnings;
    }

    private void warn(String code, int column, Map<String, Object> arguments) {
        warnings.add(Problem.warning(code, arguments)
                .at(new Problem.Place(batch.file(), plan.table().sheet(), 0, column)));
    }

    private void cut() {
        if (end.isAtLimit()) {
            warn("intake.cut-at-limit", 0, Map.of("rows", end.rows(), "row", end.lastRow()));
        }
        if (end.isCut()) {
            warn("intake.cut-record", 0, Map.of("row", end.lastRow()));
        }
    }

    private void rows(DriftBasis basis) {
        double expected = basis.expectedRows();
        int now = batch.counts().rowsIn();
        boolean whole = plan.source().delivery() != Delivery.EVENTS;
        Map<String, Object> arguments = Map.of(
                "rows",
                now,
                "before",
                Math.round(expected),
                "date",
                basis.batch().asOf().toString());
        // three standard deviations of a count, so that a small school may lose a few
        if (whole && expected >= FEW && now < FEWER * expected && now < expected - 3 * Math.sqrt(expected)) {
            warn("intake.drift-fewer", 0, arguments);
        }
        if (whole && expected >= FEW && now > MORE * expected) {
            warn("intake.drift-more", 0, arguments);
        }
        if (plan.source().delivery() == Delivery.SNAPSHOT && expected >= FEW) {
            same(basis);
        }
    }

    private void same(DriftBasis basis) {
        Batch.Counts counts = batch.counts();
        boolean later = batch.asOf().isAfter(basis.batch().asOf());
        String date = basis.batch().asOf().toString();
        int kept = counts.stored() - counts.fresh();
        if (later && counts.stored() >= FEW && kept < KEPT * Math.min(counts.stored(), basis.expectedRows())) {
            warn("intake.drift-others", 0, Map.of("rows", counts.stored(), "kept", Math.max(0, kept), "date", date));
        }
        if (later && counts.stored() >= MANY && counts.fresh() + counts.changed() + counts.gone() == 0) {
            warn("intake.drift-same", 0, Map.of("date", date));
        }
    }

    private void months(Optional<DriftBasis> before, BatchQuality quality) {
        for (ItemQuality item : quality.items()) {
            ItemType type = type(item);
            if (type != ItemType.DATE && type != ItemType.MONTH) {
                continue;
            }
            Optional<ItemQuality> earlier =
                    before.flatMap(basis -> basis.quality().find(item.name()));
            boolean old = earlier.isPresent()
                    ? isOlder(item, earlier.get(), before.get().batch())
                    : isEvent(item)
                            && item.counted() >= FEW
                            && lag(item) > plan.source().staleAfter();
            Optional<YearMonth> newest = newest(item);
            if (old && newest.isPresent()) {
                Map<String, Object> arguments = Map.of(
                        "header",
                        item.column().header(),
                        "month",
                        newest.get().toString(),
                        "date",
                        batch.asOf().toString());
                warn("intake.drift-month", item.column().position(), arguments);
                return;
            }
            if (isLater(item, earlier.orElse(null), before)) {
                warn(
                        "intake.drift-later",
                        item.column().position(),
                        Map.of(
                                "header",
                                item.column().header(),
                                "date",
                                batch.asOf().toString()));
                return;
            }
        }
    }

    private ItemType type(ItemQuality item) {
        return item.column()
                .item()
                .flatMap(plan.source()::item)
                .map(ItemDefinition::type)
                .orElse(ItemType.TEXT);
    }

    private boolean isEvent(ItemQuality item) {
        return item.name().equals(plan.source().meaning().dates().date())
                || item.name().equals(plan.source().meaning().slicing().period());
    }

    /// Nothing in the two months up to the file's day, where the file before it had many in its own.
    private boolean isOlder(ItemQuality now, ItemQuality before, Batch then) {
        double expected = before.counted() == 0
                ? 0
                : (double) recent(before, YearMonth.from(then.asOf())) * now.counted() / before.counted();
        return expected >= SURELY && recent(now, YearMonth.from(batch.asOf())) == 0;
    }

    private static int recent(ItemQuality item, YearMonth month) {
        return item.share(month.toString()) + item.share(month.minusMonths(1).toString());
    }

    private Optional<YearMonth> newest(ItemQuality item) {
        String last = YearMonth.from(batch.asOf()).toString();
        return item.shares().keySet().stream()
                .filter(month -> month.length() == last.length() && month.compareTo(last) <= 0)
                .max(Comparator.naturalOrder())
                .map(YearMonth::parse);
    }

    /// Days between the end of the newest month with a record and the file's day.
    private long lag(ItemQuality item) {
        return newest(item)
                .map(month -> batch.asOf().toEpochDay() - month.atEndOfMonth().toEpochDay())
                .orElse(0L);
    }

    private boolean isLater(
            ItemQuality now, @org.jspecify.annotations.Nullable ItemQuality before, Optional<DriftBasis> basis) {
        double share = after(now, batch);
        if (now.counted() < FEW || share < LATER) {
            return false;
        }
        return before == null || basis.isEmpty()
                ? isEvent(now)
                : after(before, basis.get().batch()) < share / MANY * FEW;
    }

    private static double after(ItemQuality item, Batch of) {
        String month = YearMonth.from(of.asOf()).toString();
        long later = item.shares().entrySet().stream()
                .filter(share -> share.getKey().length() == month.length()
                        && share.getKey().compareTo(month) > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return item.counted() == 0 ? 0 : (double) later / item.counted();
    }

    /// Most records are of an earlier fiscal year than those before.
    private void years(Optional<DriftBasis> before, BatchQuality quality) {
        for (ItemQuality item : quality.items()) {
            Optional<String> now = type(item) == ItemType.FISCAL_YEAR ? mode(item) : Optional.empty();
            Optional<String> then =
                    before.flatMap(basis -> basis.quality().find(item.name())).flatMap(DriftWarnings::mode);
            if (now.isPresent() && then.isPresent() && now.get().compareTo(then.get()) < 0) {
                warn(
                        "intake.drift-year",
                        item.column().position(),
                        Map.of("header", item.column().header(), "year", now.get(), "before", then.get()));
            }
        }
    }

    private static Optional<String> mode(ItemQuality item) {
        return item.shares().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// Most addresses lie where nobody of the register, or of the file before, lives.
    private void town(BatchQuality quality, Optional<Map<String, Integer>> before, Map<String, Integer> register) {
        Map<String, Integer> known = new HashMap<>(register);
        if (plan.source().id().equals(RegisterIntake.SOURCE) || register.isEmpty()) {
            known.clear();
            before.ifPresent(known::putAll);
        }
        Optional<ItemQuality> address = quality.find(DriftBasis.ADDRESS);
        if (known.isEmpty() || address.isEmpty() || address.get().counted() < FEW) {
            return;
        }
        Set<String> towns = new HashSet<>();
        Set<String> cities = new HashSet<>();
        known.keySet().forEach(place -> {
            towns.add(townOf(place));
            cities.add(cityOf(place));
        });
        cities.remove("");
        long elsewhere = 0;
        for (Map.Entry<String, Integer> place : address.get().shares().entrySet()) {
            String city = cityOf(place.getKey());
            boolean other = !city.isEmpty() && !cities.isEmpty() && !cities.contains(city);
            elsewhere += other || !towns.contains(townOf(place.getKey())) ? place.getValue() : 0;
        }
        double share = (double) elsewhere / address.get().counted();
        if (share > HALF) {
            int column = address.get().column().position();
            warn("intake.drift-city", column, Map.of("percent", Math.round(share * PERCENT)));
        }
    }

    private static String townOf(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }

    private static String cityOf(String place) {
        return place.substring(0, Math.max(0, place.indexOf(' ')));
    }

    private void strangers(BatchQuality quality) {
        for (ItemQuality item : quality.items()) {
            int unknown = item.filling().strangers().orElse(0);
            if (unknown >= FEW / 2 && unknown > STRANGERS * item.filling().filled()) {
                warn(
                        "intake.drift-strangers",
                        item.column().position(),
                        Map.of("count", unknown, "rows", item.filling().filled()));
            }
        }
    }

    private record Moved(ItemQuality item, double by, Problem problem) {}

    /// The items whose blanks or values moved most.
    private void items(BatchQuality before, BatchQuality now) {
        List<Moved> moved = new ArrayList<>();
        for (ItemQuality item : now.items()) {
            before.find(item.name())
                    .flatMap(earlier -> moved(before, earlier, now, item))
                    .ifPresent(moved::add);
        }
        moved.stream()
                .sorted(Comparator.comparingDouble(Moved::by).reversed())
                .limit(MOST_ITEMS)
                .forEach(one -> warnings.add(one.problem()));
    }

    private Optional<Moved> moved(BatchQuality before, ItemQuality earlier, BatchQuality now, ItemQuality item) {
        ItemDrift drift = ItemDrift.of(before, earlier, now, item, type(item));
        Problem.Place place = new Problem.Place(
                batch.file(), plan.table().sheet(), 0, item.column().position());
        Map<String, Object> arguments = Map.of(
                "header",
                item.column().header(),
                "now",
                Math.round(drift.blank() * PERCENT),
                "before",
                Math.round(drift.blankBefore() * PERCENT));
        if (drift.blanksMoved()) {
            double by = Math.abs(drift.blank() - drift.blankBefore());
            return Optional.of(new Moved(
                    item, by, Problem.warning("intake.drift-blank", arguments).at(place)));
        }
        if (drift.valuesMoved()) {
            Map<String, Object> header = Map.of("header", item.column().header());
            return Optional.of(new Moved(
                    item,
                    drift.stability(),
                    Problem.warning("intake.drift-values", header).at(place)));
        }
        return Optional.empty();
    }
}
