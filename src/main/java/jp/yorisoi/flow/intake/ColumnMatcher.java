package jp.yorisoi.flow.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what each column of a table carries under a source: by its header, unless it holds something else; of
/// several
/// columns of one item the one that holds its values. Columns without a known header are offered an item, never given
/// one.
final class ColumnMatcher {
    private static final double BETTER = 0.2;
    private static final double UNSURE = 0.8;
    private static final double EMPTY = 0.8;
    private static final double BY_HEADER = 0.55;
    private static final double ALIKE = 0.45;
    private static final double WORTH_ASKING = 0.5;

    private final SourceDefinition source;
    private final SourceCatalogue catalogue;
    private final HeaderIndex index;
    private final TableContent content;
    private final Map<String, ContentFit> known = new java.util.HashMap<>();

    ColumnMatcher(SourceDefinition source, SourceCatalogue catalogue, HeaderIndex index, TableContent content) {
        this.source = source;
        this.catalogue = catalogue;
        this.index = index;
        this.content = content;
    }

    /// A column whose header names an item.
    private record Claim(BatchColumn column, HeaderIndex.Match match, ContentFit fit) {}

    List<ColumnReading> read(List<String> headers) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        List<@Nullable ColumnReading> readings = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            BatchColumn column = new BatchColumn(i + 1, headers.get(i), null);
            HeaderIndex.Match match = index.match(headers.get(i));
            if (match == null) {
                readings.add(new ColumnReading(column, ColumnReading.Why.UNKNOWN, 0, null, null));
            } else {
                readings.add(null);
                claims.computeIfAbsent(match.item().name(), item -> new ArrayList<>())
                        .add(new Claim(column, match, fit(column.position(), match.item())));
            }
        }
        claims.values().forEach(one -> decide(one, readings));
        List<ColumnReading> all = new ArrayList<>();
        for (ColumnReading reading : readings) {
            if (reading != null) {
                all.add(reading);
            }
        }
        return propose(all);
    }

    /// How well a column (from 1) goes with an item.
    ContentFit fit(int position, ItemDefinition item) {
        return known.computeIfAbsent(
                position + " " + item.name(),
                key -> ContentFit.of(content.column(position), item, catalogue.normaliser(item)));
    }

    private static void decide(List<Claim> claims, List<@Nullable ColumnReading> readings) {
        Claim best = null;
        for (Claim claim : claims) {
            if (!claim.fit.contradicts() && (best == null || isBetter(claim, best))) {
                best = claim;
            }
        }
        for (Claim claim : claims) {
            String item = claim.match.item().name();
            ColumnReading reading;
            if (claim == best) {
                ColumnReading.Why why = claims.size() > 1 ? ColumnReading.Why.CONTENT : ColumnReading.Why.HEADER;
                BatchColumn column = new BatchColumn(claim.column.position(), claim.column.header(), item);
                reading = new ColumnReading(column, why, sureness(claim), null, null);
            } else {
                ColumnReading.Why why =
                        claim.fit.contradicts() ? ColumnReading.Why.CONTRADICTS : ColumnReading.Why.TWICE;
                reading = new ColumnReading(claim.column, why, 0, item, null);
            }
            readings.set(claim.column.position() - 1, reading);
        }
    }

    private static double sureness(Claim claim) {
        double held = claim.fit.filled() == 0 ? EMPTY : 0.5 + claim.fit.readable() / 2;
        return claim.match.sure() * held;
    }

    /// The column that comes first carries the item, unless a later one under the same header plainly does. Another
    /// header may be a group's name over its first column (遅刻 over 4月), which says less than it seems to.
    private static boolean isBetter(Claim claim, Claim best) {
        if (!HeaderKey.of(claim.column.header()).equals(HeaderKey.of(best.column.header()))) {
            return false;
        }
        if (best.fit.filled() == 0 || claim.fit.filled() == 0) {
            return best.fit.filled() == 0 && claim.fit.filled() > 0;
        }
        return best.fit.readable() < UNSURE && claim.fit.readable() - best.fit.readable() > BETTER;
    }

    private record Offer(int index, ColumnReading.Proposal proposal) {}

    /// Offers items that no column carries to columns that carry none; each to one, the likeliest first.
    private List<ColumnReading> propose(List<ColumnReading> readings) {
        Set<String> carried = new HashSet<>();
        readings.forEach(reading -> reading.item().ifPresent(carried::add));
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).item().isEmpty()) {
                for (ItemDefinition item : source.items()) {
                    double likely = carried.contains(item.name()) ? 0 : likelihood(readings.get(i), item);
                    if (likely >= WORTH_ASKING) {
                        offers.add(new Offer(i, new ColumnReading.Proposal(item.name(), likely)));
                    }
                }
            }
        }
        offers.sort((a, b) -> Double.compare(b.proposal.confidence(), a.proposal.confidence()));
        List<ColumnReading> offered = new ArrayList<>(readings);
        for (Offer offer : offers) {
            if (offered.get(offer.index).proposed() == null && carried.add(offer.proposal.item())) {
                offered.set(offer.index, offered.get(offer.index).proposing(offer.proposal));
            }
        }
        return offered;
    }

    private double likelihood(ColumnReading reading, ItemDefinition item) {
        if (item.name().equals(reading.named())) {
            return 0;
        }
        ContentFit fit = fit(reading.position(), item);
        if (!fit.isPossible()) {
            return 0;
        }
        double alike = HeaderLikeness.of(reading.column().header(), item);
        boolean needed = item.isRequired() || isRole(item.name());
        if (alike < ALIKE && !(fit.isClear() && needed)) {
            return 0;
        }
        double held = fit.isClear() ? 1 : fit.filled() == 0 ? 0.3 : 0.5;
        double byContent = fit.isClear() && needed && alike < ALIKE ? WORTH_ASKING : 0;
        return Math.max(BY_HEADER * alike + (1 - BY_HEADER) * held, byContent);
    }

    private boolean isRole(String item) {
        return source.link() instanceof LinkWay.ByPerson person
                && person.roles().containsValue(item);
    }
}
