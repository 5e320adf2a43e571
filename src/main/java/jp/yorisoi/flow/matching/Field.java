package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One compared column of both files: each row's value as a number into the list of different values, -1 where there is
/// none. Within one file both sides are the same rows.
final class Field {
    static final int NONE = -1;

    private final MatchSpec.Column column;
    private final int[] left;
    private final int[] right;
    private final String[] values;
    private final int[] counts;

    private Field(MatchSpec.Column column, int[] left, int[] right, String[] values) {
        this.column = column;
        this.left = left;
        this.right = right;
        this.values = values;
        this.counts = new int[values.length];
        count(left);
        if (right != left) {
            count(right);
        }
    }

    private void count(int[] rows) {
        for (int value : rows) {
            if (value != NONE) {
                counts[value]++;
            }
        }
    }

    /// Of the texts of both sides; of one file where both are the same list.
    static Field of(MatchSpec.Column column, List<String> left, List<String> right) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> values = new ArrayList<>();
        Canonical canonical = new Canonical(column);
        int[] lefts = numbers(left, canonical, numbers, values);
        int[] rights = left == right ? lefts : numbers(right, canonical, numbers, values);
        return new Field(column, lefts, rights, values.toArray(String[]::new));
    }

    private static int[] numbers(
            List<String> texts, Canonical canonical, Map<String, Integer> numbers, List<String> values) {
        int[] rows = new int[texts.size()];
        Map<String, Integer> raw = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = raw.computeIfAbsent(texts.get(row), text -> {
                String value = canonical.of(text);
                return value.isEmpty()
                        ? Field.NONE
                        : numbers.computeIfAbsent(value, added -> {
                            values.add(added);
                            return values.size() - 1;
                        });
            });
        }
        return rows;
    }

    /// Several fields as one: rows that lack one of them have no value.
    static Field joined(List<Field> fields) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> values = new ArrayList<>();
        Field first = fields.getFirst();
        int[] left = joined(fields, true, numbers, values);
        int[] right = first.left == first.right ? left : joined(fields, false, numbers, values);
        return new Field(first.column, left, right, values.toArray(String[]::new));
    }

    private static int[] joined(List<Field> fields, boolean ofLeft, Map<String, Integer> numbers, List<String> values) {
        int[] rows = new int[fields.getFirst().side(ofLeft).length];
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            boolean lacks = fields.stream().anyMatch(field -> field.side(ofLeft)[at] == NONE);
            String joined = fields.stream()
                    .map(field -> lacks ? "" : field.values[field.side(ofLeft)[at]])
                    .reduce("", (a, b) -> a + '\u001f' + b);
            rows[row] = lacks
                    ? NONE
                    : numbers.computeIfAbsent(joined, added -> {
                        values.add(added);
                        return values.size() - 1;
                    });
        }
        return rows;
    }

    MatchSpec.Column column() {
        return column;
    }

    ColumnKind kind() {
        return column.kind();
    }

    int left(int row) {
        return left[row];
    }

    int right(int row) {
        return right[row];
    }

    /// The rows' values of one side.
    int[] side(boolean ofLeft) {
        return ofLeft ? left : right;
    }

    String value(int number) {
        return values[number];
    }

    int size() {
        return values.length;
    }

    /// How many of all rows have this value, as a share.
    double share(int value) {
        return (double) counts[value] / rows();
    }

    private int rows() {
        return left == right ? left.length : left.length + right.length;
    }

    /// The share of pairs of rows, drawn at random, that have the same value.
    double collision() {
        double sum = 0;
        for (int count : counts) {
            sum += (double) count * count;
        }
        double filled = Arrays.stream(counts).sum();
        return filled == 0 ? 0 : sum / filled / filled;
    }
}
