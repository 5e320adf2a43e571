package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Learns a model from the files themselves, without labels: how strangers compare from pairs drawn at random, the
/// other
/// classes and their shares by expectation and maximisation over the candidates (Fellegi & Sunter 1969; Dempster, Laird
/// &
/// Rubin 1977; Winkler 1988). A class's share is the sum of the candidates' probabilities over all pairs: what is no
/// candidate counts as of strangers. Each class keeps the dependences between columns that its pairs show.
final class Training {
    private static final int MOST_STEPS = 300;
    private static final int FEW_STEPS = 30;
    private static final double SETTLED = 1e-5;
    private static final double DRAWN = 10;
    private static final double DRAWN_OWN = 60;
    /// How a person's own columns compare is hardly learned at all: a class that may learn that they differ takes in
    /// the
    /// relatives, of whom there can be more than matches.
    private static final double OWN_SHARE = 20;

    private static final double DRAWN_TREE = 30;
    private static final double LEAST_MATCHES = 5;
    private static final double MANY = 300;
    private static final double RARE = 0.5;

    private final List<Comparison> comparisons;
    private final PatternCounts candidates;
    private final PatternCounts random;
    private final double all;
    private final double most;
    private final List<String> warnings = new ArrayList<>();

    /// `all` = how many pairs there are, `most` = how many of them could be matches at most.
    Training(List<Comparison> comparisons, PatternCounts candidates, PatternCounts random, double all, double most) {
        this.comparisons = comparisons;
        this.candidates = candidates;
        this.random = random;
        this.all = all;
        this.most = most;
    }

    /// A model, whether it was learned (else it is the shipped one), how many matches it expects, and what to tell.
    record Trained(MatchModel model, boolean learned, double expected, List<String> warnings) {}

    private record Settled(MatchModel model, double expected, boolean done) {}

    Trained train() {
        double[] once = once();
        double[][] alone = seen(Distribution.shares(random, once, floor(), RARE));
        MatchModel usual = usual(alone, Distribution.tree(random, once, alone, DRAWN_TREE, none()));
        Settled settled = settle(usual, MOST_STEPS, true);
        if (isSound(settled)) {
            return new Trained(settled.model, true, settled.expected, warnings);
        }
        Settled shipped = settle(usual, FEW_STEPS, false);
        return new Trained(shipped.model, false, shipped.expected, warnings);
    }

    /// What pairs are weighed by before anything is learned: enough to tell whom they are likeliest of.
    MatchModel begin() {
        double[][] alone = Distribution.shares(random, once(), floor(), RARE);
        return usual(alone, Distribution.independent(alone));
    }

    private double[] once() {
        double[] once = new double[random.size()];
        Arrays.fill(once, 1);
        return once;
    }

    /// The columns that are a person's own, not a household's.
    private static boolean isOwn(Comparison comparison) {
        return switch (comparison.field().kind()) {
            case NAME, GIVEN_NAME, KANA, DATE -> true;
            case FAMILY_NAME, YEAR, CODE, PHONE, POSTCODE, ADDRESS, SEX, NUMBER, TEXT -> false;
        };
    }

    private MatchModel usual(double[][] strangers, Distribution together) {
        double share = Math.min(0.1, Math.max(1, most / 4) / all);
        List<MatchModel.Part> parts = new ArrayList<>();
        parts.add(part(MatchModel.Role.CLEAN, strangers, share));
        parts.add(part(MatchModel.Role.MESSY, strangers, share / 5));
        if (comparisons.stream().anyMatch(Training::isOwn)) {
            parts.add(part(MatchModel.Role.RELATED, strangers, share));
            parts.add(part(MatchModel.Role.DISTANT, strangers, share / 5));
        }
        double rest = 1 - parts.stream().mapToDouble(MatchModel.Part::share).sum();
        parts.add(new MatchModel.Part(MatchModel.Role.STRANGERS, together, rest));
        return new MatchModel(parts);
    }

    private MatchModel.Part part(MatchModel.Role role, double[][] strangers, double share) {
        return new MatchModel.Part(role, Distribution.independent(begin(role, strangers)), share);
    }

    /// What a class is taken to look like before anything is learned: between the usual shares among records of one
    /// person and those among strangers. Relatives have their own columns as strangers have them.
    private double[][] begin(MatchModel.Role role, double[][] strangers) {
        double[][] begin = new double[comparisons.size()][];
        for (int c = 0; c < begin.length; c++) {
            double same = switch (role) {
                case CLEAN -> 1;
                case MESSY -> isOwn(comparisons.get(c)) ? 0.85 : 0.4;
                case RELATED -> isOwn(comparisons.get(c)) ? 0 : 0.9;
                case DISTANT -> isOwn(comparisons.get(c)) ? 0 : 0.4;
                case STRANGERS -> 0;
            };
            double[] usual = usual(c, strangers[c]);
            begin[c] = new double[usual.length];
            for (int level = 0; level < usual.length; level++) {
                begin[c][level] = same * usual[level] + (1 - same) * strangers[c][level];
            }
        }
        return begin;
    }

