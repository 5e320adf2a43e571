package jp.yorisoi.flow.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses which pairs of rows are compared at all: the union of many keys, the most telling first, until a budget of
/// pairs is spent. Small files are compared in full.
final class Blocking {
    private static final long FULL = 2_000_000;
    private static final long PER_ROW = 60;
    private static final long LEAST_BUDGET = 500_000;
    private static final long LARGEST_BLOCK = 20_000;

    private final List<Field> fields;
    private final int leftRows;
    private final int rightRows;
    private final boolean within;

    Blocking(List<Field> fields, int leftRows, int rightRows, boolean within) {
        this.fields = fields;
        this.leftRows = leftRows;
        this.rightRows = rightRows;
        this.within = within;
    }

    /// The pairs to compare, and which keys were used (none where all pairs are).
    record Candidates(long[] pairs, List<String> keys) {
        @Override
        public String toString() {
            return "Candidates[" + pairs.length + "]";
        }
    }

    /// How many pairs of rows there are.
    long all() {
        return within ? (long) leftRows * (leftRows - 1) / 2 : (long) leftRows * rightRows;
    }

    /// By the keys of the specification, or chosen where it names none.
    Candidates choose(List<List<String>> named) {
        if (!named.isEmpty()) {
            return union(named.stream().map(this::named).toList(), Long.MAX_VALUE, Long.MAX_VALUE);
        }
        if (all() <= FULL) {
            return new Candidates(everything(), List.of());
        }
        long budget = Math.max(LEAST_BUDGET, PER_ROW * (leftRows + (within ? 0 : rightRows)));
        return union(proposals(), budget, LARGEST_BLOCK);
    }

    private long[] everything() {
        PairSet pairs = new PairSet();
        for (int left = 0; left < leftRows; left++) {
            for (int right = within ? left + 1 : 0; right < rightRows; right++) {
                pairs.add(left, right);
            }
        }
        return pairs.toArray();
    }

    private BlockingKey named(List<String> columns) {
        Form form = Form.whole(Field.joined(columns.stream().map(this::field).toList()));
        return BlockingKey.of(form, form, within);
    }

    private Field field(String column) {
        return fields.stream()
                .filter(field -> field.column().left().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private List<BlockingKey> proposals() {
        List<Form> forms = new ArrayList<>();
        fields.forEach(field -> forms.addAll(Form.of(field)));
        List<BlockingKey> keys = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            keys.add(BlockingKey.of(forms.get(i), forms.get(i), within));
            for (int j = i + 1; j < forms.size(); j++) {
                boolean apart = forms.get(i).field() != forms.get(j).field();
                if (apart && !(forms.get(i).isWords() && forms.get(j).isWords())) {
                    keys.add(BlockingKey.of(forms.get(i), forms.get(j), within));
                }
            }
        }
        return keys;
    }

    private record Priced(BlockingKey key, long cost) {}

    private static Candidates union(List<BlockingKey> keys, long budget, long largest) {
        List<Priced> priced = keys.stream()
                .map(key -> new Priced(key, key.cost(largest)))
                .filter(key -> key.cost > 0)
                .sorted(Comparator.comparingLong(Priced::cost).thenComparing(one -> one.key.name()))
                .toList();
        PairSet pairs = new PairSet();
        List<String> used = new ArrayList<>();
        for (Priced one : priced) {
            if (one.cost > budget - pairs.size()) {
                break;
            }
            one.key.addTo(pairs, largest);
            used.add(one.key.name());
        }
        return new Candidates(pairs.toArray(), used);
    }
}
