package jp.yorisoi.sample.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/// Chance for one purpose and one thing: its own stream, so that more draws in one place shuffle nothing elsewhere.
public final class Dice {
    private static final int SUM = 6;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /// The stream of a purpose for the thing of a number.
    public static Dice of(long seed, String purpose, long number) {
        long mixed = mix(mix(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()) + number);
        return new Dice(new SplittableRandom(mixed));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// From 0 up to but without 1.
    public double unit() {
        return random.nextDouble();
    }

    /// Whether something of this probability happens.
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// From 0 up to but without the bound.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// From the least to the most, both may come.
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /// About normal, mean 0 and deviation 1, never beyond ± 4.3; a sum, so that every machine gets the same.
    public double normal() {
        double sum = 0;
        for (int i = 0; i < SUM; i++) {
            sum += random.nextDouble();
        }
        return (sum - SUM / 2.0) * 1.4142135623730951;
    }

    /// One of them, each as likely.
    public <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// One of them, each as likely.
    public String pick(String... some) {
        return some[random.nextInt(some.length)];
    }

    /// One of them, the first ones more often.
    public <T> T pickEarly(List<T> some) {
        double at = random.nextDouble();
        return some.get((int) (some.size() * at * Math.sqrt(at)));
    }

    /// The index of one of the weights, by its share.
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// A day from the first to the last, both may come; the first where there is no span.
    public LocalDate day(LocalDate first, LocalDate last) {
        long span = ChronoUnit.DAYS.between(first, last);
        return span <= 0 ? first : first.plusDays(random.nextLong(span + 1));
    }
}
