package jp.yorisoi.sample.score;

/// A share of cases with its interval of confidence (Wilson, 95 %).
public record Share(long hits, long cases) {
    private static final double Z = 1.959963984540054;

    /// The share; 1 where there is no case, since nothing was wrong.
    public double value() {
        return cases == 0 ? 1 : (double) hits / cases;
    }

    /// The lower end of the interval.
    public double low() {
        return cases == 0 ? 0 : Math.max(0, centre() - reach());
    }

    /// The upper end of the interval.
    public double high() {
        return cases == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2.0 * cases)) / (1 + Z * Z / cases);
    }

    private double reach() {
        double p = value();
        double spread = p * (1 - p) / cases + Z * Z / (4.0 * cases * cases);
        return Z * Math.sqrt(spread) / (1 + Z * Z / cases);
    }
}
