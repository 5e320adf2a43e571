package jp.yorisoi.flow.screening;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.base.expression.Reading;
import jp.yorisoi.base.expression.Type;
import jp.yorisoi.base.expression.Value;
import jp.yorisoi.flow.eligibility.Prospects;
import jp.yorisoi.flow.facts.ExtraItems;

/// `見込み.SERVICE`: whether a service could be had and is not, for rules.
final class LikelyItems implements ExtraItems {
    static final String PREFIX = "見込み.";

    private final Prospects prospects;
    /// Worked out once: every item that a rule reads passes by here.
    private final Set<String> names;

    LikelyItems(Prospects prospects) {
        this.prospects = prospects;
        this.names = prospects.counts().keySet().stream()
                .map(service -> PREFIX + service)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Type> type(ItemName name) {
        return names.contains(name.path()) && name.qualifier().isEmpty() ? Optional.of(Type.FLAG) : Optional.empty();
    }

    @Override
    public Reading value(ItemName name, int ordinal) {
        String service = name.path().substring(PREFIX.length());
        return switch (prospects.likely(service, ordinal)) {
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
