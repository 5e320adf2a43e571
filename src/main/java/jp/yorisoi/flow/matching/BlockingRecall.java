package jp.yorisoi.flow.matching;

import java.util.List;
import java.util.stream.IntStream;

/// Which share of the matches the candidates hold, estimated without truth: how many matches only one column would have
/// brought together and how many just two tells how many none did (Chao 1987, "Estimating the population size for
/// capture–recapture data with unequal catchability").
final class BlockingRecall {
    private static final double LIKELY = 3.3; // bits: a probability of about 0.9

    private final List<Form> whole;

    BlockingRecall(List<Field> fields) {
        this.whole = fields.stream()
                .filter(field -> field.kind() != ColumnKind.SEX)
                .map(Form::whole)
                .toList();
    }

    double estimate(long[] pairs, double[] bits) {
        double matches = 0;
        double byOne = 0;
        double byTwo = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (bits[i] >= LIKELY) {
                long pair = pairs[i];
                long ways = IntStream.range(0, whole.size())
                        .filter(f -> BlockingKey.share(whole.get(f), PairSet.left(pair), PairSet.right(pair)))
                        .count();
                matches++;
                byOne += ways == 1 ? 1 : 0;
                byTwo += ways == 2 ? 1 : 0;
            }
        }
        return matches == 0 ? 0 : matches / (matches + missed(byOne, byTwo));
    }

    /// How many matches no way found, from how many one and how many two ways did.
    static double missed(double byOne, double byTwo) {
        return byOne * Math.max(0, byOne - 1) / (2 * (byTwo + 1));
    }
}
