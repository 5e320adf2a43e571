package jp.yorisoi.flow.matching;

/// How rare the rarest word is that two texts have in common: a model number says more than many usual words.
final class RarestWordComparison extends Comparison {
    /// In how many values of the column the word may stand, by grade.
    private static final int[] HOLDERS = {2, 5, 15, 50, 200};

    private final WordsComparison words;

    RarestWordComparison(Field field, WordsComparison words) {
        super(field, 0.4, 0.2, 0.12, 0.1, 0.08, 0.05, 0.05);
        this.words = words;
    }

    @Override
    int grade(int a, int b) {
        int holders = words.holdersOfRarest(a, b);
        for (int grade = 0; grade < HOLDERS.length; grade++) {
            if (holders <= HOLDERS[grade]) {
                return grade + 1;
            }
        }
        return different();
    }
}
