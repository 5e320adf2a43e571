package jp.yorisoi.flow.matching;

/// The sex: the same or not.
final class SexComparison extends Comparison {
    SexComparison(Field field) {
        super(field, 0.97, 0.03);
    }

    @Override
    int grade(int a, int b) {
        return different();
    }
}
