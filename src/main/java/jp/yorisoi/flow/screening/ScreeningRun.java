package jp.yorisoi.flow.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One run of packs over all residents: which day, by what was known when, who and for which purpose, and what each
/// rule
/// counted. Counts are complete, also of those who are left out of lists. No personal values.
public record ScreeningRun(
        long id, Kind kind, Clock clock, Made made, List<RuleCount> rules, Map<Tier, Integer> tiers, int safety) {

    /// What a run is good for.
    public enum Kind {
        /// All packs in force: what lists and pages show.
        FULL,
        /// Some of the packs in force.
        PARTIAL,
        /// A pack from a file, tried out.
        TRIAL
    }

    /// The two clocks, and the batch of the register that it rests on.
    public record Clock(LocalDate day, Instant knownAt, long register) {}

    /// Who made it, when, for which purpose, in how many seconds; the run that it is compared with (`before`).
    public record Made(String by, Instant at, String purpose, double seconds, Optional<Long> before) {}

    /// What one rule counted over its subjects; `entered` and `left` against the run before. Not run here = `notRun`
    /// names the items that no source in force carries.
    public record RuleCount(
            String pack,
            String version,
            Finding.RuleRef rule,
            RuleDefinition.Mark mark,
            int yes,
            int no,
            int unknown,
            int entered,
            int left,
            double seconds,
            Set<String> notRun) {
        /// Copies the names.
        public RuleCount {
            notRun = Set.copyOf(notRun);
        }

        /// Whether it was run.
        public boolean wasRun() {
            return notRun.isEmpty();
        }
    }

    /// Copies.
    public ScreeningRun {
        rules = List.copyOf(rules);
        tiers = Map.copyOf(tiers);
    }

    /// 基準日.
    public LocalDate day() {
        return clock.day();
    }

    /// The ids of the packs that it ran, in order.
    public List<String> packs() {
        return rules.stream().map(RuleCount::pack).distinct().toList();
    }
}
