package jp.yorisoi.flow.screening;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Truth;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.LikelyOnDemand;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.facts.ExtraItems;

/// `見込み.SERVICE`: whether a service could be had and is not, for rules.
final class LikelyItems implements ExtraItems {
    static final String PREFIX = "見込み.";

    /// Whether a service, by its id, could be had by a person and is not.
    interface Likely {
        Truth of(String service, int ordinal);
    }

    private final Likely likely;
    /// Worked out once: every item that a rule reads passes by here.
    private final Set<String> names;

    private LikelyItems(Set<String> services, Likely likely) {
        this.likely = likely;
        this.names = services.stream().map(service -> PREFIX + service).collect(Collectors.toUnmodifiableSet());
    }

    /// As a run over the city found it.
    static LikelyItems of(Prospects prospects) {
        return new LikelyItems(prospects.counts().keySet(), prospects::likely);
    }

    /// Worked out for those who are asked about.
    static LikelyItems of(LikelyOnDemand prospects) {
        return new LikelyItems(prospects.services(), prospects::likely);
    }

    @Override
    public Optional<Type> type(ItemName name) {
        return names.contains(name.path()) && name.qualifier().isEmpty() ? Optional.of(Type.FLAG) : Optional.empty();
    }

    @Override
    public Reading value(ItemName name, int ordinal) {
        String service = name.path().substring(PREFIX.length());
        return switch (likely.of(service, ordinal)) {
            case YES -> Reading.of(new Value.Flag(true));
            case NO -> Reading.of(new Value.Flag(false));
            case UNKNOWN -> Reading.missing(name.toString());
        };
    }

    @Override
    public Collection<String> names() {
        return names;
    }
}