    /// The usual shares among records of one person, missing values as often as among strangers.
    private double[] usual(int comparison, double[] strangers) {
        double[] usual = comparisons.get(comparison).usual();
        double missing = strangers[Comparison.BOTH_MISSING] + strangers[Comparison.ONE_MISSING];
        double[] shares = new double[comparisons.get(comparison).levels()];
        shares[Comparison.BOTH_MISSING] = strangers[Comparison.BOTH_MISSING];
        shares[Comparison.ONE_MISSING] = strangers[Comparison.ONE_MISSING];
        for (int level = 0; level < usual.length; level++) {
            shares[Comparison.SAME + level] = usual[level] * (1 - missing);
        }
        return shares;
    }

    /// What a level that was never seen is drawn to: the same value as often as two values of the files are the same,
    /// the other levels alike.
    private double[][] floor() {
        double[][] floor = new double[comparisons.size()][];
        for (int c = 0; c < floor.length; c++) {
            int levels = comparisons.get(c).levels();
            double collision = Math.min(0.5, comparisons.get(c).field().collision());
            floor[c] = new double[levels];
            Arrays.fill(floor[c], (1 - collision) / (levels - 1));
            floor[c][Comparison.SAME] = Math.max(collision, 1e-9);
        }
        return floor;
    }

    /// No level is rarer among strangers than half a pair of all: pairs drawn at random hardly meet a rare level.
    private double[][] seen(double[][] shares) {
        for (double[] levels : shares) {
            double sum = 0;
            for (int level = 0; level < levels.length; level++) {
                levels[level] = Math.max(levels[level], RARE / all);
                sum += levels[level];
            }
            for (int level = 0; level < levels.length; level++) {
                levels[level] /= sum;
            }
        }
        return shares;
    }

    private Settled settle(MatchModel begin, int steps, boolean learning) {
        double[][] strangers = begin.parts().getLast().patterns().shares().toArray(double[][]::new);
        Map<MatchModel.Role, double[][]> drawn = new EnumMap<>(MatchModel.Role.class);
        begin.parts().forEach(part -> drawn.put(part.role(), begin(part.role(), strangers)));
        MatchModel model = begin;
        double expected = -1;
        for (int step = 0; step < steps; step++) {
            double[][] classes = classes(model);
            double now = expected(model, classes);
            if (Math.abs(now - expected) <= SETTLED * Math.max(1, now)) {
                return new Settled(model, now, true);
            }
            expected = now;
            model = next(model, classes, drawn, learning);
        }
        return new Settled(model, expected(model, classes(model)), false);
    }

    /// The probability of each class, by class and pattern.
    private double[][] classes(MatchModel model) {
        double[][] classes = new double[model.parts().size()][candidates.size()];
        for (int i = 0; i < candidates.size(); i++) {
            double[] of = model.classes(candidates.patterns()[i]);
            for (int k = 0; k < of.length; k++) {
                classes[k][i] = of[k];
            }
        }
        return classes;
    }

    private double expected(MatchModel model, double[][] classes) {
        double sum = 0;
        for (int k = 0; k < classes.length; k++) {
            sum += model.parts().get(k).role().same() ? sum(classes[k]) : 0;
        }
        return sum;
    }

    private MatchModel next(
            MatchModel model, double[][] classes, Map<MatchModel.Role, double[][]> drawn, boolean learning) {
        List<MatchModel.Part> parts = new ArrayList<>();
        double rest = 1;
        for (int k = 0; k < classes.length - 1; k++) {
            MatchModel.Part part = model.parts().get(k);
            double expected = sum(classes[k]);
            double bound = part.role().same() ? Math.min(expected, most) : expected;
            double share = Math.max(Math.min(bound / all, 0.3), RARE / all);
            Distribution patterns = learning
                    ? learned(part.role(), classes[k], expected, drawn.getOrDefault(part.role(), new double[0][]))
                    : part.patterns();
            parts.add(new MatchModel.Part(part.role(), patterns, share));
            rest -= share;
        }
        parts.add(new MatchModel.Part(
                MatchModel.Role.STRANGERS, model.parts().getLast().patterns(), rest));
        return new MatchModel(parts);
    }

    /// What the pairs of a class show, drawn to what it is taken to look like. Relatives keep their own columns as
    /// strangers have them: else they would take in the records of one person that have many errors.
    private Distribution learned(MatchModel.Role role, double[] weights, double expected, double[][] drawn) {
        double[] strengths = new double[comparisons.size()];
        boolean[] apart = none();
        for (int c = 0; c < strengths.length; c++) {
            boolean own = isOwn(comparisons.get(c));
            apart[c] = own && !role.same();
            strengths[c] = own ? DRAWN_OWN + expected * OWN_SHARE : DRAWN;
        }
        double[][] alone = Distribution.shares(candidates, weights, drawn, strengths);
        for (int c = 0; c < alone.length; c++) {
            alone[c] = apart[c] ? drawn[c].clone() : alone[c];
        }
        return expected >= MANY
                ? Distribution.tree(candidates, weights, alone, DRAWN_TREE, apart)
                : Distribution.independent(alone);
    }

    private boolean[] none() {
        return new boolean[comparisons.size()];
    }

    private boolean isSound(Settled settled) {
        if (!settled.done) {
            warnings.add("matching.not-settled");
        }
        if (settled.expected < LEAST_MATCHES) {
            warnings.add("matching.few-matches");
        }
        if (settled.model.isTurned(comparisons)) {
            warnings.add("matching.turned");
        }
        return warnings.isEmpty();
    }

    private double sum(double[] probabilities) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += probabilities[i] * candidates.counts()[i];
        }
        return sum;
    }
}
