package jp.yorisoi.flow.screening;

import java.time.Instant;
import java.util.List;

/// What a run shall do: which packs, whether these are all that are in force, some of them or a trial, and the second
/// clock of the facts it is given.
public record RunOrder(List<Pack> packs, ScreeningRun.Kind kind, Instant knownAt) {
    /// Copies the packs.
    public RunOrder {
        packs = List.copyOf(packs);
    }

    /// All packs in force, by all that is known.
    public static RunOrder full(List<Pack> packs) {
        return new RunOrder(packs, ScreeningRun.Kind.FULL, Instant.MAX);
    }
}
