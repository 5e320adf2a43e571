package jp.yorisoi.sample.mess;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// The share of records that each slip happens to.
record Slips(Map<Slip, Double> shares) {
    /// Copies the shares.
    Slips {
        shares = shares.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    /// How often a slip happens.
    double share(Slip slip) {
        return shares.getOrDefault(slip, 0.0);
    }

    /// Whether it happens now. A draw is made whatever the share, so that one share can be changed without moving the
    /// others.
    boolean happens(Slip slip, SplittableRandom random) {
        return random.nextDouble() < share(slip);
    }
}
