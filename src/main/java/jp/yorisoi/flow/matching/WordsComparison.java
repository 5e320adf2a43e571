package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words, weighed by how rare they are: the cosine of their weights (tf–idf, Salton & Buckley 1988), where a word with
/// a
/// slip counts too (SoftTFIDF, Cohen, Ravikumar & Fienberg 2003). Text without spaces is cut into pairs of characters.
final class WordsComparison extends Comparison {
    private static final double[] LEAST = {0.92, 0.8, 0.65, 0.5, 0.35, 0.2};
    private static final int MOST_WORDS = 60;
    private static final int SOFT_WORDS = 12;
    private static final int SOFT_LENGTH = 4;
    private static final double SOFT = 0.88;

    private final int[][] words;
    private final double[][] weights;
    private final String[] texts;
    private final int[] holders;

    WordsComparison(Field field) {
        super(field, 0.45, 0.15, 0.12, 0.09, 0.07, 0.05, 0.04, 0.03);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> all = new ArrayList<>();
        words = new int[field.size()][];
        for (int value = 0; value < words.length; value++) {
            words[value] = numbers(cut(field.value(value)), numbers, all);
        }
        texts = all.toArray(String[]::new);
        holders = new int[texts.length];
        for (int[] value : words) {
            for (int word : value) {
                holders[word]++;
            }
        }
        weights = weights(words, holders);
    }

    /// In how many values the rarest word stands that two values have in common; very many where they have none.
    int holdersOfRarest(int a, int b) {
        int[] x = words[a];
        int[] y = words[b];
        int rarest = Integer.MAX_VALUE;
        int j = 0;
        for (int word : x) {
            while (j < y.length && y[j] < word) {
                j++;
            }
            if (j < y.length && y[j] == word) {
                rarest = Math.min(rarest, holders[word]);
            }
        }
        return rarest;
    }

    static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (words.size() >= MOST_WORDS) {
                break;
            }
            if (word.length() > 2 && word.charAt(0) >= 0x3040) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static int[] numbers(List<String> words, Map<String, Integer> numbers, List<String> all) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, added -> {
                    all.add(added);
                    return all.size() - 1;
                }))
                .distinct()
                .sorted()
                .toArray();
    }

    private static double[][] weights(int[][] words, int[] holders) {
        double[][] weights = new double[words.length][];
        for (int value = 0; value < words.length; value++) {
            weights[value] = Arrays.stream(words[value])
                    .mapToDouble(word -> Math.log(1 + (double) words.length / holders[word]))
                    .toArray();
            double length =
                    Math.sqrt(Arrays.stream(weights[value]).map(w -> w * w).sum());
            for (int i = 0; i < weights[value].length; i++) {
                weights[value][i] /= length;
            }
        }
        return weights;
    }

    @Override
    int grade(int a, int b) {
        // whichever stands left: so that no order of rows shows
        return field().value(a).compareTo(field().value(b)) <= 0 ? ordered(a, b) : ordered(b, a);
    }

    private int ordered(int a, int b) {
        double alike = cosine(a, b);
        for (int level = 0; level < LEAST.length; level++) {
            if (alike >= LEAST[level]) {
                return level + 1;
            }
        }
        return different();
    }

    private double cosine(int a, int b) {
        int[] x = words[a];
        int[] y = words[b];
        boolean[] used = new boolean[y.length];
        int[] left = new int[x.length];
        int open = 0;
        double sum = 0;
        int j = 0;
        for (int i = 0; i < x.length; i++) {
            while (j < y.length && y[j] < x[i]) {
                j++;
            }
            if (j < y.length && y[j] == x[i]) {
                sum += weights[a][i] * weights[b][j];
                used[j] = true;
            } else {
                left[open++] = i;
            }
        }
        if (open > 0 && x.length <= SOFT_WORDS && y.length <= SOFT_WORDS) {
            for (int k = 0; k < open; k++) {
                sum += soft(a, left[k], b, used);
            }
        }
        return sum;
    }

    private double soft(int a, int i, int b, boolean[] used) {
        String word = texts[words[a][i]];
        if (word.length() < SOFT_LENGTH) {
            return 0;
        }
        for (int j = 0; j < used.length; j++) {
            String other = texts[words[b][j]];
            if (!used[j] && other.length() >= SOFT_LENGTH && Similarity.jaroWinkler(word, other) >= SOFT) {
                used[j] = true;
                return weights[a][i] * weights[b][j] * SOFT;
            }
        }
        return 0;
    }
}
