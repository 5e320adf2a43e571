package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;

/// Matches the records of two files, or of one within itself, by a specification. The result is the same for any number
/// of threads and any order of rows.
public final class FileMatching {
    private static final int DRAWN = 2_000_000;
    private static final int PARTNERS = 3;
    private static final double WORTH = 0.01;

    private final MatchSpec spec;
    private final List<Field> fields = new ArrayList<>();
    private final boolean within;
    private final int leftRows;
    private final int rightRows;
    private final Executor executor;

    /// Of two tables; of one where both are the same object.
    public FileMatching(MatchSpec spec, MatchTable left, MatchTable right, Executor executor) {
        this.spec = spec;
        this.within = left == right;
        this.leftRows = left.rows();
        this.rightRows = right.rows();
        this.executor = executor;
        for (MatchSpec.Column column : spec.columns()) {
            List<String> lefts = left.column(column.left());
            fields.add(Field.of(column, lefts, within ? lefts : right.column(column.right())));
        }
    }

    /// Compares, learns, decides. Cancelling ends with [jp.yorisoi.base.progress.Cancelled].
    public MatchResult run(Progress progress) {
        Blocking blocking = new Blocking(fields, leftRows, rightRows, within);
        progress.step("blocking");
        Blocking.Candidates candidates = blocking.choose(spec.block());
        progress.step("comparing");
        Comparisons comparisons = new Comparisons(Comparison.of(fields));
        long[] pairs = candidates.pairs();
        long[] patterns = comparisons.patterns(pairs, executor);
        PatternCounts counts = PatternCounts.of(patterns);
        boolean complete = pairs.length == blocking.all();
        long[] drawn = complete ? pairs : drawn();
        long[] drawnPatterns = complete ? patterns : comparisons.patterns(drawn, executor);
        progress.step("training");
        double all = Math.max(1, blocking.all());
        double most = within ? 2.0 * leftRows : Math.max(leftRows, rightRows);
        MatchModel begin = new Training(comparisons.all(), counts, PatternCounts.of(drawnPatterns), all, most).begin();
        double[] first = new Scoring(comparisons.all(), begin).bits(pairs, patterns);
        long[] strangers = new MutualBest(pairs, first, leftRows, rightRows, within, within ? PARTNERS : 1)
                .others(pairs, first, drawn, drawnPatterns);
        Training.Trained trained =
                new Training(comparisons.all(), counts, PatternCounts.of(strangers), all, most).train();
        progress.step("deciding");
        double[] bits = new Scoring(comparisons.all(), trained.model()).bits(pairs, patterns);
        double recall = complete ? 1 : new BlockingRecall(fields).estimate(pairs, bits);
        return new MatchResult(
                decided(pairs, bits),
                pairs.length,
                new MatchResult.Learned(trained.learned(), trained.expected(), recall, trained.warnings()),
                candidates.keys());
    }

    private List<MatchedPair> decided(long[] pairs, double[] bits) {
        if (within) {
            return new Clusters(pairs, bits).pairs(pairs, bits, spec.minProbability());
        }
        List<MatchedPair> worth = new ArrayList<>();
        double least = spec.oneToOne() ? Math.min(WORTH, spec.minProbability()) : spec.minProbability();
        for (int i = 0; i < pairs.length; i++) {
            double probability = MatchModel.probability(bits[i]);
            if (probability >= least) {
                worth.add(new MatchedPair(PairSet.left(pairs[i]), PairSet.right(pairs[i]), probability));
            }
        }
        if (!spec.oneToOne()) {
            return worth;
        }
        return new OneToOne(leftRows, rightRows, worth)
                .assigned().stream()
                        .filter(pair -> pair.probability() >= spec.minProbability())
                        .sorted(Comparator.comparingInt(MatchedPair::left))
                        .toList();
    }

    private long[] drawn() {
        int[] left = order(true, leftRows);
        return RandomPairs.draw(left, within ? left : order(false, rightRows), within, DRAWN, spec.seed());
    }

    /// The rows by what stands in them.
    private int[] order(boolean ofLeft, int rows) {
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            StringBuilder text = new StringBuilder();
            for (Field field : fields) {
                int value = field.side(ofLeft)[row];
                text.append(value == Field.NONE ? "" : field.value(value)).append('\u001f');
            }
            texts[row] = text.toString();
        }
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, Comparator.comparing(row -> texts[row]));
        return Arrays.stream(order).mapToInt(row -> row).toArray();
    }
}
