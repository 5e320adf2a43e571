package jp.yorisoi.sample.mess;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;

/// Whom the numbers of one source are of, for the sources that find their people through it. What was not written into
/// the one cannot be reached from the other.
final class JoinedPeople {
    /// Of a case with several members, the first one's record counts.
    private static final String MEMBER = "世帯員番号";

    private final Map<String, Map<String, Reached>> bySource = new ConcurrentHashMap<>();

    private record Reached(String member, String resident) {}

    /// How one source takes part: which number it hands on, and which it asks for.
    record Part(Map<String, Reached> own, int ownItem, int member, Map<String, Reached> asked, int askedItem) {
        private static final Map<String, Reached> NOTHING = Map.of();

        void handOn(String[] values, String resident) {
            if (ownItem >= 0 && !values[ownItem].isEmpty()) {
                String number = member < 0 ? "" : values[member];
                own.merge(
                        values[ownItem],
                        new Reached(number, resident),
                        (a, b) -> b.member.compareTo(a.member) < 0 ? b : a);
            }
        }

        /// Whom a record is of; the given one where the source finds its people by itself.
        String resident(String[] values, String given) {
            return askedItem < 0
                    ? given
                    : Optional.ofNullable(asked.get(values[askedItem]))
                            .map(Reached::resident)
                            .orElse("");
        }
    }

    /// Whether a source finds its people through another one.
    static boolean isJoined(SourceDefinition source) {
        return source.link() instanceof LinkWay.ByJoin;
    }

    Part part(SourceDefinition source, SourceCatalogue catalogue) {
        int own = catalogue.sources().stream()
                .filter(other -> other.link() instanceof LinkWay.ByJoin join
                        && join.source().equals(source.id()))
                .map(other -> Positions.of(source, ((LinkWay.ByJoin) other.link()).item()))
                .findFirst()
                .orElse(-1);
        Map<String, Reached> asked = Part.NOTHING;
        int askedItem = -1;
        if (source.link() instanceof LinkWay.ByJoin join) {
            asked = numbersOf(join.source());
            askedItem = Positions.of(source, join.item());
        }
        return new Part(numbersOf(source.id()), own, Positions.of(source, MEMBER), asked, askedItem);
    }

    private Map<String, Reached> numbersOf(String source) {
        return bySource.computeIfAbsent(source, id -> new ConcurrentHashMap<>());
    }
}
