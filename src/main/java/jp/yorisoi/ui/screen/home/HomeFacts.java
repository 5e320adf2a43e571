package jp.yorisoi.ui.screen.home;

import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.intake.Freshness;

/// What the home page shows, as counts: no personal values.
record HomeFacts(List<Freshness> sources, Optional<Counts> counts, long records, int batches, int review) {
    /// Residents, households and children of the newest register.
    record Counts(int residents, int households, int children) {}

    HomeFacts {
        sources = List.copyOf(sources);
    }

    /// The sources that somebody should look at, the worst first.
    List<Freshness> needLook() {
        return sources.stream()
                .filter(Freshness::needsLook)
                .sorted(java.util.Comparator.comparingInt(HomeFacts::rank))
                .toList();
    }

    /// How many sources are as they should be.
    long fine() {
        return sources.stream().filter(source -> !source.needsLook()).count();
    }

    /// A partition that is missing first, since nobody else would notice; what never came last.
    private static int rank(Freshness source) {
        if (!source.partitions().missing().isEmpty()) {
            return 0;
        }
        return switch (source.grade()) {
            case UNKNOWN -> 1;
            case STALE -> 2;
            case MISSING -> 3;
            case FRESH -> 4;
        };
    }
}
