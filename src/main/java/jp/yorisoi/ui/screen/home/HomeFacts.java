package jp.yorisoi.ui.screen.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.yorisoi.flow.intake.Freshness;
import jp.yorisoi.flow.screening.Changes;
import jp.yorisoi.flow.screening.Tier;

/// What the home page shows, as counts: no personal values.
record HomeFacts(
        List<Freshness> sources,
        Optional<Counts> counts,
        Optional<Marks> marks,
        long records,
        int batches,
        int review,
        int approvals) {
    /// Residents, households and children of the newest register.
    record Counts(int residents, int households, int children) {}

    /// The children by tier in the newest run and in the run before it (empty where there is none), and the day it is
    /// for, and how many stand on the list of 安全, and what changed between.
    record Marks(
            LocalDate day, Map<Tier, Integer> tiers, Map<Tier, Integer> before, int safety, Optional<Since> since) {
        Marks {
            tiers = Map.copyOf(tiers);
            before = Map.copyOf(before);
        }
    }

    /// What changed since the run before, and the day that was for.
    record Since(LocalDate before, Changes changes) {}

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
